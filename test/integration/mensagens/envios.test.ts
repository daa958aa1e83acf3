import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { consultarCom } from '../../../src/services/banco/consultar.js'
import { criarEnvioDoPainel } from '../../../src/services/mensagens/outbox/envio-do-painel.js'
import { responderConversa } from '../../../src/services/mensagens/outbox/envios.js'
import {
  CancelamentoTardio,
  ChaveRepetida,
  CitadaIndisponivel,
  MensagemInexistente,
} from '../../../src/services/mensagens/outbox/erros-do-envio.js'
import { reconhecerEnvios } from '../../../src/services/mensagens/outbox/reconhecer.js'
import {
  ConfiguracaoInativa,
  DadosInvalidos,
  EmpresaInexistente,
} from '../../../src/services/operacoes/erros-da-operacao.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'

const NUMERO = '11 98765-4321'
const JID = '5511987654321@s.whatsapp.net'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
).toString('base64')

let aplicacao: Aplicacao
let empresaId: number
let nome: string
let serie = 0

const sql = (texto: string, valores: unknown[] = []) => aplicacao.dataSource.query(texto, valores)
const enviar = (texto: string, mais: object = {}) =>
  aplicacao.whatsapp.enviarTexto({ empresaId, numero: NUMERO, texto, ...mais })
const consultar = (id: string) => aplicacao.whatsapp.consultarMensagem(id)
const ateFicar = (id: string, ...status: string[]) =>
  esperar(async () => status.includes((await consultar(id)).status))
const textosEnviados = () =>
  aplicacao.simulador.controle.mensagensEnviadas(nome).map(({ message }) => message.conversation)

const novaEmpresa = async () => {
  serie += 1
  const empresa = await aplicacao.whatsapp.criarEmpresa({ nome: `Loja ${serie}`, slug: `loja-${serie}` })
  empresaId = empresa.id
  const [linha] = await sql(
    'SELECT id, instance_name FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $1',
    [empresaId],
  )
  nome = linha.instance_name
  return linha.id as number
}
const conectada = async () => {
  const id = await novaEmpresa()
  await aplicacao.whatsapp.criarInstancia(id)
  await aplicacao.simulador.controle.escanear(nome, {
    numero: `55119999900${String(serie).padStart(2, '0')}`,
  })
  const [{ status }] = await sql('SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = $1', [id])
  if (status !== 'conectado') await aplicacao.whatsapp.obterStatusConexao(id)
  return id
}

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: { rotacaoQr: 45_000 },
    opcoes: { envios: { intervaloMs: { min: 0, max: 0 }, porMinuto: 1_000_000 } },
  })
  await conectada()
})
afterEach(() => {
  aplicacao.simulador.controle.falhasDeEnvio({ semResposta: 0, perderResposta: 0 })
  aplicacao.simulador.controle.falhasDeWebhook({ atrasar: 0 })
})
afterAll(() => aplicacao.parar())

