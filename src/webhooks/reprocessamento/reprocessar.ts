import type { DataSource, EntityManager } from 'typeorm'
import type { Mudanca } from '../../services/estado/gravar-sinais.js'
import { type Registro, registroMudo } from '../../services/registro/registro.js'
import { ehErroDoEvento } from '../diario/erro-do-evento.js'
import { mensagemDoErro } from '../diario/mensagem-do-erro.js'
import { aplicarDeNovo } from './aplicar-de-novo.js'
import { type FiltroDeEventos, type LinhaDoDiario, lerPasso } from './passo-do-diario.js'
import {
  criarRelatorio,
  type Relatorio,
  type RelatorioDoReprocessamento,
} from './relatorio-do-reprocessamento.js'
import { relerEvento } from './reler-evento.js'

/** A replay, for who has the rest at hand. `aplicar: false` writes nothing. */
export type Reprocessar = (
  filtro: FiltroDeEventos,
  opcoes: { aplicar: boolean },
) => Promise<RelatorioDoReprocessamento>

interface Pedido {
  dataSource: DataSource
  registro?: Registro
  filtro: FiltroDeEventos
  /** False: a dry run, which does the same and undoes it step by step. */
  aplicar: boolean
  /** After the commit of a step, with what changed and the events that need a question. */
  aoAplicar?: (mudancas: readonly Mudanca[], duvidosas: readonly number[]) => void
}

/**
 * Reads journalled events again, as if they had just been delivered. Merging is a maximum per kind of signal,
 * so what was applied before changes nothing, and a second replay finds nothing to do.
 * @throws when the database fails; steps committed until then stay
 */
export const reprocessarEventos = async (pedido: Pedido): Promise<RelatorioDoReprocessamento> => {
  const { dataSource, filtro, aplicar } = pedido
  const relatorio = criarRelatorio()
  // What arrives meanwhile is applied on arrival: without an end set now, a busy journal would have none.
  const [{ ultimo }]: [{ ultimo: string }] = await dataSource.query(
    'SELECT coalesce(max(id), 0) AS ultimo FROM whatsapp.evento_webhook',
  )
  for (let depoisDe = '0'; ; ) {
    const linhas = await lerPasso(dataSource, filtro, { depoisDe, ultimo })
    const maior = linhas.at(-1)
    if (!maior) return relatorio.fechar(aplicar)
    depoisDe = maior.id
    await fazerPasso(pedido, relatorio, linhas)
  }
}

/** A step in one transaction; when it fails, its events one by one, so that the culprit is alone in its fate. */
const fazerPasso = async (
  pedido: Pedido,
  relatorio: Relatorio,
  linhas: readonly LinhaDoDiario[],
): Promise<void> => {
  const { dataSource, aplicar, aoAplicar } = pedido
  try {
    const eventos = linhas.flatMap((linha) =>
      linha.conteudo === null ? [] : relerEvento(linha, linha.conteudo),
    )
    const passo = await emTransacao(dataSource, aplicar, (manager) =>
      aplicarDeNovo(manager, eventos, relatorio.sinaisNovos),
    )
    for (const linha of linhas) if (linha.conteudo === null) relatorio.contar(linha, null)
    for (const { linha, resultado } of eventos) relatorio.contar(linha, resultado)
    relatorio.juntar(passo)
    if (aplicar)
      aoAplicar?.(
        passo.mudancas,
        eventos.filter(({ duvidosa }) => duvidosa).map(({ linha }) => linha.configuracaoId),
      )
  } catch (erro) {
    if (!ehErroDoEvento(erro)) throw erro
    if (linhas.length > 1) for (const linha of linhas) await fazerPasso(pedido, relatorio, [linha])
    else for (const linha of linhas) await isolar(pedido, relatorio, linha, erro)
  }
}

/** The culprit stays in the journal as failed, with what it failed of this time. */
const isolar = async (
  { dataSource, registro = registroMudo, aplicar }: Pedido,
  relatorio: Relatorio,
  linha: LinhaDoDiario,
  erro: unknown,
): Promise<void> => {
  const mensagem = mensagemDoErro(erro)
  if (aplicar) {
    await dataSource.query(
      `UPDATE whatsapp.evento_webhook SET resultado = 'falhou', erro = $2 WHERE id = $1`,
      [linha.id, mensagem],
    )
    registro.error(
      { evento: linha.id, configuracaoId: linha.configuracaoId, erro: mensagem },
      'evento falhou de novo',
    )
  }
  relatorio.contar(linha, 'falhou')
}

/** A dry run is the real one, undone: it cannot drift from it, and what it would have notified is dropped. */
const emTransacao = async <T>(
  dataSource: DataSource,
  aplicar: boolean,
  fazer: (manager: EntityManager) => Promise<T>,
): Promise<T> => {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.startTransaction()
    const feito = await fazer(runner.manager)
    await (aplicar ? runner.commitTransaction() : runner.rollbackTransaction())
    return feito
  } catch (erro) {
    // The connection may be gone: then so is its transaction.
    await runner.rollbackTransaction().catch(() => undefined)
    throw erro
  } finally {
    await runner.release()
  }
}
