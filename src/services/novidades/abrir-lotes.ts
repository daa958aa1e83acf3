import type { DataSource } from 'typeorm'
import type { TipoDeNovidade } from '../../resources/novidade-parada/novidade-parada.js'
import { alterar } from '../banco/consultar.js'

/** Taken up by one step. */
const LOTES = 50

interface Lote {
  id: string
  tipo: TipoDeNovidade
  itens: string[]
  status: string | null
  motivo: string | null
  em: Date | null
  criado_em: Date
}

const CAMPOS = ['tipo', 'status', 'motivo', 'em', 'criado_em'] as const

/** Of a message: locked against its end, and against conversations that become one meanwhile. */
const DAS_MENSAGENS = `
  INSERT INTO whatsapp.novidade (tipo, configuracao_id, fila, mensagem_id, status, motivo, em, criado_em)
  SELECT tipo, configuracao_id, conversa_id, id, status, motivo, em, criado_em FROM (
    SELECT u.ordem, u.tipo, m.configuracao_id, m.conversa_id, m.id, u.status, u.motivo, u.em, u.criado_em
    FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
      WITH ORDINALITY AS u(id, tipo, status, motivo, em, criado_em, ordem)
      JOIN whatsapp.mensagem m ON m.id = u.id
    ORDER BY m.id, u.ordem FOR SHARE OF m) d
  ORDER BY d.ordem
  ON CONFLICT DO NOTHING`

const DOS_STATUS = `
  INSERT INTO whatsapp.novidade (tipo, configuracao_id, fila, mudanca_id, criado_em)
  SELECT 'status_mudou', configuracao_id, configuracao_id, id, criado_em FROM (
    SELECT u.ordem, s.configuracao_id, s.id, u.criado_em
    FROM unnest($1::bigint[], $2::timestamptz[]) WITH ORDINALITY AS u(id, criado_em, ordem)
      JOIN whatsapp.mudanca_de_status s ON s.id = u.id
    ORDER BY s.id FOR SHARE OF s) d
  ORDER BY d.ordem`

/**
 * Whoever writes a message or a status leaves one row for all that is news of it; here it becomes one for each. Those of a
 * configuration are in the order of their commits, and so are the messages in them. In that order nodes that meet wait
 * for each other.
 * @returns whether there is likely more
 */
export const abrirLotes = async (
  dataSource: DataSource,
  tipos: readonly TipoDeNovidade[] = ['mensagem_recebida'],
): Promise<boolean> => {
  const [ha]: unknown[] = await dataSource.query(
    'SELECT 1 FROM whatsapp.novidade_em_lote WHERE tipo = ANY($1) LIMIT 1',
    [tipos],
  )
  if (!ha) return false
  return dataSource.transaction(async (manager) => {
    const tirados = await alterar<Lote>(
      manager,
      `WITH primeiros AS MATERIALIZED (
         SELECT id FROM whatsapp.novidade_em_lote WHERE tipo = ANY($2) ORDER BY id LIMIT $1 FOR UPDATE)
       DELETE FROM whatsapp.novidade_em_lote WHERE id IN (SELECT id FROM primeiros)
       RETURNING id, tipo, itens, status, motivo, em, criado_em`,
      [LOTES, tipos],
    )
    const emOrdem = tirados.toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)))
    const itens = emOrdem.flatMap(({ itens, ...lote }) => itens.map((id) => ({ ...lote, id })))
    const mensagens = itens.filter(({ tipo }) => tipo !== 'status_mudou')
    if (mensagens.length > 0)
      await manager.query(DAS_MENSAGENS, [
        mensagens.map(({ id }) => id),
        ...CAMPOS.map((campo) => mensagens.map((item) => item[campo])),
      ])
    const mudancas = itens.filter(({ tipo }) => tipo === 'status_mudou')
    if (mudancas.length > 0)
      await manager.query(DOS_STATUS, [
        mudancas.map(({ id }) => id),
        mudancas.map(({ criado_em }) => criado_em),
      ])
    return tirados.length === LOTES
  })
}
