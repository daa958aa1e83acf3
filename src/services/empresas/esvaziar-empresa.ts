import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { type AoAndar, apagarMensagens } from '../dados-da-empresa/apagar-mensagens.js'

const POR_PASSO = 2_000
const PAUSA_MS = 20
/** So much is deleted while one waits for it. */
const PEQUENA = 2_000

const EVENTOS = `
  SELECT id FROM whatsapp.evento_webhook WHERE configuracao_id = $1 AND id > $2 ORDER BY id LIMIT $3`
/** The ends tell which days it is about. */
const APAGAR = `
  DELETE FROM whatsapp.evento_webhook WHERE configuracao_id = $1 AND id = ANY($2::bigint[]) AND id >= $3 AND id <= $4`

const ate = (tabela: string) =>
  `(SELECT count(*) FROM (SELECT FROM whatsapp.${tabela} WHERE configuracao_id = $1 LIMIT ${PEQUENA + 1}) um)`

/** Whether there is so much of a configuration that nobody should wait for its end. */
export const temMuito = async (
  dataSource: Pick<DataSource, 'query'>,
  configuracaoId: number,
): Promise<boolean> => {
  const [linha]: { muito: boolean }[] = await dataSource.query(
    `SELECT ${['mensagem', 'evento_webhook', 'conversa', 'contato'].map(ate).join(' + ')} > ${PEQUENA} AS muito`,
    [configuracaoId],
  )
  return linha?.muito ?? false
}

/**
 * Deletes all that a configuration has gathered, in steps, so that deleting it is a small thing. Cut off and called again, it
 * goes on where it was.
 */
export const esvaziarEmpresa = async (
  dataSource: DataSource,
  configuracaoId: number,
  aoAndar: AoAndar = () => undefined,
): Promise<void> => {
  await apagarMensagens(dataSource, configuracaoId, aoAndar)
  let eventos = 0
  for (let depoisDe = 0; ; ) {
    const linhas: { id: string }[] = await dataSource.query(EVENTOS, [configuracaoId, depoisDe, POR_PASSO])
    if (linhas.length === 0) return
    const ids = linhas.map(({ id }) => Number(id))
    depoisDe = Math.max(...ids)
    await dataSource.query(APAGAR, [configuracaoId, ids, ids[0], depoisDe])
    eventos += linhas.length
    aoAndar({ eventos })
    await pausar(PAUSA_MS)
  }
}
