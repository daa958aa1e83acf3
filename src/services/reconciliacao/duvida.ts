import type { DataSource, EntityManager } from 'typeorm'
import { alterar } from '../banco/consultar.js'
import { avisar } from '../pubsub/avisos.js'
import type { ServidorEmUso } from './servidores.js'
import { DO_SERVIDOR, quaisUrls } from './tabelas.js'

type Urls = Pick<ServidorEmUso, 'urls'>

/** Rows per statement, so that deliveries do not wait long for theirs. */
const PASSO = 500

/** Its server is silent: whatever the records of its instances say, nobody confirms it. */
export const duvidar = (dataSource: DataSource, { urls }: Urls, desde: Date): Promise<void> =>
  mudarAosPoucos(dataSource, {
    onde: `servidor_mudo_desde IS NULL AND status <> 'nao_configurado' `,
    valores: [...quaisUrls(urls), desde],
  })

/** It answers again. @param menos those whose record it contradicts: they stay in doubt until they are asked about */
export const acreditar = (dataSource: DataSource, { urls }: Urls, menos: readonly number[]): Promise<void> =>
  mudarAosPoucos(dataSource, {
    onde: 'servidor_mudo_desde IS NOT NULL AND NOT (id = ANY($4::int[]))',
    valores: [...quaisUrls(urls), null, menos],
  })

const mudarAosPoucos = async (
  dataSource: DataSource,
  { onde, valores }: { onde: string; valores: unknown[] },
): Promise<void> => {
  // In id order, as every writer of these rows locks them.
  const sql = `UPDATE whatsapp.configuracao_whatsapp SET servidor_mudo_desde = $3::timestamptz
     WHERE id IN (SELECT id FROM whatsapp.configuracao_whatsapp WHERE ${DO_SERVIDOR} AND ${onde}
                  ORDER BY id LIMIT ${PASSO} FOR NO KEY UPDATE)
     RETURNING id, empresa_id`
  const mudar = async (manager: EntityManager): Promise<number> => {
    const linhas = await alterar<{ id: number; empresa_id: number }>(manager, sql, valores)
    await avisar(
      manager,
      linhas.map(({ id, empresa_id }) => ({ configuracaoId: id, empresaId: empresa_id })),
    )
    return linhas.length
  }
  while ((await dataSource.transaction(mudar)) === PASSO);
}
