import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import type { NovidadeDoPrograma, TipoDeNovidade } from '../../resources/novidade-parada/novidade-parada.js'
import { criarLacoDeTrabalho } from '../laco-de-trabalho.js'
import type { Registro } from '../registro/registro.js'
import { abrirLotes } from './abrir-lotes.js'
import { criarChamador } from './chamar-handler.js'
import type { ConteudoDaNovidade } from './conteudo-da-novidade.js'
import {
  anotarOuvinte,
  aparar,
  listarParadas,
  type NovidadeNaoEntregue,
  repetir,
  reservar,
} from './fila-de-novidades.js'

/** The host's; while it runs no transaction is open. What it throws is tried again later. */
export type Ouvinte<T extends TipoDeNovidade> = (
  novidade: ConteudoDaNovidade[T],
) => Promise<unknown> | unknown
export type AoReceberMensagem = Ouvinte<'mensagem_recebida'>
export type AoMudarMensagem = Ouvinte<'mensagem_mudou'>
export type AoMudarStatus = Ouvinte<'status_mudou'>
export type AoAlertar = Ouvinte<'alerta'>

/**
 * What the host's program is told, by one handler of each kind: at least once each, on one node at a time, tried again
 * with growing pauses. A process that dies in between leaves it to the next. Each method returns what ends it.
 */
export interface Novidades {
  /** Every message that comes in, one after the other within a conversation. History that is synced is no news. */
  aoReceberMensagem(handler: AoReceberMensagem): () => void
  /** Sent, delivered, read, failed, expired or cancelled, in this order within a conversation. */
  aoMudarMensagem(handler: AoMudarMensagem): () => void
  /** A company's connection changed, one after the other within a company. */
  aoMudarStatus(handler: AoMudarStatus): () => void
  /** Something went wrong, or is over: with a connection, a server, or the whole. The end of each comes after its beginning. */
  aoAlertar(handler: AoAlertar): () => void
  /** What a handler failed for every time it was tried. */
  novidadesParadas(): Promise<NovidadeNaoEntregue[]>
  /** Tries one of them anew. @returns whether it was one */
  repetirNovidade(id: string): Promise<boolean>
}

export interface RegrasDasNovidades {
  tentativas: number
  /** Before the second try; doubled with every further one. */
  esperaMs: number
  /** How long a node may be silent before another takes over. */
  arrendamentoMs: number
  /** Of each kind: conversations or companies at once. */
  paralelos: number
}

const REGRAS: RegrasDasNovidades = { tentativas: 8, esperaMs: 2_000, arrendamentoMs: 60_000, paralelos: 8 }
/** A contact's mail server may be down for a weekend: some 3 days, most of them a try every 15 minutes. */
const TENTATIVAS_DOS_AVISOS = 300
const ARRUMAR_A_CADA_MS = 10 * 60_000

const NOMES = {
  mensagem_recebida: 'aoReceberMensagem',
  mensagem_mudou: 'aoMudarMensagem',
  status_mudou: 'aoMudarStatus',
  alerta: 'aoAlertar',
  aviso: 'aviso',
} as const satisfies Record<NovidadeDoPrograma, keyof Novidades> & { aviso: string }

interface Dependencias {
  dataSource: DataSource
  registro: Registro
  regras?: Partial<RegrasDasNovidades>
}

