import type { Consultar } from '../../banco/consultar.js'
import { avancaSql, SEM_PROVA } from '../fatos/status.js'

/** A message from us, as a webhook tells of it. */
export interface SinalDeEnvio {
  configuracaoId: number
  conversaId: string
  whatsappId: string
  tipo: string
  /** The text, or the caption. */
  texto: string | null
  em: Date
}

export interface EnvioReconhecido {
  configuracaoId: number
  whatsappId: string
  mensagemId: string
}

/** Clocks differ, and Evolution may take its time. */
const JANELA = `interval '15 minutes'`

/** Sent, or perhaps sent, and without an id. `m` is the message. */
const EM_ABERTO = `m.direcao = 'saida' AND m.whatsapp_id IS NULL AND m.enviando_em IS NOT NULL
         AND (m.status IN ('enviando', 'incerta') OR (m.status = 'falhou' AND m.motivo = '${SEM_PROVA}')
           OR (m.status = 'pendente' AND m.tentar_em IS NOT NULL))`

/** Whether a signal could be about any message of these: as a rule none is under way, and there is nothing to ask. */
export const haEnvioEmAberto = async (
  consultar: Consultar,
  configuracoes: readonly number[],
): Promise<boolean> => {
  const [linha] = await consultar<{ ha: boolean }>(
    `SELECT EXISTS (SELECT FROM whatsapp.mensagem m WHERE m.configuracao_id = ANY ($1) AND ${EM_ABERTO}) AS ha`,
    [configuracoes],
  )
  return linha?.ha === true
}

/**
 * Finds the messages these signals are about, and takes their ids down. Needs the conversations' ids, and belongs
 * before the signals are written as messages of their own: a signal that is given back has its row already.
 * Without an id that is known, only a message under way or uncertain with the same content fits, and only when it is
 * the only one, of the only signal: a guess would mark the wrong one.
 */
export const reconhecerEnvios = async (
  consultar: Consultar,
  sinais: readonly SinalDeEnvio[],
): Promise<EnvioReconhecido[]> => {
  if (sinais.length === 0) return []
  const valores = [
    sinais.map((s) => s.configuracaoId),
    sinais.map((s) => s.conversaId),
    sinais.map((s) => s.whatsappId),
    sinais.map((s) => s.tipo),
    sinais.map((s) => s.texto),
    sinais.map((s) => s.em),
  ]
  const linhas = await consultar<{ configuracao_id: number; whatsapp_id: string; id: string }>(
    `WITH sinal AS (
       SELECT DISTINCT ON (configuracao_id, whatsapp_id) *
       FROM unnest($1::int[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
         AS s (configuracao_id, conversa_id, whatsapp_id, tipo, texto, em)
       ORDER BY configuracao_id, whatsapp_id),
     conhecido AS (
       SELECT m.configuracao_id, m.whatsapp_id, m.id FROM sinal s
       JOIN whatsapp.mensagem m ON m.configuracao_id = s.configuracao_id AND m.whatsapp_id = s.whatsapp_id
         AND m.direcao = 'saida'),
     par AS (
       SELECT s.configuracao_id, s.whatsapp_id, s.em, m.id,
         count(*) OVER (PARTITION BY m.id) + count(*) OVER (PARTITION BY s.configuracao_id, s.whatsapp_id) AS vezes
       FROM sinal s JOIN whatsapp.mensagem m ON m.configuracao_id = s.configuracao_id AND m.conversa_id = s.conversa_id
       WHERE ${EM_ABERTO} AND m.tipo = s.tipo AND coalesce(m.texto, '') = coalesce(s.texto, '')
         AND s.em BETWEEN m.enviando_em - ${JANELA} AND m.enviando_em + ${JANELA}
         AND NOT EXISTS (SELECT FROM conhecido k
           WHERE k.configuracao_id = s.configuracao_id AND k.whatsapp_id = s.whatsapp_id)),
     travada AS (
       SELECT m.id FROM whatsapp.mensagem m JOIN par USING (id) WHERE par.vezes = 2 ORDER BY m.id FOR UPDATE OF m),
     nova AS (
       UPDATE whatsapp.mensagem m SET whatsapp_id = par.whatsapp_id, em = par.em, tentar_em = NULL, encerrada_em = NULL,
         enviada_em = coalesce(m.enviada_em, par.em), motivo = NULL, status = 'enviada'
       FROM par JOIN travada USING (id)
       WHERE m.id = par.id AND par.vezes = 2 AND m.whatsapp_id IS NULL
         AND ${avancaSql('m.status', `'enviada'::text`, 'm.motivo')}
       RETURNING m.configuracao_id, m.whatsapp_id, m.id)
     SELECT configuracao_id, whatsapp_id, id::text FROM conhecido
     UNION ALL SELECT configuracao_id, whatsapp_id, id::text FROM nova`,
    valores,
  )
  return linhas.map((linha) => ({
    configuracaoId: linha.configuracao_id,
    whatsappId: linha.whatsapp_id,
    mensagemId: linha.id,
  }))
}
