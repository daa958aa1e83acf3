import type { DataSource } from 'typeorm'
import { alterar } from '../../banco/consultar.js'

/** A configuration one worker serves for a while; its messages are sent one after the other. */
export interface Arrendada {
  configuracaoId: number
  token: string
  duracaoMs: number
}

/** Up to `quantas` configurations that have something to do, taken from everybody else. */
export const arrendar = (
  dataSource: DataSource,
  { quantas, duracaoMs }: { quantas: number; duracaoMs: number },
): Promise<Arrendada[]> =>
  alterar(
    dataSource,
    `UPDATE whatsapp.envio SET token = gen_random_uuid(), ate = now() + $2 * interval '1 ms'
     WHERE configuracao_id IN (
       SELECT e.configuracao_id FROM whatsapp.envio e
       WHERE e.acordar_em IS NOT NULL AND greatest(e.acordar_em, e.livre_em) <= now()
         AND NOT e.pausado AND (e.ate IS NULL OR e.ate < now())
         AND NOT EXISTS (SELECT FROM whatsapp.envio_geral WHERE pausado)
       ORDER BY greatest(e.acordar_em, e.livre_em) LIMIT $1 FOR UPDATE OF e SKIP LOCKED)
     RETURNING configuracao_id AS "configuracaoId", token, $2::float8 AS "duracaoMs"`,
    [quantas, duracaoMs],
  )

/** A message of this configuration that is being sent was left by a worker that is gone: nobody knows its fate. */
export const declararInterrompidas = (dataSource: DataSource, { configuracaoId, token }: Arrendada) =>
  alterar<{ id: string }>(
    dataSource,
    `UPDATE whatsapp.mensagem SET status = 'incerta', motivo = 'interrompida', tentar_em = now()
     WHERE configuracao_id = $1 AND status = 'enviando'
       AND EXISTS (SELECT FROM whatsapp.envio WHERE configuracao_id = $1 AND token = $2 AND ate > now())
     RETURNING id`,
    [configuracaoId, token],
  )

/**
 * Gives the configuration back, and says when it is to be looked at again. The row is locked first: whoever writes a
 * message down at this moment is either seen here, or sets the time after us.
 */
export const devolver = async (
  dataSource: DataSource,
  { configuracaoId, token }: Arrendada,
  { pausaMs, motivo }: { pausaMs: number; motivo: string | null },
): Promise<void> => {
  await dataSource.transaction(async (manager) => {
    const minhas: unknown[] = await manager.query(
      'SELECT 1 FROM whatsapp.envio WHERE configuracao_id = $1 AND token = $2 FOR UPDATE',
      [configuracaoId, token],
    )
    if (minhas.length === 0) return
    await manager.query(
      `UPDATE whatsapp.envio SET token = NULL, ate = NULL, acordar_em = ${PROXIMA_VEZ}, motivo = $3,
         segurado_em = CASE WHEN $3::text IS NULL THEN NULL ELSE now() END,
         livre_em = now() + $2 * interval '1 ms'
       WHERE configuracao_id = $1`,
      [configuracaoId, pausaMs, motivo],
    )
  })
}

/** The first that is not held back by its conversation, or the next one to be tried, looked up or changed. */
const PROXIMA_VEZ = `least(
  (SELECT coalesce(m.enviar_em, m.criada_em) FROM whatsapp.mensagem m
   WHERE m.configuracao_id = $1 AND m.status = 'pendente' AND NOT EXISTS (
     SELECT FROM whatsapp.mensagem a WHERE a.configuracao_id = $1 AND a.conversa_id = m.conversa_id
       AND (a.status IN ('enviando', 'incerta') OR (a.status = 'pendente' AND a.tentar_em IS NOT NULL)))
   ORDER BY coalesce(m.enviar_em, m.criada_em), m.id LIMIT 1),
  (SELECT min(coalesce(a.tentar_em, now())) FROM whatsapp.mensagem a WHERE a.configuracao_id = $1
     AND (a.status IN ('enviando', 'incerta') OR (a.status = 'pendente' AND a.tentar_em IS NOT NULL))),
  (SELECT min(p.tentar_em) FROM whatsapp.mudanca_pedida p WHERE p.configuracao_id = $1 AND p.estado = 'pendente'))`

/** What waited too long; whatever stands still, this goes on. */
export const expirar = (dataSource: DataSource) =>
  alterar<{ id: string }>(
    dataSource,
    `UPDATE whatsapp.mensagem SET status = 'expirada', encerrada_em = now() WHERE id IN (
       SELECT id FROM whatsapp.mensagem WHERE status = 'pendente' AND expira_em <= now()
       ORDER BY expira_em LIMIT 1000 FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [],
  )

/** Files of what failed or was cancelled, once it is too late to send them again. */
export const apagarAnexosVencidos = (dataSource: DataSource) =>
  alterar<{ mensagem_id: string }>(
    dataSource,
    `DELETE FROM whatsapp.mensagem_anexo WHERE mensagem_id IN (
       SELECT a.mensagem_id FROM whatsapp.mensagem_anexo a JOIN whatsapp.mensagem m ON m.id = a.mensagem_id
       WHERE a.ate <= now() AND m.status NOT IN ('pendente', 'enviando', 'incerta')
       ORDER BY a.ate LIMIT 100 FOR UPDATE OF a SKIP LOCKED)
     RETURNING mensagem_id`,
    [],
  )
