import type { DataSource } from 'typeorm'
import { alterar } from '../../banco/consultar.js'

interface Pedido {
  /** Null: of all of them. */
  configuracaoId: number | null
  /** Contacts of whom nothing was heard since then; a timestamp of PostgreSQL. */
  antesDe: string
  /** Where the step before ended; absent: from the beginning. */
  depoisDe?: string | null | undefined
  quantos: number
}

/** Along an index, and on from where the step before ended: beginning anew would walk over all that is deleted. */
const passo = (ordem: 'id' | 'jid', onde: string): string => `
  DELETE FROM whatsapp.contato WHERE id = ANY (ARRAY(
    SELECT id FROM whatsapp.contato WHERE ${onde} AND greatest(nome_em, foto_em) < $1::timestamptz
    ORDER BY ${ordem} LIMIT $3 FOR UPDATE SKIP LOCKED)) RETURNING ${ordem} AS chave`

const DE_TODAS = passo('id', 'id > $2::bigint')
const DE_UMA = passo('jid', 'configuracao_id = $4 AND jid > $2')

/** Deletes up to `quantos` of the names and pictures kept of contacts. @returns where to go on; null: that was all */
export const apagarContatos = async (
  dataSource: DataSource,
  { configuracaoId, antesDe, depoisDe, quantos }: Pedido,
): Promise<string | null> => {
  const apagados =
    configuracaoId === null
      ? await alterar<{ chave: string }>(dataSource, DE_TODAS, [antesDe, depoisDe ?? '0', quantos])
      : await alterar<{ chave: string }>(dataSource, DE_UMA, [
          antesDe,
          depoisDe ?? '',
          quantos,
          configuracaoId,
        ])
  if (apagados.length < quantos) return null
  const chaves = apagados.map(({ chave }) => chave)
  return configuracaoId === null
    ? String(chaves.reduce((maior, chave) => Math.max(maior, Number(chave)), 0))
    : await maiorTexto(dataSource, chaves)
}

/** As the database orders texts. */
const maiorTexto = async (dataSource: DataSource, textos: string[]): Promise<string> => {
  const [{ maior }]: [{ maior: string }] = await dataSource.query(
    'SELECT max(t) AS maior FROM unnest($1::text[]) t',
    [textos],
  )
  return maior
}