describe('a text', () => {
  it('is written down first, then sent, with the id WhatsApp gave it', async () => {
    const { id, status, repetida } = await enviar('Olá!')
    expect({ status, repetida }).toEqual({ status: 'pendente', repetida: false })
    await ateFicar(id, 'enviada', 'entregue')
    const mensagem = await consultar(id)
    const [enviada] = aplicacao.simulador.controle.mensagensEnviadas(nome)
    expect(mensagem).toMatchObject({ whatsappId: enviada?.key.id, telefone: '5511987654321', tentativas: 1 })
    expect(mensagem.enviadaEm).toBeInstanceOf(Date)
  })

  it('asked for twice under one key is one message, and another text under that key is refused', async () => {
    const primeira = await enviar('Seu pedido saiu', { chave: 'pedido-1' })
    const juntas = await Promise.all([1, 2, 3].map(() => enviar('Seu pedido saiu', { chave: 'pedido-1' })))
    expect(new Set(juntas.map(({ id }) => id))).toEqual(new Set([primeira.id]))
    expect(juntas.every(({ repetida }) => repetida)).toBe(true)
    await expect(enviar('Outro texto', { chave: 'pedido-1' })).rejects.toThrow(ChaveRepetida)
    await expect(enviar('Seu pedido saiu', { chave: 'pedido-1', numero: '11 98765-0001' })).rejects.toThrow(
      ChaveRepetida,
    )
    await ateFicar(primeira.id, 'enviada', 'entregue')
    expect(textosEnviados().filter((texto) => texto === 'Seu pedido saiu')).toHaveLength(1)
  })

  it('follows the one before it in its conversation, both forms of the number alike', async () => {
    const textos = Array.from({ length: 12 }, (_, i) => `passo ${i}`)
    const ids: string[] = []
    for (const [i, texto] of textos.entries()) {
      ids.push((await enviar(texto, { numero: i % 2 ? '+55 31 8765-4321' : '31 98765-4321' })).id)
    }
    await ateFicar(ids.at(-1) ?? '', 'enviada', 'entregue')
    expect(textosEnviados().filter((texto) => textos.includes(String(texto)))).toEqual(textos)
    expect(await sql(`SELECT 1 FROM whatsapp.conversa WHERE telefone = '5531987654321'`)).toHaveLength(1)
  })

  it('to a number without WhatsApp fails for good, and says why', async () => {
    const { id } = await enviar('Oi', { numero: '11 98765-0000' })
    await ateFicar(id, 'falhou')
    expect(await consultar(id)).toMatchObject({ motivo: 'evolution_numero_sem_whatsapp', tentativas: 1 })
  })

  it.each([
    ['an empty text', { texto: '  ' }, DadosInvalidos],
    ['70 kB', { texto: 'a'.repeat(70_000) }, DadosInvalidos],
    ['no number', { numero: 'abc' }, DadosInvalidos],
    ['an unknown field', { outra: 1 }, DadosInvalidos],
    ['an end before the beginning', { expiraEm: new Date(Date.now() - 1) }, DadosInvalidos],
    ['no such company', { empresaId: 999_999 }, EmpresaInexistente],
  ])('with %s is refused before it is written down', async (_nome, mudanca, Erro) => {
    await expect(enviar('Olá', mudanca)).rejects.toThrow(Erro)
  })

  it('of a company out of business is refused', async () => {
    await sql('UPDATE whatsapp.empresa SET ativo = false WHERE id = $1', [empresaId])
    await expect(enviar('Olá')).rejects.toThrow(ConfiguracaoInativa)
    await sql('UPDATE whatsapp.empresa SET ativo = true WHERE id = $1', [empresaId])
  })
})

describe('an image', () => {
  it('is kept until it has been sent, and no longer', async () => {
    await aplicacao.whatsapp.pausarEnvios({ empresaId })
    const pedido = { empresaId, numero: NUMERO, imagem: PNG, legenda: 'A vitrine', chave: 'vitrine' }
    const { id } = await aplicacao.whatsapp.enviarImagem(pedido)
    expect((await aplicacao.whatsapp.enviarImagem(pedido)).id).toBe(id)
    expect(await sql('SELECT 1 FROM whatsapp.mensagem_anexo')).toHaveLength(1)
    await aplicacao.whatsapp.retomarEnvios({ empresaId })
    await ateFicar(id, 'enviada', 'entregue')
    expect(await sql('SELECT 1 FROM whatsapp.mensagem_anexo')).toHaveLength(0)
    const enviada = aplicacao.simulador.controle.mensagensEnviadas(nome).at(-1)
    expect(enviada?.message.imageMessage).toMatchObject({ caption: 'A vitrine', mimetype: 'image/png' })
  })

  it.each([
    ['text', Buffer.from('not an image').toString('base64'), /JPEG, PNG/],
    ['more than 16 MB', `iVBORw0KGgo${'A'.repeat(23_000_000)}`, /16 MB/],
    ['an address inside the network', 'https://127.0.0.1/a.png', /não é permitido/],
  ])('that is %s is refused', async (_nome, imagem, palavras) => {
    await expect(aplicacao.whatsapp.enviarImagem({ empresaId, numero: NUMERO, imagem })).rejects.toThrow(
      palavras,
    )
  })
})

const MP4 = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1')
const OGG = Buffer.from('OggS\0\x02 a voice', 'latin1')

