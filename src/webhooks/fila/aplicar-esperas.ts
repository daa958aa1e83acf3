import type { DataSource } from 'typeorm'
import type { Mudanca } from '../../services/estado/gravar-sinais.js'
import type { Metricas } from '../../services/metricas/metricas.js'
import type { Registro } from '../../services/registro/registro.js'
import { comParticaoDeHoje } from '../../services/retencao/particoes-do-diario.js'
import { aplicarGrande, aplicarLote } from '../aplicar-lote.js'
import { demorou, ehErroDoEvento } from '../diario/erro-do-evento.js'
import { mensagemDoErro } from '../diario/mensagem-do-erro.js'
import { anotarFalha } from '../diario/registrar-no-diario.js'
import type { Entrega } from '../leitura/entrega.js'
import type { Esperando } from './fila-justa.js'

/** Facts of one statement, of a delivery that is too large for a batch; and when even those take too long. */
const POR_PEDACO = [300, 25] as const

/** A delivery, and whoever waits to hear of it. */
export interface Espera extends Esperando {
  entrega: Entrega
  resolver(): void
  rejeitar(erro: unknown): void
}

export interface Opcoes {
  dataSource: DataSource
  registro: Registro
  metricas: Pick<Metricas, 'aoAplicarLote'>
  /** After the commit, with what changed and the deliveries that need a question. */
  aoAplicar(mudancas: readonly Mudanca[], duvidosas: readonly number[]): void
}

/** Writes deliveries and answers who waits for them, each for itself where they cannot be written together. */
export const criarAplicador = ({ dataSource, registro, metricas, aoAplicar }: Opcoes) => {
  /** @returns what kept a single one from being stored though it was not at fault */
  const aplicar = async (lote: readonly Espera[]): Promise<unknown> => {
    if (lote.some(foiMalLida)) return aplicarSemAsMalLidas(lote)
    const inicio = performance.now()
    try {
      const entregas = lote.map((e) => e.entrega)
      const aplicado = await comParticaoDeHoje(dataSource, () => aplicarLote(dataSource, entregas))
      concluir(lote, { ...aplicado, inicio })
    } catch (erro) {
      const [unica, ...outras] = lote
      if (outras.length > 0) await (demorou(erro) ? emPartes(lote) : umPorUm(lote))
      else if (unica && demorou(erro) && unica.entrega.fatos.length > 1) await aplicarEmPedacos(unica)
      else if (unica && ehErroDoEvento(erro)) await isolar(unica, { erro, inicio })
      else {
        unica?.rejeitar(erro)
        return erro
      }
    }
    return null
  }

  const concluir = (
    lote: readonly Espera[],
    { novas, mudancas, inicio }: { novas: readonly Entrega[]; mudancas: readonly Mudanca[]; inicio: number },
  ): void => {
    for (const { resolver } of lote) resolver()
    medir(novas, lote.length, inicio)
    aoAplicar(
      mudancas,
      lote.filter((e) => e.entrega.duvidosa).map((e) => e.entrega.configuracaoId),
    )
  }

  /** What could not even be read is journalled as such, and holds up nobody. */
  const aplicarSemAsMalLidas = async (lote: readonly Espera[]): Promise<unknown> => {
    const inicio = performance.now()
    for (const espera of lote.filter(foiMalLida))
      await isolar(espera, { erro: new TypeError(espera.entrega.erro), inicio })
    const lidas = lote.filter((espera) => !foiMalLida(espera))
    return lidas.length > 0 ? aplicar(lidas) : null
  }

  /** A bad one must not take the others with it; two in a row, and it is the database that does not answer. */
  const umPorUm = async (lote: readonly Espera[]): Promise<void> => {
    let seguidas = 0
    let ultimo: unknown = null
    for (const espera of lote) {
      if (seguidas >= 2) {
        espera.rejeitar(ultimo)
        continue
      }
      const impedimento = await aplicar([espera])
      seguidas = impedimento === null ? 0 : seguidas + 1
      ultimo = impedimento
    }
  }

  /** Somebody's takes long, or waits for a node at which it does: nobody else's need; what is one's own is halved. */
  const emPartes = async (lote: readonly Espera[]): Promise<void> => {
    const grupos = new Map<number, Espera[]>()
    for (const espera of lote) {
      const grupo = grupos.get(espera.configuracaoId)
      if (grupo) grupo.push(espera)
      else grupos.set(espera.configuracaoId, [espera])
    }
    const meio = Math.ceil(lote.length / 2)
    const partes = grupos.size > 1 ? grupos.values() : [lote.slice(0, meio), lote.slice(meio)]
    for (const parte of partes) await aplicar(parte)
  }

  /** All of it or nothing, in statements that are short each; shorter ones where even those take too long. */
  const aplicarEmPedacos = async (espera: Espera): Promise<void> => {
    if (foiMalLida(espera)) return void (await aplicar([espera]))
    const inicio = performance.now()
    for (const porPedaco of POR_PEDACO) {
      try {
        const aplicado = await comParticaoDeHoje(dataSource, () =>
          aplicarGrande(dataSource, espera.entrega, porPedaco),
        )
        return concluir([espera], { ...aplicado, inicio })
      } catch (erro) {
        if (ehErroDoEvento(erro)) return isolar(espera, { erro, inicio })
        if (!demorou(erro) || porPedaco === POR_PEDACO[1]) return espera.rejeitar(erro)
      }
    }
  }

  const medir = (novas: readonly Entrega[], tamanho: number, inicio: number): void =>
    metricas.aoAplicarLote(novas, { tamanho, segundos: (performance.now() - inicio) / 1000 })

  /** The culprit is journalled as failed. When not even that works, it is not taken in. */
  const isolar = async (
    { entrega, resolver, rejeitar }: Espera,
    { erro, inicio }: { erro: unknown; inicio: number },
  ): Promise<void> => {
    const mensagem = mensagemDoErro(erro)
    try {
      await comParticaoDeHoje(dataSource, () => anotarFalha(dataSource, entrega, mensagem))
      registro.error(
        { configuracaoId: entrega.configuracaoId, evento: entrega.evento, erro: mensagem },
        'webhook falhou',
      )
      resolver()
      medir([{ ...entrega, resultado: 'falhou' }], 1, inicio)
    } catch {
      rejeitar(erro)
    }
  }

  return { aplicar, aplicarEmPedacos }
}

const foiMalLida = ({ entrega }: Espera): boolean => entrega.erro !== undefined
