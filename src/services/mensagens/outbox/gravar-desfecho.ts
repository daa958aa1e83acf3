import type { DataSource, EntityManager } from 'typeorm'
import { QueryFailedError } from 'typeorm'
import type { StatusDaMensagem } from '../../../resources/mensagem/mensagem.js'
import { alterar } from '../../banco/consultar.js'
import { CLASSE_DA_TRAVA } from '../conversas/conversas.js'
import { avancaSql } from '../fatos/status.js'

export interface Saida {
  configuracaoId: number
  whatsappId: string
  remoteJid: string
  em: Date
}

/** It went out. A webhook may have said so, and more, before this. */
export const gravarEnviada = async (dataSource: DataSource, id: string, saida: Saida): Promise<void> => {
  for (let resta = 3; ; resta--) {
    try {
      return await dataSource.transaction((manager) => escrever(manager, id, saida))
    } catch (erro) {
      // Its own webhook was taken for another message at this very moment: the next turn finds that row.
      if (resta === 0 || !(erro instanceof QueryFailedError) || codigoSql(erro) !== '23505') throw erro
    }
  }
}

const codigoSql = ({ driverError }: QueryFailedError): unknown => (driverError as { code?: unknown }).code

const escrever = async (
  manager: EntityManager,
  id: string,
  { configuracaoId, whatsappId, remoteJid, em }: Saida,
): Promise<void> => {
  // What is told of it meanwhile either finds its id, or is there to be taken up with it.
  await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [CLASSE_DA_TRAVA, configuracaoId])
  const [gemeas]: [{ status: StatusDaMensagem; entregue_em: Date | null; lida_em: Date | null }[]] =
    await manager.query(
      `DELETE FROM whatsapp.mensagem WHERE configuracao_id = $1 AND whatsapp_id = $2 AND direcao = 'saida' AND id <> $3
       RETURNING status, entregue_em, lida_em`,
      [configuracaoId, whatsappId, id],
    )
  const gemea = gemeas[0]
  for (const status of ['enviada', ...(gemea ? [gemea.status] : [])]) {
    await manager.query(
      `UPDATE whatsapp.mensagem SET whatsapp_id = $2, em = coalesce(enviada_em, $3), enviada_em = coalesce(enviada_em, $3),
         tentar_em = NULL, entregue_em = coalesce(entregue_em, $5), lida_em = coalesce(lida_em, $6),
         motivo = CASE WHEN ${avancaSql('status', '$4::text', 'motivo')} THEN NULL ELSE motivo END,
         status = CASE WHEN ${avancaSql('status', '$4::text', 'motivo')} THEN $4 ELSE status END
       WHERE id = $1`,
      [id, whatsappId, em, status, gemea?.entregue_em ?? null, gemea?.lida_em ?? null],
    )
  }
  if (!remoteJid.endsWith('@s.whatsapp.net')) return
  await manager.query(
    `UPDATE whatsapp.conversa SET whatsapp_jid = $2, verificada_em = now() WHERE whatsapp_jid IS DISTINCT FROM $2
       AND telefone IS NOT NULL AND id = (SELECT conversa_id FROM whatsapp.mensagem WHERE id = $1)`,
    [id, remoteJid],
  )
}

/** Each only where the message still is what the worker takes it for: a webhook may have known better meanwhile. */
export const gravarFalha = (dataSource: DataSource, id: string, motivo: string) =>
  alterar(
    dataSource,
    `UPDATE whatsapp.mensagem SET status = 'falhou', motivo = $2, encerrada_em = now(), tentar_em = NULL
     WHERE id = $1 AND status IN ('enviando', 'incerta') RETURNING id`,
    [id, motivo],
  )

export const gravarIncerta = (dataSource: DataSource, id: string, motivo: string) =>
  alterar(
    dataSource,
    `UPDATE whatsapp.mensagem SET status = 'incerta', motivo = $2, tentar_em = now() + interval '1 s'
     WHERE id = $1 AND status = 'enviando' RETURNING id`,
    [id, motivo],
  )

/** Nothing went out. @param esperaMs null: it is not this message's fault, and costs it no attempt */
export const gravarPendente = (
  dataSource: DataSource,
  id: string,
  { motivo, esperaMs }: { motivo: string | null; esperaMs: number | null },
) =>
  alterar(
    dataSource,
    `UPDATE whatsapp.mensagem SET status = 'pendente', motivo = $2, tentar_em = now() + $3 * interval '1 ms',
       tentativas = tentativas - CASE WHEN $3::float8 IS NULL THEN 1 ELSE 0 END
     WHERE id = $1 AND status IN ('enviando', 'incerta') RETURNING id`,
    [id, motivo, esperaMs],
  )

export const adiarProva = (dataSource: DataSource, id: string, esperaMs: number) =>
  alterar(
    dataSource,
    `UPDATE whatsapp.mensagem SET tentar_em = now() + $2 * interval '1 ms' WHERE id = $1 AND status = 'incerta' RETURNING id`,
    [id, esperaMs],
  )
