import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { EventoWebhook } from '../../../src/resources/evento-webhook/evento-webhook.js'

import { LIMITES, MENSAGEM_INTEIRA } from '../../../src/resources/limites.js'
import { TIPOS_DE_MENSAGEM } from '../../../src/resources/mensagem/mensagem.js'

import { AVISOS, DE_UMA_VEZ, ESPECIES, INVOLUCROS } from '../../../src/webhooks/leitura/mensagem/tabela.js'

import { type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { comNomesHerdados, crescidos, type Deformado } from '../../helpers/deformar.js'
import { enderecoSecreto } from '../../helpers/endereco-secreto.js'
import { cenariosGravados } from '../../helpers/gravacoes-de-webhook.js'
import { crescimento } from '../../helpers/memoria.js'
import { mutar } from '../../helpers/mutacoes.js'
import { criarOutbox, emParalelo } from '../../helpers/outbox.js'
import { DE_MILHARES } from '../../helpers/prazos.js'
import { relatosPublicos } from '../../helpers/relatos-publicos.js'
import { criarSorteio } from '../../helpers/sorteio.js'

const MUTANTES = 10_000
const SEMENTE = 4
const MB = 2 ** 20
const MEMORIA_MAXIMA = 300 * MB

/** What people reported has no headers of its own. */
const relatadas = relatosPublicos().flatMap(([, pedidos]) =>
  pedidos.map((pedido) => ({ body: { ...pedido, instance: 'loja' }, headers: {} as Record<string, string> })),
)
const gravadas = cenariosGravados()
  .flatMap(([, entregas]) => entregas)
  .filter(({ body }) => typeof body === 'object')
  .map(({ body, headers }) => ({ body, headers }))
  .concat(relatadas)
const outbox = criarOutbox(16)
let aplicacao: Aplicacao
let url: string

beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  url = await enderecoSecreto(aplicacao, 1)
})
afterAll(async () => {
  outbox.fechar()
  await aplicacao.parar()
})

let serie = 0
const evento = (event: string, data: unknown) => {
  serie += 1
  return { event, instance: 'loja', data, date_time: new Date(Date.UTC(2026, 9, 1) + serie).toISOString() }
}
const mensagem = (texto: string) =>
  JSON.stringify(evento('messages.upsert', { message: { conversation: texto } }))
const postar = (corpo: string | Buffer | Readable, headers = {}) => outbox.postar(url, corpo, headers)
const configuracao = (empresaId: number) =>
  aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })
/** What was acknowledged, but could not be applied. */
const falhados = async (empresaId: number) => {
  const { id: configuracaoId } = await configuracao(empresaId)
  const linhas = await aplicacao.dataSource
    .getRepository(EventoWebhook)
    .findBy({ configuracaoId, resultado: 'falhou' })
  return linhas.map(({ erro, conteudo }) => `${erro}: ${conteudo?.slice(0, 300)}`)
}
/** Of which nothing was heard yet. */
const novaEmpresa = async () => {
  serie += 1
  const slug = `loja-${serie}`
  const { id } = await aplicacao.whatsapp.criarEmpresa({ nome: slug, slug })
  return { id, url: await enderecoSecreto(aplicacao, id) }
}

const ehJson = (corpo: Buffer): boolean => {
  try {
    JSON.parse(corpo.toString())
    return true
  } catch {
    return false
  }
}

it(
  `answers ${MUTANTES} spoiled recordings with 200 if they are JSON and with 400 if not, in bounded memory`,
  DE_MILHARES,
  async () => {
    const [primeira = '', ...demais] = gravadas.map(({ body }) => JSON.stringify(body))
    const sorteio = criarSorteio(SEMENTE)
    const mutantes = function* () {
      for (let i = 0; i < MUTANTES; i++) yield mutar([primeira, ...demais], sorteio)
    }
    const respostas = { 200: 0, 400: 0 }
    const cresceu = await crescimento(() =>
      emParalelo(mutantes(), outbox.emVoo, async (corpo) => {
        const esperado = ehJson(corpo) ? 200 : 400
        const status = await postar(corpo)
        if (status !== esperado)
          throw new Error(`${status} instead of ${esperado} for ${corpo.toString('base64')}`)
        respostas[esperado] += 1
      }),
    )
    expect(cresceu).toBeLessThan(MEMORIA_MAXIMA)
    expect(respostas[200]).toBeGreaterThan(MUTANTES / 4)
    expect(respostas[400]).toBeGreaterThan(MUTANTES / 10)
    expect(await falhados(1)).toEqual([])
  },
)

