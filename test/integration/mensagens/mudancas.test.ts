import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { TipoDeMudanca } from '../../../src/resources/mensagem/mudancas.js'
import { lerConversa } from '../../../src/services/mensagens/conversas/ler-conversa.js'
import { encerrarMudancas } from '../../../src/services/mensagens/mudancas/encerrar-mudancas.js'
import { pedirMudanca } from '../../../src/services/mensagens/mudancas/pedir-mudanca.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { entrar } from '../../helpers/navegante.js'

let aplicacao: Aplicacao
let instancia: string
let conversaId: string
let ze: Awaited<ReturnType<typeof entrar>>
let lia: Awaited<ReturnType<typeof entrar>>

const sql = (texto: string, valores: unknown[] = []) => aplicacao.dataSource.query(texto, valores)
const controle = () => aplicacao.simulador.controle

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: { rotacaoQr: 45_000, envio: 5, recibo: 10 },
    opcoes: { envios: { intervaloMs: { min: 0, max: 0 }, porMinuto: 1_000_000 } },
  })
  ze = await entrar(aplicacao.url, 'ze@teste.local')
  lia = await entrar(aplicacao.url, 'lia@teste.local')
  await aplicacao.whatsapp.criarInstancia(1)
  const [linha] = await sql('SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = 1')
  instancia = linha.instance_name
  await controle().escanear(instancia, { numero: '5511999990002' })
  await esperar(async () => (await aplicacao.whatsapp.obterStatusConexao(1)).status === 'conectado')
  await enviada('o começo')
  const [conversa] = await sql('SELECT id::text FROM whatsapp.conversa WHERE configuracao_id = 1 LIMIT 1')
  conversaId = conversa.id
})
afterAll(() => aplicacao.parar())
afterEach(async () => {
  controle().recusarMudancas(instancia, 0)
  await sql('DELETE FROM whatsapp.mudanca_pedida')
})

const enviada = async (texto: string): Promise<string> => {
  const { id } = await aplicacao.whatsapp.enviarTexto({ empresaId: 1, numero: '5511988887777', texto })
  await esperar(async () => (await aplicacao.whatsapp.consultarMensagem(id)).status === 'entregue')
  return id
}
const pedir = (tipo: TipoDeMudanca, mensagemId: string, texto: string | null = null) =>
  pedirMudanca(aplicacao.dataSource, { conversaId, mensagemId, tipo, texto, autor: 'ze' })
const pelaPagina = async (quem: typeof ze, corpo: object) =>
  (await quem.json(`/resources/Conversa/records/${conversaId}/responder`, corpo)).corpo
const ver = async (id: string) => {
  const conversa = await lerConversa(aplicacao.dataSource, {
    id: conversaId,
    antesDe: null,
    comConteudo: true,
    variasEmpresas: false,
    podeResponder: true,
    podeMarcarLida: true,
    podeRenomear: true,
  })
  return conversa?.mensagens.find((uma) => uma.id === id)
}
const ateAcabar = (id: string) => esperar(async () => ((await ver(id))?.mudancas.length ?? 0) === 0)
const pausada = async (fazer: () => Promise<void>) => {
  await aplicacao.whatsapp.pausarEnvios({ empresaId: 1 })
  await fazer()
  await aplicacao.whatsapp.retomarEnvios({ empresaId: 1 })
}

it('an edit is shown as under way until WhatsApp has it, and then is the text', async () => {
  const id = await enviada('Chegamos às 9h')
  await pausada(async () => {
    expect(
      (await pelaPagina(ze, { fazer: 'editar', mensagem: id, texto: 'Chegamos às 10h' })).notice,
    ).toBeUndefined()
    expect(await ver(id)).toMatchObject({
      texto: 'Chegamos às 9h',
      editada: false,
      mudancas: [{ tipo: 'edicao', estado: 'pendente', texto: 'Chegamos às 10h' }],
    })
  })
  await ateAcabar(id)
  expect(await ver(id)).toMatchObject({ texto: 'Chegamos às 10h', editada: true })
  const [{ whatsapp_id: whatsappId }] = await sql('SELECT whatsapp_id FROM whatsapp.mensagem WHERE id = $1', [
    id,
  ])
  expect(controle().mudancas(instancia).at(-1)).toEqual({
    tipo: 'edicao',
    id: whatsappId,
    texto: 'Chegamos às 10h',
  })
})

it('what is refused leaves the message as it was, and says why', async () => {
  const id = await enviada('Fica assim')
  for (const [fazer, texto] of [
    ['edicao', 'outro'],
    ['exclusao', null],
    ['reacao', '👍'],
  ] as const) {
    controle().recusarMudancas(instancia, 1)
    await pedir(fazer, id, texto)
    await esperar(async () => (await ver(id))?.mudancas[0]?.estado === 'recusada')
    expect(await ver(id)).toMatchObject({
      texto: 'Fica assim',
      apagada: false,
      reacoes: [],
      mudancas: [{ tipo: fazer, motivo: 'evolution_pedido_recusado' }],
    })
    await sql('DELETE FROM whatsapp.mudanca_pedida')
  }
})

