import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { alterar } from './banco/consultar.js'
import { OperacaoEmAndamento } from './operacoes/erros-da-operacao.js'
import { avisar } from './pubsub/avisos.js'

/** Longer than any operation's time-outs together; a node that died holds its instance no longer than this. */
const DURACAO_S = 120

/** Operations on one instance run one at a time, on all nodes: two at once destroy it inside Evolution. */
export const comArrendamento = async <T>(
  dataSource: DataSource,
  { configuracaoId, operacao }: { configuracaoId: number; operacao: string },
  executar: () => Promise<T>,
): Promise<T> => {
  const token = randomUUID()
  const tomado = await gravar(
    dataSource,
    `UPDATE whatsapp.configuracao_whatsapp
     SET operacao = $2, operacao_token = $3, operacao_desde = now(), operacao_ate = now() + interval '${DURACAO_S} s'
     WHERE id = $1 AND (operacao_ate IS NULL OR operacao_ate < now()) RETURNING id, empresa_id`,
    [configuracaoId, operacao, token],
  )
  if (!tomado) throw new OperacaoEmAndamento()
  try {
    return await executar()
  } finally {
    await gravar(
      dataSource,
      `UPDATE whatsapp.configuracao_whatsapp
       SET operacao = NULL, operacao_token = NULL, operacao_desde = NULL, operacao_ate = NULL
       WHERE id = $1 AND operacao_token = $2 RETURNING id, empresa_id`,
      [configuracaoId, token],
    )
  }
}

const gravar = (dataSource: DataSource, sql: string, valores: unknown[]): Promise<boolean> =>
  dataSource.transaction(async (manager) => {
    const linhas = await alterar<{ id: number; empresa_id: number }>(manager, sql, valores)
    await avisar(
      manager,
      linhas.map((linha) => ({ configuracaoId: linha.id, empresaId: linha.empresa_id })),
    )
    return linhas.length > 0
  })