it('takes every recorded delivery with the headers it came with', async () => {
  await emParalelo(gravadas, outbox.emVoo, async ({ body, headers }) => {
    const { authorization, 'user-agent': agente, 'content-type': tipo } = headers
    const enviados = Object.entries({ authorization, 'user-agent': agente, 'content-type': tipo })
    const definidos = Object.fromEntries(enviados.filter(([, valor]) => valor !== undefined))
    expect(await postar(JSON.stringify(body), definidos)).toBe(200)
  })
})

it('takes every kind of message, wrapped or not, whatever stands in it', DE_MILHARES, async () => {
  const { id, url: endereco } = await novaEmpresa()
  const enorme = 'ação '.repeat(20_000)
  const dentro = [
    null,
    '',
    'x',
    0,
    -1,
    true,
    [],
    {},
    [[{}]],
    { message: {} },
    { text: enorme, key: enorme, title: [enorme] },
  ]
  const especies = [
    ...ESPECIES.keys(),
    ...INVOLUCROS,
    ...DE_UMA_VEZ,
    ...AVISOS,
    'reactionMessage',
    '__proto__',
    'inventada',
  ]
  const corpos = function* () {
    for (const especie of especies)
      for (const parte of dentro)
        for (const casca of [(m: string) => m, (m: string) => `{"ephemeralMessage":{"message":${m}}}`]) {
          serie += 1
          const message = casca(`{${JSON.stringify(especie)}:${JSON.stringify(parte)}}`)
          const key = { id: `F${serie}`, remoteJid: '5511900000000@s.whatsapp.net' }
          const corpo = evento('messages.upsert', { key, contextInfo: parte, pollUpdates: parte, message: 0 })
          yield JSON.stringify(corpo).replace('"message":0', `"message":${message}`)
        }
  }
  await emParalelo(corpos(), outbox.emVoo, async (corpo) => {
    expect([corpo.slice(0, 300), await outbox.postar(endereco, corpo)]).toEqual([corpo.slice(0, 300), 200])
  })
  expect(await falhados(id)).toEqual([])
})

it.each([
  'call',
  'contacts.update',
  'contacts.set',
  'groups.upsert',
  'messages.delete',
  'messages.update',
  'send.message.update',
  'messaging-history.set',
])('takes %s, whatever stands in it', async (nome) => {
  const { id, url: endereco } = await novaEmpresa()
  const enorme = 'ação '.repeat(20_000)
  const estranhos = [
    null,
    '',
    0,
    [],
    {},
    [null],
    enorme,
    { id: enorme, key: enorme, keyId: 'x', status: [], progress: '9' },
  ]
  const inteiros = [
    { id: '1@g.us', remoteJid: '1@lid', subject: enorme, pushName: enorme, profilePicUrl: enorme },
    { id: 'c', from: '1@lid', status: 'timeout', date: enorme },
    {
      id: 'c',
      keyId: 'c',
      key: { id: 'c', remoteJid: enorme },
      status: 'FAILED',
      errors: [enorme, { code: {} }],
    },
  ]
  for (const data of [...estranhos, ...inteiros])
    expect(await outbox.postar(endereco, JSON.stringify(evento(nome, data)))).toBe(200)
  expect(await falhados(id)).toEqual([])
})

describe('a body that is too large', () => {
  it('is refused at 50 MB', async () => {
    const corpo = Buffer.alloc(50 * MB, 'a')
    expect(
      await crescimento(async () => {
        expect(await postar(corpo)).toBe(413)
      }),
    ).toBeLessThan(MEMORIA_MAXIMA)
  })

  it('is refused at 25 MB when its length was not announced, and the rest is not kept', async () => {
    const pedaco = Buffer.alloc(MB, 'a')
    const corpo = Readable.from(Array.from({ length: 200 }, () => pedaco))
    expect(
      await crescimento(async () => {
        expect(await postar(corpo)).toBe(413)
      }),
    ).toBeLessThan(MEMORIA_MAXIMA)
  })

  it('is refused when 200 MB would come out of a small gzip, which is not unpacked', async () => {
    const bomba = Buffer.concat(Array.from({ length: 200 }, () => gzipSync(Buffer.alloc(MB))))
    expect(bomba.length).toBeLessThan(MB)
    expect(
      await crescimento(async () => {
        expect(await postar(bomba, { 'content-encoding': 'gzip' })).toBe(415)
      }),
    ).toBeLessThan(100 * MB)
  })

  it('is taken when it is only large: 10 MB of text in one message', async () => {
    expect(await postar(mensagem('x'.repeat(10 * MB)))).toBe(200)
  })
})