describe('a file', () => {
  const anexos = () => sql('SELECT mensagem_id::text AS id FROM whatsapp.mensagem_anexo')
  const ultima = () => aplicacao.simulador.controle.mensagensEnviadas(nome).at(-1)
  const comum = () => ({ empresaId, numero: NUMERO })

  it('goes out as what it is, with its words, and is kept no longer', async () => {
    const { enviarDocumento, enviarVideo, enviarAudio } = aplicacao.whatsapp
    const documento = { documento: Buffer.from('%PDF-1.4'), mimetype: 'application/pdf' }
    const casos = [
      [
        () =>
          enviarDocumento({ ...comum(), ...documento, nomeArquivo: '../../recibo.pdf', legenda: 'Segue' }),
        { documentMessage: { fileName: 'recibo.pdf', caption: 'Segue', mimetype: 'application/pdf' } },
      ],
      [
        () => enviarVideo({ ...comum(), video: MP4.toString('base64'), legenda: 'Veja' }),
        { videoMessage: { caption: 'Veja', mimetype: 'video/mp4' } },
      ],
      [
        () => enviarAudio({ ...comum(), audio: OGG, voz: false, nomeArquivo: 'a.ogg' }),
        { audioMessage: { mimetype: 'audio/ogg' } },
      ],
      [() => enviarAudio({ ...comum(), audio: OGG, segundos: 3 }), { audioMessage: { ptt: true } }],
    ] as const
    for (const [mandar, esperada] of casos) {
      const { id } = await mandar()
      await ateFicar(id, 'enviada', 'entregue')
      expect(ultima()?.message).toMatchObject(esperada)
    }
    expect(await anexos()).toEqual([])
  })

  it('of the largest size goes out whole, written as it goes', async () => {
    const documento = Buffer.alloc(50 * 1024 * 1024, 7)
    const { id } = await aplicacao.whatsapp.enviarDocumento({
      ...comum(),
      documento,
      nomeArquivo: 'tudo.bin',
    })
    // The embedded database takes its time to hand out 50 MB.
    await esperar(async () => ['enviada', 'entregue'].includes((await consultar(id)).status), 120_000)
    expect(ultima()?.message.documentMessage).toMatchObject({ fileLength: { low: documento.length } })
  }, 180_000)

  it.each([
    ['a video that is none', () => aplicacao.whatsapp.enviarVideo({ ...comum(), video: OGG }), /MP4/],
    [
      'a text as audio',
      () => aplicacao.whatsapp.enviarAudio({ ...comum(), audio: Buffer.from('la') }),
      /MP3/,
    ],
    [
      'an audio of an hour',
      () =>
        aplicacao.whatsapp.enviarAudio({ ...comum(), audio: Buffer.concat([OGG, Buffer.alloc(17_000_000)]) }),
      /16 MB/,
    ],
    [
      'an empty document',
      () => aplicacao.whatsapp.enviarDocumento({ ...comum(), documento: new Uint8Array(), nomeArquivo: 'a' }),
      /vazio/,
    ],
  ])('that is %s is refused, and says why', async (_nome, mandar, palavras) => {
    await expect(mandar()).rejects.toThrow(palavras)
  })

  it('that failed is kept to be sent again until its time is over', async () => {
    aplicacao.simulador.controle.falhas({ erro: 400 })
    const { id } = await aplicacao.whatsapp.enviarDocumento({
      ...comum(),
      documento: Buffer.from('x'),
      nomeArquivo: 'x.txt',
    })
    await ateFicar(id, 'falhou')
    aplicacao.simulador.controle.falhas({ erro: null })
    expect(await anexos()).toEqual([{ id }])
    const [{ conversa_id: conversaId }] = await sql(
      'SELECT conversa_id FROM whatsapp.mensagem WHERE id = $1',
      [id],
    )
    const painel = criarEnvioDoPainel({
      dataSource: aplicacao.dataSource,
      regras: { validadeHoras: 72 },
      envios: aplicacao.whatsapp,
      acordar: () => undefined,
    })
    const deNovo = () => painel.reenviar({ empresaId, conversaId, autor: 'ze', mensagemId: id })
    await deNovo()
    await deNovo()
    const [nova] = await sql(`SELECT id FROM whatsapp.mensagem WHERE chave = $1`, [`de-novo:${id}`])
    await ateFicar(nova.id, 'enviada', 'entregue')
    expect(ultima()?.message).toMatchObject({ documentMessage: { fileName: 'x.txt' } })
    await sql(`UPDATE whatsapp.mensagem_anexo SET ate = now() - interval '1 s'`)
    await esperar(async () => (await anexos()).length === 0, 15_000)
    await sql('DELETE FROM whatsapp.mensagem WHERE id = $1', [nova.id])
    await expect(deNovo()).rejects.toThrow(/não está mais guardado/)
  })

  it('and a text answer what they are said to answer; what was deleted is not quoted', async () => {
    const { id } = await enviar('A pergunta')
    await ateFicar(id, 'enviada', 'entregue')
    const whatsappId = (await consultar(id)).whatsappId
    const resposta = await enviar('A resposta', { respondeA: id })
    await ateFicar(resposta.id, 'enviada', 'entregue')
    expect(ultima()?.contextInfo).toMatchObject({
      stanzaId: whatsappId,
      quotedMessage: { conversation: 'A pergunta' },
    })
    const voz = await aplicacao.whatsapp.enviarAudio({ ...comum(), audio: OGG, respondeA: resposta.id })
    await ateFicar(voz.id, 'enviada', 'entregue')
    expect(ultima()?.contextInfo).toMatchObject({ quotedMessage: { conversation: 'A resposta' } })
    await sql('UPDATE whatsapp.mensagem SET apagada_em = now() WHERE id = $1', [id])
    await expect(enviar('Outra', { respondeA: id })).rejects.toThrow(CitadaIndisponivel)
  })

  it('whose answer does not come is found by what it is, and not sent again', async () => {
    aplicacao.simulador.controle.falhasDeEnvio({ perderResposta: 1 })
    aplicacao.simulador.controle.falhasDeWebhook({ atrasar: { chance: 1 }, atrasoMs: 3_000 })
    const antes = aplicacao.simulador.controle.mensagensEnviadas(nome).length
    const { id } = await aplicacao.whatsapp.enviarVideo({ ...comum(), video: MP4, legenda: 'sumiu' })
    await ateFicar(id, 'incerta')
    await ateFicar(id, 'enviada', 'entregue')
    expect(aplicacao.simulador.controle.mensagensEnviadas(nome)).toHaveLength(antes + 1)
  })
})

