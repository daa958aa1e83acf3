import type { DataSource } from 'typeorm'
import type { Midia } from '../../resources/mensagem/mensagem.js'
import { alterar } from '../consultar.js'
import type { Arrendada } from './arrendar.js'

export interface AEnviar {
  id: string
  conversaId: string
  tipo: 'texto' | 'imagem'
  texto: string | null
  midia: Midia | null
  tentativas: number
  jid: string
  telefone: string | null
  whatsappJid: string | null
  /** Asked within the last month; within the last hour where the answer was no. */
  verificada: boolean
}

export interface Incerta {
  id: string
  tipo: 'texto' | 'imagem'
  texto: string | null
  motivo: string | null
  tentativas: number
  jid: string
  lid: string | null
  telefone: string | null
  whatsappJid: string | null
  enviandoEm: Date
  /** Since it was sent, by the database's clock. */
  idadeMs: number
}

/**
 * The next message in order, set to `enviando` and committed before anything is sent. One under way, uncertain or
 * to be tried again holds back those after it in its conversation; a scheduled one does not.
 */
export const tomarProxima = async (
  dataSource: DataSource,
  { configuracaoId, token, duracaoMs }: Arrendada,
): Promise<AEnviar | null> => {
  const [linha] = await alterar<AEnviar>(
    dataSource,
    `WITH proxima AS (
       SELECT m.id FROM mensagem m
       WHERE m.configuracao_id = $1 AND m.status = 'pendente' AND coalesce(m.enviar_em, m.criada_em) <= now()
         AND (m.expira_em IS NULL OR m.expira_em > now()) AND (m.tentar_em IS NULL OR m.tentar_em <= now())
         AND NOT EXISTS (
           SELECT FROM mensagem a WHERE a.configuracao_id = $1 AND a.conversa_id = m.conversa_id AND a.id <> m.id
             AND (a.status IN ('enviando', 'incerta') OR (a.status = 'pendente' AND a.tentar_em IS NOT NULL))
             AND (a.status <> 'pendente' OR m.tentar_em IS NULL OR a.id < m.id))
       ORDER BY coalesce(m.enviar_em, m.criada_em), m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED),
     minha AS (
       UPDATE envio SET ate = now() + $3 * interval '1 ms'
       WHERE configuracao_id = $1 AND token = $2 AND ate > now() AND NOT pausado
         AND NOT EXISTS (SELECT FROM envio_geral WHERE pausado) AND EXISTS (SELECT FROM proxima)
       RETURNING configuracao_id)
     UPDATE mensagem m SET status = 'enviando', enviando_em = now(), tentativas = m.tentativas + 1, motivo = NULL
     FROM proxima, minha, conversa c WHERE m.id = proxima.id AND c.id = m.conversa_id
     RETURNING m.id, m.conversa_id AS "conversaId", m.tipo, m.texto, m.midia, m.tentativas, c.jid, c.telefone,
       c.whatsapp_jid AS "whatsappJid",
       coalesce(c.verificada_em > now() - CASE WHEN c.whatsapp_jid IS NULL THEN interval '1 hour'
         ELSE interval '30 days' END, false) AS verificada`,
    [configuracaoId, token, duracaoMs],
  )
  return linha ?? null
}

/** Uncertain ones whose look-up is due, oldest first. */
export const incertasAProvar = (dataSource: DataSource, configuracaoId: number): Promise<Incerta[]> =>
  dataSource.query(
    `SELECT m.id, m.tipo, m.texto, m.motivo, m.tentativas, c.jid, c.lid, c.telefone, c.whatsapp_jid AS "whatsappJid",
       m.enviando_em AS "enviandoEm", extract(epoch FROM now() - m.enviando_em)::float8 * 1000 AS "idadeMs"
     FROM mensagem m JOIN conversa c ON c.id = m.conversa_id
     WHERE m.configuracao_id = $1 AND m.status = 'incerta' AND coalesce(m.tentar_em, now()) <= now()
     ORDER BY m.id LIMIT 20`,
    [configuracaoId],
  )

export const lerAnexo = async (dataSource: DataSource, mensagemId: string): Promise<string | null> => {
  const [linha]: { conteudo: Uint8Array }[] = await dataSource.query(
    'SELECT conteudo FROM mensagem_anexo WHERE mensagem_id = $1',
    [mensagemId],
  )
  return linha ? Buffer.from(linha.conteudo).toString('base64') : null
}
