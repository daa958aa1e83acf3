import { novoIdDe } from '../../src/migrations/ids-do-diario.js'
import { abrirLotes } from '../../src/services/novidades/abrir-lotes.js'
import { API_KEY, type Aplicacao } from '../helpers/aplicacao.js'

export const NOMES = [
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
        `UPDATE whatsapp.configuracao_whatsapp SET evidencia_em = now(), ${ESTADOS[i]} WHERE empresa_id = $1`,
        [id],
      )
    }
  await dataSource.query(
    `INSERT INTO whatsapp.mudanca_de_status (configuracao_id, em, de, para)
     SELECT 1, now() - make_interval(days => (n * n + n / 7) % 30), CASE WHEN n % 3 = 0 THEN 'conectado' ELSE 'conectando' END,
            CASE WHEN n % 3 = 0 THEN 'desconectado' ELSE 'conectado' END FROM generate_series(1, 160) AS n`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.evento_webhook (id, configuracao_id, evento, hash, recebido_em, resultado)
     SELECT ${novoIdDe('em')}, 1, 'call', decode(md5(n::text), 'hex'), em,
            CASE WHEN n % 90 = 0 THEN 'falhou' ELSE 'aplicado' END
     FROM (SELECT n, now() - make_interval(secs => 3500 - n * 5.7 - 80 * sin(n / 25.0)) AS em FROM generate_series(1, 590) AS n) n`,
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
  await dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
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
    `UPDATE whatsapp.novidade SET desistiu_em = now(), tentativas = 8, erro = 'TimeoutError'
     WHERE mensagem_id = (SELECT id FROM whatsapp.mensagem WHERE whatsapp_id = 'PARADA')`,
  )
  const [{ id }] = await dataSource.query('SELECT id FROM whatsapp.novidade_parada')
  return String(id)
}

/** What was wrong and whom that was told; an attempt to connect and how sending fared, where none is there yet. */
export const semearAlertas = async ({ dataSource }: Aplicacao): Promise<void> => {
  await dataSource.query(
    `INSERT INTO whatsapp.contato_de_alerta (empresa_id, nome, via, destino)
     VALUES (NULL, 'Plantão', 'email', 'plantao@teste.local'), (1, 'Zé', 'whatsapp', '5511988880001')`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.alerta (tipo, alvo, configuracao_id, empresa_id, grave, da_empresa, inicio)
     VALUES ('desconectada', 'c1', 1, 1, true, true, now() - interval '20 minutes')`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.aviso_de_alerta (contato_id, empresa_id, via, momento, tipo, assunto, conteudo, total, situacao, tentativas, erro)
     SELECT id, 1, via, 'inicio', 'desconectada', 'Barbearia do Zé: desconectada', '{"momento": "inicio", "itens": [], "total": 1}', 1, 'falhou', 8, 'TimeoutError'
     FROM whatsapp.contato_de_alerta WHERE empresa_id IS NULL`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.tentativa_de_conexao (configuracao_id, empresa_id, pedida_em, qr_em, encerrada_em, fim)
     VALUES (1, 1, now() - interval '1 hour', now() - interval '59 minutes', now() - interval '50 minutes', 'desistiu_no_qr')`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.saude_de_envio (configuracao_id, empresa_id, dia, enviadas, entregues, lidas, falharam, conversas, responderam, novas)
     VALUES (1, 1, date_trunc('day', now() - interval '2 days'), 40, 38, 30, 2, 12, 5, 3)`,
  )
}