describe('a body of another kind', () => {
  it('is read whatever its content type says', async () => {
    for (const tipo of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'x', '']) {
      expect([tipo, await postar(mensagem(tipo), { 'content-type': tipo })]).toEqual([tipo, 200])
    }
  })

  it('is refused when it is packed, in a way that Evolution repeats: Evolution never packs', async () => {
    expect(await postar(mensagem('as it is'), { 'content-encoding': 'identity' })).toBe(200)
    for (const [codificacao, corpo] of [
      ['gzip', gzipSync(mensagem('gzip'))],
      ['gzip', mensagem('not gzip')],
      ['deflate', deflateSync(mensagem('deflate'))],
      ['zip', mensagem('zip')],
    ] as const) {
      expect([codificacao, await postar(corpo, { 'content-encoding': codificacao })]).toEqual([
        codificacao,
        415,
      ])
    }
  })

  it('is refused when it is no JSON', async () => {
    const utf16 = Buffer.from(mensagem('utf-16'), 'utf16le')
    for (const corpo of ['', ' ', '{', 'event=x', '\u0000', '<xml/>', utf16]) {
      expect([corpo, await postar(corpo)]).toEqual([corpo, 400])
    }
  })

  it('is journalled when it is JSON, but no event', async () => {
    const { id, url: endereco } = await novaEmpresa()
    for (const corpo of [
      'null',
      '0',
      '""',
      '[]',
      '{}',
      '[[{}]]',
      '{"event":null}',
      '{"event":"","data":0}',
    ]) {
      expect([corpo, await outbox.postar(endereco, corpo)]).toEqual([corpo, 200])
    }
    expect(await falhados(id)).toEqual([])
  })
})

it('survives 100,000 nested arrays', async () => {
  const fundo = (abre: string, fecha: string) => abre.repeat(100_000) + fecha.repeat(100_000)
  const corpos = [fundo('[', ']'), fundo('{"a":', '}').replace('}', '0}')]
  const dentro = corpos.map((corpo) => `{"event":"messages.upsert","data":${corpo}}`)
  for (const corpo of [...corpos, ...dentro]) expect([200, 400]).toContain(await postar(corpo))
  expect(await postar(mensagem('alive'))).toBe(200)
})

it('is not polluted by __proto__ and its like', async () => {
  const veneno = '{"__proto__":{"poluido":1},"constructor":{"prototype":{"poluido":1}}}'
  expect(await postar(veneno)).toBe(200)
  expect(await postar(`{"event":"qrcode.updated","data":{"qrcode":${veneno},"__proto__":${veneno}}}`)).toBe(
    200,
  )
  expect(Object.hasOwn(Object.prototype, 'poluido')).toBe(false)
})

/** Bodies as recorded, and messages of every kind there is a reader for. */
const formas = (): never[] => {
  const porEvento = gravadas.map(({ body }) => body)
  const pecas = [...ESPECIES.keys()].map((nome) =>
    evento('messages.upsert', {
      key: { id: `F${nome}`, remoteJid: '5511999990010@s.whatsapp.net', fromMe: false },
      pushName: 'Zé',
      status: 'SERVER_ACK',
      message: {
        [nome]: {
          caption: 'a',
          text: 'b',
          name: 'c',
          title: 'd',
          displayName: 'e',
          mimetype: 'image/jpeg',
          fileName: 'f',
          options: [{ optionName: 'g' }],
          contacts: [{ displayName: 'h' }],
          key: { id: 'i' },
          contextInfo: { stanzaId: 'j' },
        },
      },
    }),
  )
  return [...porEvento, ...pecas] as never[]
}
/** Never a 5xx: nor the second time, when the sender repeats it. */
const aceitarTodos = async (deformados: Iterable<Deformado>): Promise<number> => {
  let quantos = 0
  await emParalelo(deformados, outbox.emVoo, async ({ forma, corpo }) => {
    quantos += 1
    // Each a message of its own: of one that is known already, nothing more is kept.
    const unico = corpo.replace(/"id":"[\w-]{1,60}"/g, `"id":"F${quantos}"`)
    const status = await postar(unico)
    const denovo = status >= 500 ? await postar(unico) : status
    if (denovo !== 200) throw new Error(`${status}, then ${denovo} for ${forma}`)
  })
  return quantos
}