describe('before it is sent', () => {
  it('a message waits for its time, and does not hold back the others', async () => {
    const enviarEm = new Date(Date.now() + 2_000)
    const depois = await enviar('mais tarde', { enviarEm })
    const agora = await enviar('agora')
    await ateFicar(agora.id, 'enviada', 'entregue')
    expect((await consultar(depois.id)).status).toBe('pendente')
    await ateFicar(depois.id, 'enviada', 'entregue')
    expect((await consultar(depois.id)).enviandoEm?.getTime()).toBeGreaterThanOrEqual(enviarEm.getTime())
  })

  it('it can be cancelled, twice, by its own company; afterwards it is too late', async () => {
    const { id } = await enviar('não vá', { enviarEm: new Date(Date.now() + 60_000) })
    await expect(aplicacao.whatsapp.cancelarMensagem(id, { empresaId: 1 })).rejects.toThrow(
      MensagemInexistente,
    )
    await aplicacao.whatsapp.cancelarMensagem(id, { empresaId })
    await aplicacao.whatsapp.cancelarMensagem(id)
    expect((await consultar(id)).status).toBe('cancelada')
    const outra = await enviar('vá')
    await ateFicar(outra.id, 'enviada', 'entregue')
    await expect(aplicacao.whatsapp.cancelarMensagem(outra.id)).rejects.toThrow(CancelamentoTardio)
    await expect(aplicacao.whatsapp.cancelarMensagem('x')).rejects.toThrow(MensagemInexistente)
  })

  it('nothing goes out while its company, or everybody, is paused', async () => {
    await aplicacao.whatsapp.pausarEnvios({ empresaId })
    await aplicacao.whatsapp.pausarEnvios()
    const { id } = await enviar('depois da pausa')
    await aplicacao.whatsapp.retomarEnvios({ empresaId })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await consultar(id)).toMatchObject({ status: 'pendente', motivo: 'pausado' })
    await aplicacao.whatsapp.retomarEnvios()
    await ateFicar(id, 'enviada', 'entregue')
  })

  it('without a connection it is held, expires if that was asked for, and goes out once there is one', async () => {
    const anterior = [empresaId, nome] as const
    const configuracaoId = await novaEmpresa()
    const curta = await enviar('até já', { expiraEm: new Date(Date.now() + 500) })
    const longa = await enviar('quando der')
    await esperar(async () => (await consultar(longa.id)).motivo === 'evolution_nao_conectado')
    await ateFicar(curta.id, 'expirada')
    expect((await consultar(longa.id)).status).toBe('pendente')
    await aplicacao.whatsapp.criarInstancia(configuracaoId)
    await aplicacao.simulador.controle.escanear(nome, { numero: '5511999990077' })
    await ateFicar(longa.id, 'enviada', 'entregue')
    expect(textosEnviados()).toEqual(['quando der'])
    ;[empresaId, nome] = anterior
  })
})

