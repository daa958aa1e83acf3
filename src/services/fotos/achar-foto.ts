import type { DataSource } from 'typeorm'
import { idDaReferencia } from '../../resources/empresa/referencia.js'

/** SQL: where the picture is of whom the conversation `v` is with. */
export const FOTO_DA_CONVERSA = `(SELECT k.foto FROM whatsapp.contato k WHERE k.configuracao_id = v.configuracao_id
       AND k.jid IN (v.jid, v.lid) AND k.foto IS NOT NULL ORDER BY k.foto_em DESC LIMIT 1)`

const DE_QUEM = {
  Conversa: `SELECT ${FOTO_DA_CONVERSA} AS foto
    FROM whatsapp.conversa v JOIN whatsapp.configuracao_whatsapp c ON c.id = v.configuracao_id WHERE v.id = $1`,
  ConfiguracaoWhatsApp:
    'SELECT c.foto_perfil_url AS foto FROM whatsapp.configuracao_whatsapp c WHERE c.id = $1',
} as const

/** What has a face. */
export type ComFoto = keyof typeof DE_QUEM

/**
 * Where its picture is said to be; it may be anywhere.
 * @param empresa the host's reference of whose it must be; null: anybody's
 */
export const acharFoto = async (
  dataSource: DataSource,
  { recurso, id, empresa }: { recurso: ComFoto; id: string; empresa: string | null },
): Promise<string | null> => {
  const [achada]: { foto: string | null }[] = await dataSource.query(
    `${DE_QUEM[recurso]} AND ($2::text IS NULL OR c.empresa_id = ${idDaReferencia('$2')})`,
    [id, empresa],
  )
  return achada?.foto ?? null
}
