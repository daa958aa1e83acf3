import type { DataSource } from 'typeorm'
import { type ConexaoEmprestada, comConexao } from '../services/consultar.js'
import {
  calcularMudancas,
  escreverMudancas,
  type Mudanca,
  type SinaisDaConfiguracao,
} from '../services/estado/gravar-sinais.js'
import type { Sinal } from '../services/estado/sinais.js'
import { deNos, escreverFatos, reconhecer } from '../services/mensagens/gravar-fatos.js'
import type { Entrega } from './entrega.js'
import { registrar } from './registrar-no-diario.js'

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
  const [, { novas }] = await seguidas(
    () => consultar('BEGIN'),
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
  const [, { novas, linhas }] = await seguidas(
    () => consultar('BEGIN'),
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