describe('when the answer does not come', () => {
  it('a message that went out is found, and not sent again; the next ones wait for it', async () => {
    aplicacao.simulador.controle.falhasDeEnvio({ perderResposta: 1 })
    // Else its webhook, and no look-up, may be what tells of it.
    aplicacao.simulador.controle.falhasDeWebhook({ atrasar: { chance: 1 }, atrasoMs: 3_000 })
    const primeira = await enviar('saiu mas não voltou')
    const segunda = await enviar('a seguinte')
    await ateFicar(primeira.id, 'incerta')
    expect((await consultar(segunda.id)).status).toBe('pendente')
    await ateFicar(primeira.id, 'enviada', 'entregue')
    await ateFicar(segunda.id, 'enviada', 'entregue')
    expect(textosEnviados().slice(-2)).toEqual(['saiu mas não voltou', 'a seguinte'])
  })

  it('a message left behind by a worker that died is uncertain, never simply sent again', async () => {
    const { id } = await enviar('interrompida', { enviarEm: new Date(Date.now() + 60_000) })
    await sql(`UPDATE whatsapp.mensagem SET status = 'enviando', enviando_em = now() WHERE id = $1`, [id])
    await enviar('acorda', { numero: '11 98765-0002' })
    await ateFicar(id, 'incerta')
    expect((await consultar(id)).motivo).toBe('interrompida')
    expect(textosEnviados()).not.toContain('interrompida')
    await sql(`UPDATE whatsapp.mensagem SET status = 'falhou' WHERE id = $1`, [id])
  })
})

describe('a webhook that comes before the answer', () => {
  const sinal = async (texto: string, whatsappId: string) => {
    const [conversa] = await sql(
      'SELECT id, configuracao_id FROM whatsapp.conversa WHERE jid = $1 ORDER BY id LIMIT 1',
      [JID],
    )
    return {
      configuracaoId: conversa.configuracao_id as number,
      conversaId: conversa.id as string,
      whatsappId,
      tipo: 'texto',
      texto,
      em: new Date(),
    }
  }
  const reconhecer = async (...sinais: Awaited<ReturnType<typeof sinal>>[]) =>
    aplicacao.dataSource.transaction((manager) => reconhecerEnvios(consultarCom(manager), sinais))
  const emVoo = async (texto: string) => {
    const { id } = await enviar(texto, { enviarEm: new Date(Date.now() + 60_000) })
    await sql(
      `UPDATE whatsapp.mensagem SET status = 'incerta', enviando_em = now(), tentar_em = now() + interval '1 min' WHERE id = $1`,
      [id],
    )
    return id
  }

  it('proves the only message it can be about, however often it comes', async () => {
    const id = await emVoo('reconheça-me')
    const esperado = [{ mensagemId: id, whatsappId: 'W1', configuracaoId: expect.any(Number) }]
    expect(await reconhecer(await sinal('outro texto', 'W0'), await sinal('reconheça-me', 'W1'))).toEqual(
      esperado,
    )
    expect(await reconhecer(await sinal('reconheça-me', 'W1'))).toEqual(esperado)
    expect(await consultar(id)).toMatchObject({ status: 'enviada', whatsappId: 'W1', motivo: null })
  })

  it('proves nothing when there are two it could be about', async () => {
    const [a, b] = [await emVoo('gêmea'), await emVoo('gêmea')]
    expect(await reconhecer(await sinal('gêmea', 'W2'))).toEqual([])
    for (const id of [a, b]) expect((await consultar(id)).status).toBe('incerta')
    await sql(`UPDATE whatsapp.mensagem SET status = 'falhou' WHERE texto = 'gêmea'`)
  })
})

describe('a contact known by its private address only', () => {
  const responder = async (lid: string) => {
    const [{ id: configuracaoId }] = await sql(
      'SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $1',
      [empresaId],
    )
    await aplicacao.whatsapp.processarWebhook(configuracaoId, {
      event: 'messages.upsert',
      data: { key: { id: `DE-${lid}`, remoteJid: lid }, message: { conversation: 'oi' } },
    })
    const [{ id: conversaId }] = await sql('SELECT id FROM whatsapp.conversa WHERE jid = $1', [lid])
    const regras = { validadeHoras: 1 }
    const { id } = await responderConversa(
      aplicacao.dataSource,
      { empresaId, conversaId, texto: 'Olá!' },
      regras,
    )
    // Whoever wrote it would wake the outbox.
    await aplicacao.whatsapp.retomarEnvios({ empresaId })
    await ateFicar(id, 'enviada', 'entregue', 'falhou')
    return consultar(id)
  }

  it('is answered there', async () => {
    const { status, motivo } = await responder('159683100000004@lid')
    expect({ status, motivo }).toEqual({ status: expect.stringMatching(/enviada|entregue/), motivo: null })
    expect(aplicacao.simulador.controle.mensagensEnviadas(nome).at(-1)?.key.remoteJid).toBe(
      '159683100000004@lid',
    )
  })

  it('says so where the server does not know the address, instead of that it has no WhatsApp', async () => {
    expect(await responder('159683100000000@lid')).toMatchObject({
      status: 'falhou',
      motivo: 'contato_sem_numero',
    })
  })
})
