import { setTimeout as pausar } from 'node:timers/promises'
import type { Ambiente } from '../ambiente.js'
import { lerCredenciais } from '../credenciais.js'
import { SegredoIlegivel } from '../erros-da-operacao.js'
import type { Estado } from '../estado/derivar.js'
import type { InstanciaEvolution } from '../evolution/schemas/instancia.js'
import { type Comparada, comparar } from './comparar.js'
import { comAlgumaChave, type ServidorEmUso } from './servidores.js'
import { confirmar, guardarOrfas, lerConfiguracoes } from './tabelas.js'

/** What a round found out about the instances of one server, or of several together. */
export interface Achados {
  /** Records that the server's list confirmed. */
  confirmadas: number
  /** Records whose status was wrong, and is no more. */
  corrigidas: number
  /** Records that could not be asked about. */
  semResposta: number
  /** Instances that belong to no configuration. */
  orfas: number
}

interface Opcoes {
  /** Asks Evolution about one instance, and writes the answer down. */
  perguntar(configuracaoId: number): Promise<Estado>
  /** No question is begun after this, on `performance.now()`: the next round goes on. */
  ate: number
  signal: AbortSignal
}

/** Between two questions, about: a server is never hammered. */
const PAUSA_MS = 100
/** After so many questions in a row without an answer, the server has other worries. */
const FALHAS_SEGUIDAS = 3

/** One list of all its instances, compared with ours; what differs is asked about, never believed. */
export const reconciliarServidor = async (
  ambiente: Ambiente,
  servidor: ServidorEmUso,
  inicio: Date,
  opcoes: Opcoes,
): Promise<Achados> => {
  const { dataSource } = ambiente
  const instancias = await comAlgumaChave(servidor, (cliente) => cliente.buscar())
  // Read after the list: an instance created meanwhile has its record already, and is no orphan.
  const configuracoes = await lerConfiguracoes(dataSource, servidor, inicio)
  const nossos = await tokensDosDuvidosos(ambiente, configuracoes, instancias)
  const { conformes, divergentes, orfas } = comparar(
    configuracoes,
    instancias,
    ({ id }, { token }) => token !== null && nossos.get(id) === token,
  )
  await confirmar(dataSource, conformes, inicio)
  await guardarOrfas(dataSource, servidor.endereco, { orfas, inicio })
  const perguntadas = await perguntarPorElas(divergentes, opcoes)
  return { confirmadas: conformes.length, orfas: orfas.length, ...perguntadas }
}

/** The tokens we chose for instances that a record says do not exist, and that the list has. */
const tokensDosDuvidosos = async (
  { dataSource, cofre }: Ambiente,
  configuracoes: readonly Comparada[],
  instancias: readonly InstanciaEvolution[],
): Promise<Map<number, string | null>> => {
  const nomes = new Set(instancias.map(({ nome }) => nome))
  const tokens = new Map<number, string | null>()
  for (const { id, status, instanceName } of configuracoes) {
    if ((status !== 'nao_configurado' && status !== 'erro') || !nomes.has(instanceName)) continue
    const credenciais = await lerCredenciais(dataSource.manager, cofre, id).catch(nadaSeIlegivel)
    tokens.set(id, credenciais?.instanceToken ?? null)
  }
  return tokens
}

/** A secret that does not open makes nothing ours. */
const nadaSeIlegivel = (erro: unknown): null => {
  if (erro instanceof SegredoIlegivel) return null
  throw erro
}

const perguntarPorElas = async (
  divergentes: readonly Comparada[],
  { perguntar, ate, signal }: Opcoes,
): Promise<Pick<Achados, 'corrigidas' | 'semResposta'>> => {
  let corrigidas = 0
  let semResposta = 0
  let seguidas = 0
  for (const { id, status } of divergentes) {
    if (signal.aborted || performance.now() > ate || seguidas === FALHAS_SEGUIDAS) break
    try {
      const depois = await perguntar(id)
      if (depois.status !== status) corrigidas += 1
      seguidas = 0
    } catch {
      semResposta += 1
      seguidas += 1
    }
    await pausar(PAUSA_MS * (0.5 + Math.random()), undefined, { signal, ref: false }).catch(() => undefined)
  }
  return { corrigidas, semResposta }
}
