import { type Alvo, carregarAlvo, exigirAtiva } from '../../alvo.js'
import type { Ambiente } from '../../ambiente.js'
import { criarLacoDeTrabalho } from '../../laco-de-trabalho.js'
import { verificarStatus } from '../../operacoes/verificar-status.js'
import { encerrarMudancas } from '../mudancas/encerrar-mudancas.js'
import { fazerMudancas } from '../mudancas/fazer-mudancas.js'
import {
  type Arrendada,
  apagarAnexosVencidos,
  arrendar,
  declararInterrompidas,
  devolver,
  expirar,
} from './arrendar.js'
import { desfechoDe } from './desfecho.js'
import { despachar, type Passo } from './despachar.js'
import { provarIncertas } from './provar.js'
import { tomarProxima } from './proxima.js'
import { pausaEntreEnvios, type RegrasDosEnvios, vezesMaisDevagar } from './regras.js'

/**
 * The outbox's worker. Any number of nodes run one: a configuration is one's at a time, and its messages are sent one
 * after the other. A table of our own and no queue library, because the row is the message: its order within the
 * conversation, its being uncertain, cancelled, expired or held are what people see and ask about, and a job beside
 * it would be a second truth. A queue runs a job again when its worker dies; a message must not be.
 */
export interface Outbox {
  iniciar(): void
  /** Resolves when what is being sent has its answer. */
  parar(): Promise<void>
  /** There may be something to send: look now instead of within the next two seconds. */
  acordar(): void
}

/** How long the whole configuration is left alone. */
const SEGURAR_MS = 20_000
/** One configuration after another gets its turn, however much each has to send. */
const POR_VEZ = 50
const EXPIRAR_A_CADA_MS = 5_000

export const criarOutbox = (ambiente: Ambiente, regras: RegrasDosEnvios): Outbox => {
  const { dataSource, registro } = ambiente
  let expirouEm = 0
  const emCurso = new Set<Promise<void>>()

  /** Somebody waits for a turn: whoever is done gives it at once. */
  let cheio = false

  const laco = criarLacoDeTrabalho({
    async passo() {
      if (Date.now() - expirouEm > EXPIRAR_A_CADA_MS) {
        expirouEm = Date.now()
        await expirar(dataSource)
        await apagarAnexosVencidos(dataSource)
        await encerrarMudancas(dataSource)
      }
      const vagas = regras.paralelos - emCurso.size
      const tomadas =
        vagas > 0 ? await arrendar(dataSource, { quantas: vagas, duracaoMs: regras.arrendamentoMs }) : []
      for (const tomada of tomadas) atender(tomada)
      cheio = tomadas.length > 0 || vagas <= 0
      return undefined
    },
    aoFalhar: (erro) => registro.error({ erro }, 'a fila de envio não pôde ser lida'),
  })

  const atender = (arrendada: Arrendada): void => {
    const tarefa = servir(arrendada)
      .catch((erro: unknown) => {
        // Its lease runs out, and whoever takes it next finds what was left.
        registro.error({ erro, configuracaoId: arrendada.configuracaoId }, 'envio interrompido')
      })
      .finally(() => {
        emCurso.delete(tarefa)
        if (cheio) laco.acordar()
      })
    emCurso.add(tarefa)
  }

  const servir = async (arrendada: Arrendada): Promise<void> => {
    await declararInterrompidas(dataSource, arrendada)
    const resultado = await tentar(arrendada)
    await devolver(dataSource, arrendada, resultado)
  }

  const tentar = async (arrendada: Arrendada): Promise<{ pausaMs: number; motivo: string | null }> => {
    let alvo: Alvo
    try {
      alvo = await carregarAlvo(ambiente, arrendada.configuracaoId)
      await provarIncertas(dataSource, alvo, regras)
      await exigirAtiva(ambiente, alvo)
    } catch (erro) {
      return { pausaMs: SEGURAR_MS, motivo: desfechoDe(erro).motivo }
    }
    if (alvo.configuracao.status !== 'conectado') {
      return { pausaMs: SEGURAR_MS, motivo: 'evolution_nao_conectado' }
    }
    return await enviarVarias(arrendada, alvo)
  }

  /** A number that is new here begins slowly with strangers, unless somebody said that it is an old one. */
  const aquecer = async (configuracaoId: number): Promise<number> => {
    if (!regras.aquecimento) return 1
    const [numero]: { dias: number }[] = await dataSource.query(
      `SELECT extract(epoch FROM now() - desde)::float8 / 86400 AS dias FROM whatsapp.numero_de_envio WHERE configuracao_id = $1 AND NOT antigo`,
      [configuracaoId],
    )
    return numero ? vezesMaisDevagar(regras.aquecimento, numero.dias) : 1
  }

  const enviarVarias = async (arrendada: Arrendada, alvo: Alvo) => {
    const impede = await fazerMudancas(dataSource, alvo)
    if (impede) return { pausaMs: SEGURAR_MS, motivo: impede }
    for (let n = 0; n < POR_VEZ && !laco.parando(); n++) {
      const mensagem = await tomarProxima(dataSource, arrendada)
      if (!mensagem) break
      const { desfecho, motivo }: Passo = await despachar(ambiente, alvo, mensagem)
      if (desfecho === 'segurar') {
        // The record says connected, and nobody is: asked here, it need not wait for the next round to be true.
        if (motivo === 'evolution_nao_conectado')
          await verificarStatus(ambiente, alvo.configuracao.id).catch(() => undefined)
        return { pausaMs: SEGURAR_MS * (0.75 + Math.random() / 2), motivo }
      }
      const vezes = mensagem.fria && desfecho === 'enviada' ? await aquecer(alvo.configuracao.id) : 1
      const pausaMs = pausaEntreEnvios(regras, Math.random()) * vezes
      if (pausaMs > 0) return { pausaMs, motivo: vezes > 1 ? 'aquecendo' : null }
    }
    return { pausaMs: 0, motivo: null }
  }

  return {
    iniciar() {
      if (regras.ligado) laco.iniciar()
    },
    async parar() {
      await laco.parar()
      await Promise.all(emCurso)
    },
    acordar: laco.acordar,
  }
}