it(
  'takes every recorded key under the names that all objects have, and is polluted by none',
  DE_MILHARES,
  async () => {
    const antes = Object.getOwnPropertyNames(Object.prototype)
    const quantos = await aceitarTodos(comNomesHerdados(formas()))
    expect(quantos).toBeGreaterThan(2_000)
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(antes)
    expect(await falhados(1)).toEqual([])
    const estranhas = await aplicacao.dataSource.query(
      `SELECT DISTINCT tipo, status FROM whatsapp.mensagem WHERE NOT tipo = ANY ($1) OR length(texto) > $2`,
      [TIPOS_DE_MENSAGEM, LIMITES.texto],
    )
    expect(estranhas).toEqual([])
  },
)

it(
  'takes every recorded text and list grown to every cap and past it, and keeps of each what fits',
  DE_MILHARES,
  async () => {
    const quantos = await aceitarTodos(crescidos(formas()))
    expect(quantos).toBeGreaterThan(2_000)
    expect(await falhados(1)).toEqual([])
    const [{ texto, nome }] = await aplicacao.dataSource.query(
      `SELECT (SELECT max(length(texto)) FROM whatsapp.mensagem) AS texto, (SELECT max(length(nome)) FROM whatsapp.conversa) AS nome`,
    )
    expect(texto).toBe(LIMITES.texto)
    expect(nome).toBeLessThanOrEqual(LIMITES.nome)
    const [maior] = await aplicacao.dataSource.query(
      'SELECT max(length(row_to_json(m)::text)) AS inteira FROM whatsapp.mensagem m',
    )
    expect(maior.inteira).toBeLessThan(MENSAGEM_INTEIRA)
  },
)

it('takes numbers beyond a double, and the last of two keys', async () => {
  const quando = '2026-10-02T00:00:00.000Z'
  const corpo = `{"event":"x","event":"connection.update","data":{"state":"close","statusReason":1e999,"statusReason":401,"n":${'9'.repeat(400)}},"date_time":"${quando}"}`
  expect(await postar(corpo)).toBe(200)
  const [linha] = await aplicacao.dataSource
    .getRepository(EventoWebhook)
    .findBy({ dataEvolution: quando, evento: 'connection.update' })
  expect(linha?.resultado).toBe('aplicado')
})

it.each([
  ['NUL', 'Zé\u0000'],
  ['half a surrogate pair', 'Zé\ud800'],
])('applies an event with %s in what it stores, as PostgreSQL can have it', async (_nome, texto) => {
  const { id, url: endereco } = await novaEmpresa()
  const aberta = { state: 'open', wuid: '5511999990010@s.whatsapp.net', profileName: texto }
  const corpo = evento('connection.update', { ...aberta, [texto]: texto })
  expect(await outbox.postar(endereco, JSON.stringify({ ...corpo, event: texto }))).toBe(200)
  expect(await outbox.postar(endereco, JSON.stringify({ ...corpo, instance: texto }))).toBe(200)
  expect(await falhados(id)).toEqual([])
  expect(await configuracao(id)).toMatchObject({ status: 'conectado', nomePerfil: 'Zé\ufffd' })
})

it('does not let bodies that trickle in hold up the others', async () => {
  const { hostname, port, pathname } = new URL(url)
  const lentos: Socket[] = []
  for (let i = 0; i < 100; i++) {
    const lento = connect(Number(port), hostname)
    lento.on('error', () => undefined)
    await once(lento, 'connect')
    lento.write(
      `POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
    )
    lentos.push(lento)
  }
  const gotejar = setInterval(() => {
    for (const lento of lentos) lento.write(' ')
  }, 20)
  try {
    const inicio = performance.now()
    for (let i = 0; i < 20; i++) expect(await postar(mensagem(`between drops ${i}`))).toBe(200)
    expect(performance.now() - inicio).toBeLessThan(5000)
  } finally {
    clearInterval(gotejar)
    for (const lento of lentos) lento.destroy()
  }
})

it('goes on as if nothing had been', async () => {
  const { id, url: endereco } = await novaEmpresa()
  const fechada = evento('connection.update', { state: 'close', statusReason: 401 })
  expect(await outbox.postar(endereco, JSON.stringify(fechada))).toBe(200)
  expect(await configuracao(id)).toMatchObject({
    status: 'desconectado',
    motivo: 'desconectado_no_telefone',
  })
})
