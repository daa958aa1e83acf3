// A fleet, by SQL: companies, conversations, messages (a fifth of them one company's), the journal and the trail.
// Without triggers, so that ten million rows take minutes; what the triggers would have written is written here.

import { readFileSync } from 'node:fs'
import { novoIdDe } from '../../../dist/migrations/ids-do-diario.js'

/** SQL: so many past days have their partitions. */
export const diasDoDiario = (dias) =>
  readFileSync(new URL('../../helpers/dias-do-diario.sql', import.meta.url), 'utf8').replaceAll(
    '{dias}',
    dias,
  )

const POR_CONVERSA = 10
/** One company has a fifth of all messages: the one whose pages are dear. */
const QUENTE = 1

const passos = ({ empresas, mensagens, eventos }) => {
  const conversas = Math.max(empresas, Math.ceil(mensagens / POR_CONVERSA))
  const doQuente = Math.ceil(conversas / 5)
  return [
    `INSERT INTO whatsapp.empresa (nome, slug) SELECT 'Loja ' || n || ' ' || (ARRAY['Aurora', 'Central', 'do João', 'Estrela'])[1 + n % 4],
       'loja-' || n FROM generate_series(1, ${empresas}) n`,
    `INSERT INTO whatsapp.configuracao_whatsapp (empresa_id, instance_name, status, status_desde, numero_conectado, criado_em, evidencia_em)
     SELECT id, 'loja-' || id, CASE WHEN id % 100 = 0 THEN 'desconectado' WHEN id % 20 = 0 THEN 'nao_configurado' ELSE 'conectado' END,
       now() - interval '3 days', '5511' || (900000000 + id), now() - id * interval '1 second', now() FROM whatsapp.empresa`,
    `INSERT INTO whatsapp.credencial_evolution (configuracao_id, webhook_secret, webhook_secret_hash)
     SELECT id, 'x', sha256(id::text::bytea) FROM whatsapp.configuracao_whatsapp`,
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, telefone, nome, ultima_em)
     SELECT CASE WHEN n <= ${doQuente} THEN ${QUENTE} ELSE 1 + n % ${empresas} END, '55119' || n || '@s.whatsapp.net', 'contato',
       '55119' || lpad(n::text, 8, '0'), 'Cliente ' || n, now() - (n % 100000) * interval '1 minute'
     FROM generate_series(1, ${conversas}) n`,
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, whatsapp_id, status, em, criada_em)
     SELECT CASE WHEN v <= ${doQuente} THEN ${QUENTE} ELSE 1 + v % ${empresas} END, v, CASE WHEN n % 2 = 0 THEN 'entrada' ELSE 'saida' END,
       CASE WHEN n % 2 = 0 THEN 'contato' ELSE 'programa' END, CASE WHEN n % 50 = 0 THEN 'imagem' ELSE 'texto' END,
       'pedido ' || n || ' chegou bem, obrigado pela entrega de hoje', 'S' || n, CASE WHEN n % 2 = 0 THEN 'recebida' ELSE 'lida' END,
       t, t
     FROM generate_series(1, ${mensagens}) n, LATERAL (SELECT 1 + (n * 7919::bigint) % ${conversas} AS v,
       now() - (${mensagens} - n) * (interval '200 days' / ${mensagens}) AS t) x`,
    `INSERT INTO whatsapp.mensagem_busca (mensagem_id, palavras)
     SELECT id, array_to_tsvector(ARRAY['#' || configuracao_id]) || to_tsvector('portuguese', whatsapp.texto_de_busca(texto)) FROM whatsapp.mensagem`,
    diasDoDiario(15),
    `INSERT INTO whatsapp.evento_webhook (id, configuracao_id, evento, hash, recebido_em, resultado)
     SELECT ${novoIdDe('em')}, 1 + n % ${empresas}, (ARRAY['messages.upsert', 'messages.update', 'contacts.update', 'messages.upsert', 'connection.update'])[1 + n % 5],
       sha256(n::text::bytea), em, 'aplicado'
     FROM (SELECT n, now() - (${eventos} - n) * (interval '14 days' / ${eventos}) AS em FROM generate_series(1, ${eventos}) n) n`,
    `INSERT INTO whatsapp.auditoria (id, em, autor, papel, empresa_id, recurso, acao, resultado, hash)
     SELECT n, now() - (${empresas} - n) * interval '1 minute', 'pessoa' || n % 50 || '@casa.example', 'admin', 1 + n % ${empresas},
       'ConfiguracaoWhatsApp', 'verificarStatus', 'ok', '' FROM generate_series(1, ${empresas}) n`,
  ]
}

/** The large tables' indexes that hold up no constraint, of all partitions: made afterwards, in one go, they cost a fraction. */
const INDICES = `SELECT i.indexrelid::regclass::text AS nome, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') AS criar FROM pg_index i
  WHERE i.indrelid IN ('whatsapp.conversa'::regclass, 'whatsapp.mensagem'::regclass, 'whatsapp.mensagem_busca'::regclass,
      'whatsapp.evento_webhook'::regclass)
    AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`

/** @param dataSource of an empty, migrated database, whose role may set `session_replication_role` */
export const semear = async (dataSource, tamanhos) => {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SET session_replication_role = replica')
    await runner.query(`SET maintenance_work_mem = '1GB'`)
    const indices = await runner.query(INDICES)
    for (const { nome } of indices) await runner.query(`DROP INDEX ${nome}`)
    for (const sql of passos(tamanhos)) await runner.query(sql)
    for (const { criar } of indices) await runner.query(criar)
    await runner.query('RESET maintenance_work_mem')
    await runner.query('SET session_replication_role = origin')
    await runner.query('VACUUM ANALYZE')
  } finally {
    await runner.release()
  }
}
