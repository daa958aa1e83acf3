import type { Aplicacao } from '../helpers/aplicacao.js'

const NOMES = [
  'Padaria Central',
  'Ótica Visão',
  'Pet Shop Amigo',
  'Academia Força',
  'Farmácia Saúde',
  'Floricultura Íris',
]
const ESTADOS = [
  `status = 'conectado', status_desde = now() - interval '3 hours'`,
  `status = 'conectado', status_desde = now() - interval '2 hours'`,
  `status = 'desconectado', motivo = 'desconectado_no_telefone', status_desde = now() - interval '40 minutes'`,
  `status = 'aguardando_qr', qr_code_expira_em = now() - interval '9 minutes'`,
  `status = 'erro', motivo = 'falha_na_operacao', ultimo_erro = 'evolution_inacessivel', status_desde = now() - interval '12 minutes'`,
  `status = 'desconectado', motivo = 'conexao_caiu', status_desde = now() - interval '5 hours'`,
]

/** Companies in every state, what happened in a month, and what arrived in an hour: made with SQL. */
export const semearRetaguarda = async ({ dataSource, whatsapp }: Aplicacao): Promise<void> => {
  for (const volta of [1, 2, 3])
    for (const [i, nome] of NOMES.entries()) {
      const { id } = await whatsapp.criarEmpresa({ nome: `${nome} ${volta}`, slug: `loja-${volta}-${i}` })
      await dataSource.query(
        `UPDATE configuracao_whatsapp SET evidencia_em = now(), ${ESTADOS[i]} WHERE empresa_id = $1`,
        [id],
      )
    }
  await dataSource.query(
    `INSERT INTO mudanca_de_status (configuracao_id, em, de, para)
     SELECT 1, now() - make_interval(days => (n * n + n / 7) % 30), CASE WHEN n % 3 = 0 THEN 'conectado' ELSE 'conectando' END,
            CASE WHEN n % 3 = 0 THEN 'desconectado' ELSE 'conectado' END FROM generate_series(1, 160) AS n`,
  )
  await dataSource.query(
    `INSERT INTO evento_webhook (configuracao_id, evento, hash, recebido_em, resultado)
     SELECT 1, 'call', decode(md5(n::text), 'hex'), now() - make_interval(secs => 3500 - n * 5.7 - 80 * sin(n / 25.0)),
            CASE WHEN n % 90 = 0 THEN 'falhou' ELSE 'aplicado' END FROM generate_series(1, 590) AS n`,
  )
  const corpo = { event: 'call', instance: 'a', data: {}, date_time: '2026-11-24T02:47:59.646Z' }
  await whatsapp.processarWebhook(1, corpo)
}
