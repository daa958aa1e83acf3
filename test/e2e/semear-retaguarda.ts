import { abrirLotes } from '../../src/services/mensagens/fila-de-recebimentos.js'
import { API_KEY, type Aplicacao } from '../helpers/aplicacao.js'

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

/** Instances that somebody else made, one with a phone. */
export const semearOrfas = async ({ simulador, dataSource, whatsapp }: Aplicacao): Promise<void> => {
  const evolution = (metodo: string, caminho: string, corpo?: object) =>
    fetch(simulador.url + caminho, {
      method: metodo,
      headers: { apikey: API_KEY, 'content-type': 'application/json' },
      ...(corpo && { body: JSON.stringify(corpo) }),
    })
  for (const instanceName of ['teste-do-joao', 'loja-antiga'])
    await evolution('POST', '/instance/create', {
      instanceName,
      integration: 'WHATSAPP-BAILEYS',
      qrcode: false,
    })
  await evolution('GET', '/instance/connect/loja-antiga')
  await simulador.controle.escanear('loja-antiga', { numero: '5511999990077', nome: 'Ana' })
  await dataSource.query('UPDATE reconciliacao SET proxima = now()')
  await whatsapp.reconciliar()
}

/** A message that the host's program did not take in. @returns the id of its record */
export const semearParado = async ({ dataSource, whatsapp }: Aplicacao): Promise<string> => {
  await whatsapp.processarWebhook(1, {
    event: 'messages.upsert',
    date_time: new Date().toISOString(),
    data: {
      key: { id: 'PARADA', remoteJid: '5511988887777@s.whatsapp.net', fromMe: false },
      pushName: 'Maria Aparecida',
      message: { conversation: 'Ainda tem horário amanhã?' },
      messageTimestamp: Math.floor(Date.now() / 1000),
    },
  })
  await abrirLotes(dataSource)
  await dataSource.query(
    `UPDATE recebimento SET desistiu_em = now(), tentativas = 8, erro = 'TimeoutError'
     WHERE mensagem_id = (SELECT id FROM mensagem WHERE whatsapp_id = 'PARADA')`,
  )
  const [{ id }] = await dataSource.query('SELECT id FROM recebimento_parado')
  return String(id)
}