it('a reaction sits on its message, another takes its place, and none takes it away', async () => {
  const id = await enviada('Obrigado!')
  for (const [emoji, reacoes] of [
    ['🙏', [{ texto: '🙏', nossa: true }]],
    ['❤️', [{ texto: '❤️', nossa: true }]],
    ['', []],
  ] as const) {
    await pelaPagina(ze, { fazer: 'reagir', mensagem: id, emoji })
    await ateAcabar(id)
    expect((await ver(id))?.reacoes).toEqual(reacoes)
  }
  // Its echoes have all come by now, and are the same reaction.
  expect(await sql(`SELECT 1 FROM whatsapp.mensagem WHERE tipo = 'reacao'`)).toHaveLength(1)
})

it('a message deleted for everybody is gone here too, with whatever was to be done to it', async () => {
  const id = await enviada('Valor errado')
  await pausada(async () => {
    await pedir('edicao', id, 'Valor certo')
    await pedir('exclusao', id)
  })
  await ateAcabar(id)
  expect(await ver(id)).toMatchObject({ apagada: true, texto: null, respondivel: false, apagavel: false })
  await expect(pedir('edicao', id, 'tarde')).rejects.toThrow(/foi apagada/)
})

it('asked for again before it was done, the later one counts', async () => {
  const id = await enviada('um')
  const antes = controle().mudancas(instancia).length
  await pausada(async () => {
    for (const texto of ['dois', 'três', 'quatro']) await pedir('edicao', id, texto)
  })
  await ateAcabar(id)
  expect((await ver(id))?.texto).toBe('quatro')
  expect(controle().mudancas(instancia)).toHaveLength(antes + 1)
})

it('without Evolution it waits, and is done when it is back; what waited too long is refused', async () => {
  const id = await enviada('espera')
  controle().falhas({ erro: 500 })
  await pedir('reacao', id, '😂')
  await esperar(
    async () => (await sql('SELECT 1 FROM whatsapp.mudanca_pedida WHERE tentativas > 0')).length === 1,
  )
  controle().falhas({ erro: null })
  await ateAcabar(id)
  expect((await ver(id))?.reacoes).toEqual([{ texto: '😂', nossa: true }])
  await pausada(async () => {
    await pedir('edicao', id, 'nunca')
    await sql(`UPDATE whatsapp.mudanca_pedida SET pedida_em = now() - interval '16 minutes'`)
    await encerrarMudancas(aplicacao.dataSource)
    expect((await ver(id))?.mudancas).toMatchObject([{ estado: 'recusada', motivo: 'edicao_tardia' }])
    await sql(`UPDATE whatsapp.mudanca_pedida SET pedida_em = now() - interval '11 minutes'`)
    await encerrarMudancas(aplicacao.dataSource)
    expect((await ver(id))?.mudancas).toEqual([])
  })
})

it.each([
  ['an edit after 15 minutes', 'edicao', 'novo', '16 minutes', /15 minutos/],
  ['a deletion after two days', 'exclusao', null, '49 hours', /48 horas/],
  ['an empty edit', 'edicao', '  ', '0', /4\.096/],
  ['an edit of 5,000 signs', 'edicao', 'a'.repeat(5000), '0', /4\.096/],
  ['a word as a reaction', 'reacao', 'legal', '0', /emoji/],
] as const)('%s is refused before it is written down', async (_nome, tipo, texto, idade, palavras) => {
  const id = await enviada('antiga')
  await sql('UPDATE whatsapp.mensagem SET em = em - $2::interval WHERE id = $1', [id, idade])
  await expect(pedir(tipo, id, texto)).rejects.toThrow(palavras)
  expect(await sql('SELECT 1 FROM whatsapp.mudanca_pedida')).toEqual([])
})

it('is for those who may answer, in their own conversations, and stands in the trail', async () => {
  const id = await enviada('minha')
  for (const corpo of [
    { fazer: 'apagar', mensagem: id },
    { fazer: 'editar', mensagem: id, texto: 'x' },
    { fazer: 'reagir', mensagem: id, emoji: '👍' },
  ])
    expect((await pelaPagina(lia, corpo)).conversa).toBeUndefined()
  expect((await pelaPagina(ze, { fazer: 'apagar', mensagem: '999999' })).notice.message).toBe(
    'erros.mudanca_impossivel',
  )
  await pelaPagina(ze, { fazer: 'apagar', mensagem: id })
  const trilha = await sql(
    `SELECT acao, autor, resultado FROM whatsapp.auditoria WHERE acao = 'apagarMensagem' ORDER BY id DESC LIMIT 1`,
  )
  expect(trilha).toEqual([{ acao: 'apagarMensagem', autor: 'ze@teste.local', resultado: 'ok' }])
  // Theirs can be reacted to, and neither edited nor deleted.
  await controle().receberMensagem(instancia, { de: '5511988887777', texto: 'Oi' })
  await esperar(async () => (await sql(`SELECT 1 FROM whatsapp.mensagem WHERE texto = 'Oi'`)).length === 1)
  const [dele] = await sql(`SELECT id::text FROM whatsapp.mensagem WHERE texto = 'Oi'`)
  await expect(pedir('exclusao', dele.id)).rejects.toThrow(/foi apagada ou/)
  await pedir('reacao', dele.id, '👍')
  await ateAcabar(dele.id)
  expect((await ver(dele.id))?.reacoes).toEqual([{ texto: '👍', nossa: true }])
})
