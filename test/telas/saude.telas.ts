import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { abrirPainelNoProcesso } from '../e2e/painel-no-processo.js'
import { semearRetaguarda } from '../e2e/semear-retaguarda.js'
import { fotografar, TODAS } from './fotografar.js'

const TUDO = /./
const INTEIRA = { inteira: true }

const painel = abrirPainelNoProcesso({
  opcoes: { envios: { ligado: false } },
  semear: async (aplicacao) => {
    await semearRetaguarda(aplicacao)
    const sql = (texto: string) => aplicacao.dataSource.query(texto)
    await sql(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado', status_desde = now() - interval '3 hours', evidencia = 'webhook',
         evidencia_em = now(), numero_conectado = '5511999990002', nome_perfil = 'Zé da Navalha' WHERE id = 1`,
    )
    await sql(
      `INSERT INTO whatsapp.saude_de_envio (configuracao_id, empresa_id, dia, enviadas, entregues, lidas, falharam, conversas,
         responderam, novas, ate_entregar, ate_ler, ate_responder, motivos)
       SELECT 1, 1, date_trunc('day', now() AT TIME ZONE 'America/Sao_Paulo') AT TIME ZONE 'America/Sao_Paulo' - n * interval '1 day',
         60 + (n * 37) % 50, 55 + (n * 37) % 50, 30 + (n * 37) % 40, (n * 7) % 9, 40, 3, 25, 4, 340, 2700,
         '{"evolution_numero_sem_whatsapp": 3, "expirada": 1}'
       FROM generate_series(0, 27) n`,
    )
    await sql(
      `UPDATE whatsapp.numero_de_envio SET desde = now() - interval '2 days', riscos_em = now(),
         riscos = '{muitos_desconhecidos,poucas_respostas}' WHERE configuracao_id = 1`,
    )
    await sql(
      `INSERT INTO whatsapp.tentativa_de_conexao (configuracao_id, empresa_id, pedida_em, qr_em, lida_em, conectada_em, encerrada_em, fim)
       SELECT c.id, c.empresa_id, em, em + interval '3 s', CASE WHEN n < 6 THEN em + interval '41 s' END,
         CASE WHEN n < 5 THEN em + interval '44 s' END, em + interval '16 minutes',
         CASE WHEN n < 5 THEN 'conectada' WHEN n = 5 THEN 'desistiu_depois_do_qr' WHEN n < 8 THEN 'desistiu_no_qr' ELSE 'limite_qr' END
       FROM (SELECT id, empresa_id, row_number() OVER (ORDER BY id) AS n FROM whatsapp.configuracao_whatsapp LIMIT 9) c
       CROSS JOIN LATERAL (SELECT now() - c.n * interval '9 hours' AS em) t`,
    )
  },
})

const irPara = async (pagina: Page, caminho: string): Promise<void> => {
  await pagina.goto(`${painel.aplicacao.url}/admin${caminho}`)
  await pagina.waitForLoadState('networkidle').catch(() => {})
}
const daEmpresa = (pagina: Page, aba: string) =>
  irPara(pagina, `/resources/ConfiguracaoWhatsApp/records/1/show?aba=${aba}`)

test('sending health, the way of connecting, and how an instance behaves', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: TUDO })
  await irPara(pagina, '')
  await pagina.getByRole('heading', { name: 'Quem começou a conectar' }).waitFor()
  await fotografar(pagina, 'visao-geral-funil', TODAS, INTEIRA)
  await daEmpresa(pagina, 'saude')
  await pagina.getByRole('heading', { name: 'Risco de bloqueio' }).waitFor()
  await fotografar(pagina, 'empresa-saude', TODAS, INTEIRA)
  const antigo = pagina.getByRole('checkbox', { name: 'Este número já é antigo' })
  await antigo.check()
  await pagina.getByText('não começa aos poucos.').waitFor()
  await fotografar(pagina, 'empresa-saude-antigo', undefined, INTEIRA)
  await daEmpresa(pagina, 'TentativaDeConexao')
  await pagina.waitForTimeout(500)
  await fotografar(pagina, 'empresa-tentativas')
  await daEmpresa(pagina, 'comportamento')
  await pagina.getByRole('checkbox', { name: 'Recusar ligações' }).check()
  await pagina.getByRole('checkbox', { name: 'Usar um proxy' }).check()
  await pagina.getByRole('button', { name: 'Salvar' }).click()
  await fotografar(pagina, 'empresa-comportamento', TODAS, INTEIRA)
  await irPara(pagina, '/resources/SaudeDeEnvio')
  await pagina.waitForTimeout(500)
  await fotografar(pagina, 'saude-lista')
  await irPara(pagina, '/resources/ConfiguracaoWhatsApp/actions/emMassa')
  await pagina.getByRole('radio', { name: 'Comportamento' }).check()
  await fotografar(pagina, 'massa-comportamento', undefined, INTEIRA)
})
