import type { DataSource } from 'typeorm'
import { type ConexaoEmprestada, comConexao } from '../services/banco/consultar.js'
import {
  calcularMudancas,
  escreverMudancas,
  type Mudanca,
  type SinaisDaConfiguracao,
} from '../services/estado/gravar-sinais.js'
import type { Sinal } from '../services/estado/sinais.js'
import { deNos, escreverFatos, gravarFatos, reconhecer } from '../services/mensagens/fatos/gravar-fatos.js'
import { registrar, registrarGrande } from './diario/registrar-no-diario.js'
import type { Entrega } from './leitura/entrega.js'

/**
 * Of a transaction's statements: what takes longer is done in smaller parts. The shorter one is for locks, which another
 * node may hold for somebody's large delivery.
 */
const prazos = (comandoMs: number, travaMs: number): string =>
  `SELECT set_config('statement_timeout', '${comandoMs}', true), set_config('lock_timeout', '${travaMs}', true)`
const PRAZOS = prazos(4_000, 1_000)
const PRAZOS_DA_GRANDE = prazos(10_000, 10_000)

export interface LoteAplicado {
  /** The deliveries that were not known yet. */
  novas: readonly Entrega[]
  mudancas: readonly Mudanca[]
}

/** Journal, state and messages of a batch, in one transaction. Deliveries known already change nothing. */
export const aplicarLote = (dataSource: DataSource, lote: readonly Entrega[]): Promise<LoteAplicado> =>
  comConexao(dataSource, async (conexao) => {
    // Without anything of state or messages, the one statement is a transaction of its own.
    if (!lote.some(({ sinal, fatos }) => sinal || fatos.length > 0)) {
      const { novas } = await registrar(conexao.consultar, lote)
      return { novas, mudancas: [] }
    }
    const perguntaAlgo = lote.some(({ sinal, fatos }) => sinal || fatos.some(deNos))
    try {
      return await (perguntaAlgo ? aplicarPerguntando : aplicarDeUmaVez)(conexao, lote)
    } catch (erro) {
      await conexao.consultar('ROLLBACK').catch(() => undefined)
      throw erro
    }
  })

/** What others tell of messages: nothing has to be looked at in between. */
const aplicarDeUmaVez = async (
  { consultar, seguidas }: ConexaoEmprestada,
  lote: readonly Entrega[],
): Promise<LoteAplicado> => {
  const [, , { novas }] = await seguidas(
    () => consultar('BEGIN'),
    () => consultar(PRAZOS),
    () => registrar(consultar, lote),
    () => escreverFatos(consultar, lote),
    () => consultar('COMMIT'),
  )
  return { novas, mudancas: [] }
}

/** Signals are merged into their rows here; and a message of ours may be one of the outbox's, which is asked for. */
const aplicarPerguntando = async (
  { consultar, seguidas }: ConexaoEmprestada,
  lote: readonly Entrega[],
): Promise<LoteAplicado> => {
  const [, , { novas, linhas }] = await seguidas(
    () => consultar('BEGIN'),
    () => consultar(PRAZOS),
    () => registrar(consultar, lote),
  )
  await reconhecer(consultar, novas)
  // Before the commit is on its way: what fails here must undo it all.
  const calculadas = calcularMudancas(linhas, porConfiguracao(novas))
  const [, mudancas] = await seguidas(
    () => escreverFatos(consultar, lote),
    () => escreverMudancas(consultar, calculadas),
    () => consultar('COMMIT'),
  )
  return { novas, mudancas }
}

/**
 * One delivery that is too large for a batch: the same, its facts in several statements, between which everybody else's
 * are written.
 */
export const aplicarGrande = (
  dataSource: DataSource,
  entrega: Entrega,
  porPedaco: number,
): Promise<LoteAplicado> =>
  comConexao(dataSource, async ({ consultar }) => {
    const { configuracaoId, fatos } = entrega
    try {
      await consultar('BEGIN')
      await consultar(PRAZOS_DA_GRANDE)
      const { novas, linhas } = await registrarGrande(consultar, entrega)
      for (let i = 0; novas.length > 0 && i < fatos.length; i += porPedaco)
        await gravarFatos(consultar, [{ configuracaoId, fatos: fatos.slice(i, i + porPedaco) }])
      const mudancas = await escreverMudancas(consultar, calcularMudancas(linhas, porConfiguracao(novas)))
      await consultar('COMMIT')
      return { novas, mudancas }
    } catch (erro) {
      await consultar('ROLLBACK').catch(() => undefined)
      throw erro
    }
  })

const porConfiguracao = (entregas: readonly Entrega[]): SinaisDaConfiguracao[] => {
  const sinais = new Map<number, Sinal[]>()
  for (const { configuracaoId, sinal } of entregas) {
    if (!sinal) continue
    const lista = sinais.get(configuracaoId)
    if (lista) lista.push(sinal)
    else sinais.set(configuracaoId, [sinal])
  }
  return [...sinais].map(([configuracaoId, lista]) => ({ configuracaoId, sinais: lista, fonte: 'webhook' }))
}
