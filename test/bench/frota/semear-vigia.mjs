// What is watched over in a seeded fleet: outages, attempts to connect, sending day by day, interruptions.

const ACOMPANHADA = `status IN ('conectado', 'desconectado')`

const PASSOS = [
  `INSERT INTO whatsapp.batida (inicio, fim) VALUES (now() - interval '90 days', now())`,
  `INSERT INTO whatsapp.medicao (configuracao_id, inicio)
   SELECT id, now() - interval '80 days' FROM whatsapp.configuracao_whatsapp WHERE ${ACOMPANHADA}`,
  `INSERT INTO whatsapp.queda (configuracao_id, inicio, motivo)
   SELECT id, now() - id % 4000 * interval '1 minute', CASE WHEN id % 1000 = 0 THEN 'banido' WHEN id % 700 = 0 THEN 'substituido' ELSE 'conexao_caiu' END
   FROM whatsapp.configuracao_whatsapp WHERE status = 'desconectado'`,
  `INSERT INTO whatsapp.queda (configuracao_id, inicio, fim, motivo)
   SELECT c.id, t, t + n * interval '7 minutes', 'conexao_caiu'
   FROM whatsapp.configuracao_whatsapp c, generate_series(1, 6) n, LATERAL (
     SELECT now() - (1 + (c.id * 7 + n * 17) % 75) * interval '1 day' AS t) x
   WHERE ${ACOMPANHADA} AND c.id % 5 = 0`,
  `UPDATE whatsapp.configuracao_whatsapp
   SET disponibilidade = CASE WHEN id % 50 = 0 THEN 90 + id % 900 / 100.0 WHEN id % 5 = 0 THEN 99.9 ELSE 100 END WHERE ${ACOMPANHADA}`,
  `UPDATE whatsapp.configuracao_whatsapp SET motivo = 'limite_qr' WHERE id % 400 = 20`,
  `INSERT INTO whatsapp.numero_de_envio (configuracao_id, hash, desde, riscos, riscos_em)
   SELECT id, sha256(id::text::bytea), now() - id % 200 * interval '1 day',
     CASE WHEN id % 500 = 1 THEN ARRAY['poucas_respostas'] ELSE '{}' END, CASE WHEN id % 500 = 1 THEN now() END
   FROM whatsapp.configuracao_whatsapp WHERE status = 'conectado'`,
  `INSERT INTO whatsapp.saude_de_envio (configuracao_id, empresa_id, dia, enviadas, entregues, lidas, falharam, conversas, responderam, novas)
   SELECT id, empresa_id, date_trunc('day', now()) - n * interval '1 day', 40, 38, 20, 2, 30, 10, 3
   FROM whatsapp.configuracao_whatsapp, generate_series(0, 29) n WHERE id % 10 = 1`,
  `INSERT INTO whatsapp.tentativa_de_conexao (configuracao_id, empresa_id, pedida_em, vista_em, qr_em, lida_em, conectada_em, encerrada_em, fim)
   SELECT c.id, c.empresa_id, t, t, t + interval '2 s', CASE WHEN foi THEN t + interval '20 s' END, CASE WHEN foi THEN t + interval '25 s' END,
     t + interval '3 minutes', CASE WHEN foi THEN 'conectada' ELSE 'desistiu_no_qr' END
   FROM whatsapp.configuracao_whatsapp c, generate_series(1, 2) n, LATERAL (
     SELECT now() - (1 + (c.id * 13 + n * 4999) % 200 * 1440) * interval '1 minute' AS t, (c.id + n) % 4 <> 0 AS foi) x`,
  `INSERT INTO whatsapp.recuperacao (configuracao_id, pedir_em, guarda, desde, desde_ate, lacuna_de, lacuna_ate)
   SELECT id, now() + id % 360 * interval '1 minute', id % 20 <> 1, CASE WHEN id % 200 = 1 THEN now() - interval '3 hours' END,
     CASE WHEN id % 200 = 1 THEN now() - interval '2 hours' END, now() - interval '9 hours', now() - id % 3000 * interval '1 minute'
   FROM whatsapp.configuracao_whatsapp WHERE ${ACOMPANHADA}`,
  `INSERT INTO whatsapp.regra_da_empresa (configuracao_id, tipo, ligada, limite)
   SELECT id, 'desconectada', true, 60 FROM whatsapp.configuracao_whatsapp WHERE id % 40 = 0`,
  `INSERT INTO whatsapp.reconciliacao (servidor, proxima, ultima) VALUES ('https://evolution.example', now() + interval '1 hour', now())`,
  `INSERT INTO whatsapp.contato_de_alerta (nome, via, destino) VALUES ('Plantão', 'email', 'plantao@casa.example')`,
  `INSERT INTO whatsapp.contato_de_alerta (empresa_id, nome, via, destino)
   SELECT id, 'Dono', 'email', 'dono' || id || '@loja.example' FROM whatsapp.empresa WHERE id % 2 = 0`,
]

/** @param dataSource of a database that `semear` has filled */
export const semearVigia = async (dataSource) => {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SET session_replication_role = replica')
    for (const sql of PASSOS) await runner.query(sql)
    await runner.query('SET session_replication_role = origin')
    await runner.query('VACUUM ANALYZE')
  } finally {
    await runner.release()
  }
}