/** Tells the host's handlers what is new. Any number of nodes run one. */
export const criarNovidades = ({ dataSource, registro, regras }: Dependencias) => {
  const todas = { ...REGRAS, ...regras }
  const ouvintes = new Map<TipoDeNovidade, Ouvinte<TipoDeNovidade>>()
  const emCurso = new Map<Promise<void>, TipoDeNovidade>()
  let arrumadoEm = 0
  const contar = criarChamador({ dataSource, registro, regras: todas })
  const contarAviso = criarChamador({
    dataSource,
    registro,
    regras: { ...todas, tentativas: regras?.tentativas ?? TENTATIVAS_DOS_AVISOS },
  })

  /** Of messages and connections, for which there are handlers. Alerts and notices come one by one. */
  const emLotes = () => [...ouvintes.keys()].filter((tipo) => tipo !== 'alerta' && tipo !== 'aviso')

  const laco = criarLacoDeTrabalho({
    async passo() {
      await arrumar()
      // One step, and on with what it brought: after a week without a handler there are many. Nothing is looked for among a
      // week's batches that nobody asks for.
      const tipos = emLotes()
      if (tipos.length > 0 && (await abrirLotes(dataSource, tipos))) laco.acordar()
      for (const [tipo, ouvinte] of ouvintes) await tomar(tipo, ouvinte)
      return undefined
    },
    aoFalhar: (err) => registro.error({ err }, 'as novidades não puderam ser lidas'),
  })

  const arrumar = async (): Promise<void> => {
    if (Date.now() - arrumadoEm < ARRUMAR_A_CADA_MS) return
    arrumadoEm = Date.now()
    await anotarOuvinte(dataSource, [...ouvintes.keys()])
    await aparar(dataSource)
  }

  const tomar = async (tipo: TipoDeNovidade, ouvinte: Ouvinte<TipoDeNovidade>): Promise<void> => {
    const vagas = todas.paralelos - [...emCurso.values()].filter((deste) => deste === tipo).length
    if (vagas <= 0) return
    const reserva = randomUUID()
    const { arrendamentoMs } = todas
    for (const novidade of await reservar(dataSource, tipo, { reserva, quantas: vagas, arrendamentoMs })) {
      const { novidadeId, ...conteudo } = novidade
      const tarefa = (tipo === 'aviso' ? contarAviso : contar)({
        minha: { id: novidadeId, reserva },
        nome: NOMES[tipo],
        tentativa: conteudo.tentativa,
        chamar: () => ouvinte(conteudo as never),
      }).finally(() => {
        emCurso.delete(tarefa)
        laco.acordar()
      })
      emCurso.set(tarefa, tipo)
    }
  }

  const ouvir =
    <T extends TipoDeNovidade>(tipo: T) =>
    (ouvinte: Ouvinte<T>) => {
      if (typeof ouvinte !== 'function')
        throw new TypeError(`${NOMES[tipo]}: the handler must be a function.`)
      if (ouvintes.has(tipo)) throw new Error(`${NOMES[tipo]}: there is a handler already; end it first.`)
      ouvintes.set(tipo, ouvinte as Ouvinte<TipoDeNovidade>)
      arrumadoEm = 0
      laco.acordar()
      return () => {
        if (ouvintes.get(tipo) === ouvinte) ouvintes.delete(tipo)
      }
    }

  return {
    aoReceberMensagem: ouvir('mensagem_recebida'),
    aoMudarMensagem: ouvir('mensagem_mudou'),
    aoMudarStatus: ouvir('status_mudou'),
    aoAlertar: ouvir('alerta'),
    /** Notices to contacts, one after the other for each; `NaoAdianta` ends the tries. */
    aoSairAviso: ouvir('aviso'),
    novidadesParadas: () => listarParadas(dataSource),
    async repetirNovidade(id: string) {
      const repetida = await repetir(dataSource, id)
      laco.acordar()
      return repetida
    },
    /** There may be something to tell. */
    acordar: laco.acordar,
    /** Something changed, of messages or connections. Where no handler is for those, there is nothing to tell. */
    aoMudar: () => {
      if (emLotes().length > 0) laco.acordar()
    },
    /** Resolves once changes are written down for those who listen. */
    async iniciar() {
      await anotarOuvinte(dataSource, [...ouvintes.keys()])
      laco.iniciar()
    },
    /** Resolves when the handlers have ended what they began. */
    async parar() {
      await laco.parar()
      await Promise.all(emCurso.keys())
    },
  } satisfies Novidades & Record<string, unknown>
}
