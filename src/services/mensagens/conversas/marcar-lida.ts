import type { DataSource } from 'typeorm'
import { alterar } from '../../banco/consultar.js'
import { avisar } from '../../pubsub/avisos.js'

/** What WhatsApp is told of, where the company wants that. */
export interface Leitura {
  configuracaoId: number
  confirmar: boolean
  /** The latest of those that nobody had read, with their addresses. */
  mensagens: { id: string; remoteJid: string; participante: string | null }[]
}

/** Of one conversation; WhatsApp counts those before them as read, too. */
const CONFIRMADAS = 20

/**
 * Somebody of the company has seen a conversation up to this message: for everybody of it. Null: nothing was unread.
 * @param ateMensagem the latest that was on the page: what came since is unread still
 */
export const marcarLida = (
  dataSource: DataSource,
  { conversaId, ateMensagem }: { conversaId: string; ateMensagem: string },
): Promise<Leitura | null> =>
  dataSource.transaction(async (manager) => {
    const [antes]: {
      configuracaoId: number
      empresaId: number
      confirmar: boolean
      remoteJid: string
      lidaEm: string | null
      lidaId: string | null
    }[] = await manager.query(
      `SELECT v.configuracao_id AS "configuracaoId", c.empresa_id AS "empresaId", c.confirmar_leitura AS confirmar,
         coalesce(v.whatsapp_jid, v.jid) AS "remoteJid", v.lida_ate_em::text AS "lidaEm", v.lida_ate_id::text AS "lidaId"
       FROM whatsapp.conversa v JOIN whatsapp.configuracao_whatsapp c ON c.id = v.configuracao_id
       WHERE v.id = $1 AND v.nao_lidas > 0 FOR NO KEY UPDATE OF v`,
      [conversaId],
    )
    if (!antes) return null
    const marcadas = await alterar(
      manager,
      `UPDATE whatsapp.conversa v SET lida_ate_em = m.em, lida_ate_id = m.id FROM whatsapp.mensagem m
       WHERE v.id = $1 AND m.id = $2 AND m.conversa_id = v.id
         AND (m.em, m.id) > (coalesce(v.lida_ate_em, '-infinity'), coalesce(v.lida_ate_id, 0)) RETURNING v.id`,
      [conversaId, ateMensagem],
    )
    if (marcadas.length === 0) return null
    await manager.query("SELECT whatsapp.resumir_conversas(ARRAY[$1::bigint], ultimas => '{}')", [conversaId])
    const { configuracaoId, empresaId, confirmar, remoteJid, lidaEm, lidaId } = antes
    const lidas: { id: string; participante: string | null }[] = confirmar
      ? await manager.query(
          `SELECT m.whatsapp_id AS id, coalesce(m.participante_jid, m.participante) AS participante FROM whatsapp.mensagem m
           WHERE m.conversa_id = $1 AND m.direcao = 'entrada' AND m.origem = 'contato' AND m.whatsapp_id IS NOT NULL
             AND (m.em, m.id) > (coalesce($2::timestamptz, '-infinity'), coalesce($3::bigint, 0))
             AND (m.em, m.id) <= (SELECT a.em, a.id FROM whatsapp.mensagem a WHERE a.id = $4)
           ORDER BY m.em DESC, m.id DESC LIMIT ${CONFIRMADAS}`,
          [conversaId, lidaEm, lidaId, ateMensagem],
        )
      : []
    await avisar(manager, [{ configuracaoId, empresaId }])
    return { configuracaoId, confirmar, mensagens: lidas.map((lida) => ({ ...lida, remoteJid })) }
  })
