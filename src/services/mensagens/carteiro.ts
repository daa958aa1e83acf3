import { type Alvo, carregarAlvo, exigirAtiva } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { criarRonda } from '../ronda.js'
import { type Arrendada, arrendar, declararInterrompidas, devolver, expirar } from './arrendar.js'
import { desfechoDe } from './desfecho.js'
import { despachar, type Passo } from './despachar.js'
import { provarIncertas } from './provar.js'
import { tomarProxima } from './proxima.js'
import { pausaEntreEnvios, type RegrasDosEnvios } from './regras.js'

/**
 * The outbox's worker. Any number of nodes run one: a configuration is one's at a time, and its messages are sent one
 * after the other. A table of our own and no queue library, because the row is the message: its order within the
 * conversation, its being uncertain, cancelled, expired or held are what people see and ask about, and a job beside
 * it would be a second truth. A queue runs a job again when its worker dies; a message must not be.
 */
export interface Carteiro {
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

export const criarCarteiro = (ambiente: Ambiente, regras: RegrasDosEnvios): Carteiro => {
  const { dataSource, registro } = ambiente
  let expirouEm = 0
  const emCurso = new Set<Promise<void>>()

  /** Somebody waits for a turn: whoever is done gives it at once. */
  let cheio = false

  const ronda = criarRonda({
    async passo() {
      if (Date.now() - expirouEm > EXPIRAR_A_CADA_MS) {
        expirouEm = Date.now()
        await expirar(dataSource)
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
        if (cheio) ronda.acordar()
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

  const enviarVarias = async (arrendada: Arrendada, alvo: Alvo) => {
    for (let n = 0; n < POR_VEZ && !ronda.parando(); n++) {
      const mensagem = await tomarProxima(dataSource, arrendada)
      if (!mensagem) break
      const { desfecho, motivo }: Passo = await despachar(ambiente, alvo, mensagem)
      if (desfecho === 'segurar') return { pausaMs: SEGURAR_MS * (0.75 + Math.random() / 2), motivo }
      const pausaMs = pausaEntreEnvios(regras, Math.random())
      if (pausaMs > 0) return { pausaMs, motivo: null }
    }
    return { pausaMs: 0, motivo: null }
  }

  return {
    iniciar() {
      if (regras.ligado) ronda.iniciar()
    },
    async parar() {
      await ronda.parar()
      await Promise.all(emCurso)
    },
    acordar: ronda.acordar,
  }
}
