import type { Ambiente } from '../ambiente.js'
import { lerCredenciais } from '../criptografia/credenciais.js'
import type { InstanciaEvolution } from '../evolution/schemas/instancia.js'
import { SegredoIlegivel } from '../operacoes/erros-da-operacao.js'
import { type Comparada, comparar } from './comparar.js'
import { consertarComportamentos } from './comportamentos.js'
import { acreditar } from './duvida.js'
import { type OpcoesDasPerguntas, perguntarPorElas } from './perguntar.js'
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
  /** Instances that behaved otherwise than they are to, and do no more. */
  ajustadas: number
}

/** One list of all its instances, compared with ours; what differs is asked about, never believed. */
export const reconciliarServidor = async (
  ambiente: Ambiente,
  servidor: ServidorEmUso,
  inicio: Date,
  opcoes: OpcoesDasPerguntas,
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
  await acreditar(
    dataSource,
    servidor,
    divergentes.map(({ id }) => id),
  )
  await guardarOrfas(dataSource, servidor.endereco, { orfas, inicio })
  const listadas = new Map(instancias.map((instancia) => [instancia.nome, instancia]))
  const perguntadas = await perguntarPorElas(divergentes, listadas, opcoes)
  const ajustadas = await consertarComportamentos(ambiente, servidor, listadas, opcoes)
  return { confirmadas: conformes.length, orfas: orfas.length, ajustadas, ...perguntadas }
}

/** The tokens we chose for instances that a record says do not exist, and that the list has. */
const tokensDosDuvidosos = async (
  { dataSource, cifra }: Ambiente,
  configuracoes: readonly Comparada[],
  instancias: readonly InstanciaEvolution[],
): Promise<Map<number, string | null>> => {
  const nomes = new Set(instancias.map(({ nome }) => nome))
  const tokens = new Map<number, string | null>()
  for (const { id, status, instanceName } of configuracoes) {
    if ((status !== 'nao_configurado' && status !== 'erro') || !nomes.has(instanceName)) continue
    const credenciais = await lerCredenciais(dataSource.manager, cifra, id).catch(nadaSeIlegivel)
    tokens.set(id, credenciais?.instanceToken ?? null)
  }
  return tokens
}

/** A secret that does not open makes nothing ours. */
const nadaSeIlegivel = (erro: unknown): null => {
  if (erro instanceof SegredoIlegivel) return null
  throw erro
}
