import { afterAll, beforeAll, expect, it } from 'vitest'
import { darNome } from '../../../src/services/mensagens/conversas/dar-nome.js'
import { type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ opcoes: { envios: { ligado: false } } })
})
afterAll(() => aplicacao.parar())

it('a company’s export holds its messages, erasing takes them away, and another company’s stay', async () => {
  const { whatsapp, dataSource } = aplicacao
  const contar = async () => {
    const [linha] = await dataSource.query(
      `SELECT (SELECT count(*)::int FROM whatsapp.mensagem) AS mensagens, (SELECT count(*)::int FROM whatsapp.conversa) AS conversas,
         (SELECT count(*)::int FROM whatsapp.mensagem_anexo) AS anexos, (SELECT count(*)::int FROM whatsapp.contato) AS contatos`,
    )
    return linha
  }
  const imagem = `iVBORw0KGgo${'A'.repeat(101)}`
  for (const empresaId of [1, 2]) {
    await whatsapp.enviarTexto({ empresaId, numero: '11 98765-4321', texto: `segredo da ${empresaId}` })
    await whatsapp.enviarImagem({ empresaId, numero: '11 98765-4321', imagem })
    const [{ id: conversaId }] = await dataSource.query(
      'SELECT id FROM whatsapp.conversa WHERE configuracao_id = $1',
      [empresaId],
    )
    await darNome(dataSource, { conversaId, nome: `apelido da ${empresaId}` })
    await dataSource.query(
      `INSERT INTO whatsapp.modelo_de_mensagem (empresa_id, nome, texto) VALUES ($1, 'Lembrete', $2)`,
      [empresaId, `modelo da ${empresaId}`],
    )
    await whatsapp.processarWebhook(empresaId, {
      event: 'contacts.upsert',
      data: { remoteJid: '5511987654321@s.whatsapp.net', pushName: `contato da ${empresaId}` },
      date_time: '2026-11-24T12:00:00.000Z',
    })
  }
  let texto = ''
  for await (const pedaco of await whatsapp.exportarDados(1)) texto += pedaco
  expect(JSON.parse(texto).mensagens).toMatchObject([
    { texto: 'segredo da 1', telefone: '5511987654321', direcao: 'saida', status: 'pendente' },
    { tipo: 'imagem', midia: { mimetype: 'image/png' } },
  ])
  expect(JSON.parse(texto).modelos).toMatchObject([{ nome: 'Lembrete', texto: 'modelo da 1' }])
  expect(JSON.parse(texto).conversas).toMatchObject([
    { telefone: '5511987654321', nome: 'apelido da 1', nomeDado: true },
  ])
  expect(JSON.parse(texto).contatos).toMatchObject([{ nome: 'contato da 1', foto: null }])
  expect(texto).not.toMatch(/(segredo|modelo|contato|apelido) da 2/)

  await whatsapp.apagarDados(1)
  expect(await contar()).toEqual({ mensagens: 2, conversas: 1, anexos: 1, contatos: 1 })
})
