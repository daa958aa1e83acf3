import { randomUUID } from 'node:crypto'
import { setTimeout as pausar } from 'node:timers/promises'
import type { Ambiente } from '../ambiente.js'
import { ErroWhatsApp } from '../erros.js'
import { InstanciaInexistente } from '../evolution/erros.js'
import { criarLacoDeTrabalho } from '../laco-de-trabalho.js'
import type { Metricas } from '../metricas/metricas.js'
import { lerCobertura } from './cobertura.js'
import { adiar, concluir, type Pedido, soltar, tomar } from './fila.js'
import { espalharInterrupcoes } from './interrupcoes.js'
import { type Escrever, recuperar } from './recuperar.js'

/** What a host may say of it. */
export interface RegrasDaRecuperacao {
  /** Between two looks at one connection to which nothing happened; false: only after interruptions. */
  aCadaHoras: number | false
  /** Requests to one server, by this node. */
  porSegundo: number
}

export const REGRAS_DA_RECUPERACAO: RegrasDaRecuperacao = { aCadaHoras: 6, porSegundo: 5 }

interface Opcoes {
  ambiente: Ambiente
  escrever: Escrever
  metricas: Pick<Metricas, 'aoRecuperar' | 'medirCobertura'>
  regras: RegrasDaRecuperacao
  idadeMaximaDias: number | undefined
}

/** Connections at once on this node; of one server fewer. */
const AO_MESMO_TEMPO = 8
const HORA_S = 3_600
/** How long what is counted for the metrics stays true enough. */
const COBERTURA_MS = 30_000

/**
 * Fetches what was missed: connections whose turn it is, because nobody heard for a while or because they have not been
 * looked through for hours. Any number of nodes run one.
 */
export const criarRecuperador = ({ ambiente, escrever, metricas, regras, idadeMaximaDias }: Opcoes) => {
  const { dataSource, registro } = ambiente
  const emCurso = new Set<Promise<void>>()
  const cadencia = criarCadencia(1000 / regras.porSegundo)
  let cobertura = { esperando: 0, semGuarda: 0 }
  let coberturaEm = 0
  metricas.medirCobertura(() => cobertura)

  const atender = async (pedido: Pedido): Promise<void> => {
    const { configuracaoId } = pedido
    const { aCadaHoras } = regras
    const proxima = aCadaHoras === false ? null : aCadaHoras * HORA_S * (0.8 + 0.4 * Math.random())
    try {
      const { parando } = laco
      const feita = await recuperar({ ambiente, escrever, cadencia, idadeMaximaDias, parando }, pedido)
      if (!feita) return void (await soltar(dataSource, pedido))
      await concluir(dataSource, pedido, proxima)
      metricas.aoRecuperar('ok', feita.recuperadas)
      if (feita.recuperadas > 0)
        registro.info({ configuracaoId, recuperadas: feita.recuperadas }, 'mensagens recuperadas')
    } catch (erro) {
      const codigo = erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado'
      metricas.aoRecuperar(codigo, 0)
      // Of an instance that is not there nothing is kept; once it connects it is asked again.
      if (erro instanceof InstanciaInexistente) return void (await concluir(dataSource, pedido, proxima))
      if (codigo === 'inesperado')
        registro.warn({ err: erro, configuracaoId }, 'mensagens não puderam ser recuperadas')
      await adiar(dataSource, pedido, codigo)
    }
  }

  const laco = criarLacoDeTrabalho({
    async passo() {
      if (Date.now() - coberturaEm > COBERTURA_MS) {
        coberturaEm = Date.now()
        cobertura = await lerCobertura(dataSource)
      }
      if (await espalharInterrupcoes(dataSource)) laco.acordar()
      while (emCurso.size < AO_MESMO_TEMPO && !laco.parando()) {
        const pedido = await tomar(dataSource, randomUUID())
        if (!pedido) break
        const tarefa: Promise<void> = atender(pedido)
          .catch((err: unknown) =>
            registro.warn({ err, configuracaoId: pedido.configuracaoId }, 'recuperação não anotada'),
          )
          .finally(() => {
            emCurso.delete(tarefa)
            laco.acordar()
          })
        emCurso.add(tarefa)
      }
      return undefined
    },
    aoFalhar: (err) => registro.warn({ err }, 'o que falta recuperar não pôde ser lido'),
  })

  return {
    acordar: laco.acordar,
    iniciar: laco.iniciar,
    async parar(): Promise<void> {
      await laco.parar()
      await Promise.all(emCurso)
    },
  }
}

/** One request every so many ms, of each server; whoever asks waits for their turn. */
const criarCadencia = (passoMs: number) => {
  const livres = new Map<string, number>()
  return async (servidor: string): Promise<void> => {
    const agora = performance.now()
    const vez = Math.max(agora, livres.get(servidor) ?? 0)
    livres.set(servidor, vez + passoMs)
    if (vez > agora) await pausar(vez - agora, undefined, { ref: false })
  }
}
