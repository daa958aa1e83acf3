import type { DataSource } from 'typeorm'
import type { EspecieDeArquivo } from '../../../resources/mensagem/arquivos.js'
import type { Midia } from '../../../resources/mensagem/mensagem.js'
import { alterar } from '../../banco/consultar.js'
import type { Arrendada } from './arrendar.js'

export interface AEnviar {
  id: string
  conversaId: string
  tipo: 'texto' | EspecieDeArquivo
  texto: string | null
  midia: Midia | null
  /** WhatsApp's id of the message it answers. */
  respondeA: string | null
  tentativas: number
  jid: string
  telefone: string | null
  whatsappJid: string | null
  /** Asked within the last month; within the last hour where the answer was no. */
  verificada: boolean
  /** The contact has not written within a day: it may be a stranger. Of a group nobody is. */
  fria: boolean
}

export interface Incerta {
  id: string
  tipo: 'texto' | EspecieDeArquivo
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
  /** It may wait no longer. */
  vencida: boolean
}

/** A file of tens of MB may be on its way so many times as long as a text. */
export const MAIS_TEMPO_DOS_ARQUIVOS = 2

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
       SELECT m.id FROM whatsapp.mensagem m
       WHERE m.configuracao_id = $1 AND m.status = 'pendente' AND coalesce(m.enviar_em, m.criada_em) <= now()
         AND (m.expira_em IS NULL OR m.expira_em > now()) AND (m.tentar_em IS NULL OR m.tentar_em <= now())
         AND NOT EXISTS (
           SELECT FROM whatsapp.mensagem a WHERE a.configuracao_id = $1 AND a.conversa_id = m.conversa_id AND a.id <> m.id
             AND (a.status IN ('enviando', 'incerta') OR (a.status = 'pendente' AND a.tentar_em IS NOT NULL))
             AND (a.status <> 'pendente' OR m.tentar_em IS NULL OR a.id < m.id))
       ORDER BY coalesce(m.enviar_em, m.criada_em), m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED),
     minha AS (
       UPDATE whatsapp.envio SET ate = now() + $3 * interval '1 ms'
         * (SELECT CASE WHEN m.tipo = 'texto' THEN 1 ELSE ${MAIS_TEMPO_DOS_ARQUIVOS} END
            FROM whatsapp.mensagem m JOIN proxima USING (id))
       WHERE configuracao_id = $1 AND token = $2 AND ate > now() AND NOT pausado
         AND NOT EXISTS (SELECT FROM whatsapp.envio_geral WHERE pausado) AND EXISTS (SELECT FROM proxima)
       RETURNING configuracao_id)
     UPDATE whatsapp.mensagem m SET status = 'enviando', enviando_em = now(), tentativas = m.tentativas + 1, motivo = NULL
     FROM proxima, minha, whatsapp.conversa c WHERE m.id = proxima.id AND c.id = m.conversa_id
     RETURNING m.id, m.conversa_id AS "conversaId", m.tipo, m.texto, m.midia, m.responde_a AS "respondeA", m.tentativas, c.jid, c.telefone,
       c.whatsapp_jid AS "whatsappJid",
       coalesce(c.verificada_em > now() - CASE WHEN c.whatsapp_jid IS NULL THEN interval '1 hour'
         ELSE interval '30 days' END, false) AS verificada,
       c.tipo <> 'grupo' AND NOT EXISTS (SELECT FROM whatsapp.mensagem x WHERE x.conversa_id = m.conversa_id
         AND x.direcao = 'entrada' AND x.em > now() - interval '1 day') AS fria`,
    [configuracaoId, token, duracaoMs],
  )
  return linha ?? null
}

/** Uncertain ones whose look-up is due, oldest first. */
export const incertasAProvar = (dataSource: DataSource, configuracaoId: number): Promise<Incerta[]> =>
  dataSource.query(
    `SELECT m.id, m.tipo, m.texto, m.motivo, m.tentativas, c.jid, c.lid, c.telefone, c.whatsapp_jid AS "whatsappJid",
       m.enviando_em AS "enviandoEm", extract(epoch FROM now() - m.enviando_em)::float8 * 1000 AS "idadeMs",
       coalesce(m.expira_em <= now(), false) AS vencida
     FROM whatsapp.mensagem m JOIN whatsapp.conversa c ON c.id = m.conversa_id
     WHERE m.configuracao_id = $1 AND m.status = 'incerta' AND coalesce(m.tentar_em, now()) <= now()
     ORDER BY m.id LIMIT 20`,
    [configuracaoId],
  )

/** Null: it is gone. */
export const lerAnexo = async (dataSource: DataSource, mensagemId: string): Promise<Buffer | null> => {
  const [linha]: { conteudo: Uint8Array }[] = await dataSource.query(
    'SELECT conteudo FROM whatsapp.mensagem_anexo WHERE mensagem_id = $1',
    [mensagemId],
  )
  return linha
    ? Buffer.from(linha.conteudo.buffer, linha.conteudo.byteOffset, linha.conteudo.byteLength)
    : null
}
