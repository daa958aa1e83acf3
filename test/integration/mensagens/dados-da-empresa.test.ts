import { afterAll, beforeAll, expect, it } from 'vitest'
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
      `SELECT (SELECT count(*)::int FROM mensagem) AS mensagens, (SELECT count(*)::int FROM conversa) AS conversas,
         (SELECT count(*)::int FROM mensagem_anexo) AS anexos`,
    )
    return linha
  }
  const imagem = `iVBORw0KGgo${'A'.repeat(101)}`
  for (const empresaId of [1, 2]) {
    await whatsapp.enviarTexto({ empresaId, numero: '11 98765-4321', texto: `segredo da ${empresaId}` })
    await whatsapp.enviarImagem({ empresaId, numero: '11 98765-4321', imagem })
    await dataSource.query(
      `INSERT INTO modelo_de_mensagem (empresa_id, nome, texto) VALUES ($1, 'Lembrete', $2)`,
      [empresaId, `modelo da ${empresaId}`],
    )
  }
  let texto = ''
  for await (const pedaco of await whatsapp.exportarDados(1)) texto += pedaco
  expect(JSON.parse(texto).mensagens).toMatchObject([
    { texto: 'segredo da 1', telefone: '5511987654321', direcao: 'saida', status: 'pendente' },
    { tipo: 'imagem', midia: { mimetype: 'image/png' } },
  ])
  expect(JSON.parse(texto).modelos).toMatchObject([{ nome: 'Lembrete', texto: 'modelo da 1' }])
  expect(texto).not.toMatch(/(segredo|modelo) da 2/)

  await whatsapp.apagarDados(1)
  expect(await contar()).toEqual({ mensagens: 2, conversas: 1, anexos: 1 })
})
