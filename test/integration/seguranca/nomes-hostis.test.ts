import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import AdminJSExpress from '@adminjs/express'
import AdminJS from 'adminjs'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acoesRegistradas } from '../../helpers/seguranca/casos.js'
import { iniciarPainelRegistrado, type PainelRegistrado } from '../../helpers/seguranca/painel-registrado.js'

/** What one request may keep everybody else waiting for. */
const BLOQUEIO_MS = 50
/** The largest refusal is AdminJS's own form of one. */
const RECUSA_BYTES = 1000

const aninhado = (abre: string, fecha: string, vezes: number) => abre.repeat(vezes) + fecha.repeat(vezes)
const chaves = (quantas: number, nome = (i: number) => `a${i}`) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: quantas }, (_, i) => [nome(i), 'x'])))
const PONTOS = 'a.'.repeat(100_000)
/** What a JSON parser takes longer for than anybody should wait, whoever looks at it afterwards. */
const DO_PARSER = {
  muitos: '50,000 names',
  objetos: 'objects in objects',
  arrays: 'arrays in arrays',
  soArrays: 'nothing but arrays',
} as const
const FORMULARIO = 'application/x-www-form-urlencoded'
const CORPOS: Record<string, [corpo: string, tipo?: string]> = {
  'a path of 100,000 levels': [JSON.stringify({ [`${PONTOS}a`]: 'x' })],
  'a path of 100,000 levels in a form': [`${PONTOS}a=x`, FORMULARIO],
  'a path of 100,000 levels in a form of parts': [
    `--q\r\nContent-Disposition: form-data; name="${PONTOS}a"\r\n\r\nx\r\n--q--\r\n`,
    'multipart/form-data; boundary=q',
  ],
  'an index of 80 millions': ['{"nome.80000000":"y"}'],
  'an index in the spelling of science': ['{"nome.8e7":"y"}'],
  'an index in hexadecimal': ['{"nome.0x4c4b400":"y"}'],
  'an index of a filter': ['{"nome~~80000000":"y"}'],
  'a name of 900 kB': [JSON.stringify({ ['a'.repeat(900_000)]: 'x' })],
  [DO_PARSER.muitos]: [chaves(50_000)],
  [DO_PARSER.objetos]: [`{"nome":${aninhado('{"a":', '', 100_000)}1${'}'.repeat(100_000)}}`],
  [DO_PARSER.arrays]: [`{"nome":${aninhado('[', ']', 200_000)}}`],
  'arrays in arrays for an id': [`{"id":${aninhado('[', ']', 20_000)}}`],
  [DO_PARSER.soArrays]: [aninhado('[', ']', 200_000)],
  'an array of 400,000': [`{"nome":[${'1,'.repeat(400_000)}1]}`],
}
const CONSULTAS: Record<string, string> = {
  'an index for the page': 'page.400000000=1',
  'an index for the order': 'sortBy.400000000=1',
  'an index in a filter': 'filters.nome.80000000=x',
  'an index behind a filter’s own separator': 'filters.nome~~80000000=x',
  'a path of 5,000 levels': `${'a.'.repeat(5000)}a=1`,
  'a filter of 5,000 levels': `filters.${'a.'.repeat(5000)}a=1`,
  'a property of 5,000 levels to search': `searchProperty=${'a.'.repeat(5000)}a`,
  'an order of 5,000 levels': `sortBy=${'a.'.repeat(5000)}a`,
  'a name of 12 kB': `${'a'.repeat(12_000)}=1`,
}

/** What the process worked, in milliseconds: others share the machine, so a clock on the wall tells of them, too. */
const trabalhado = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What came, and how long the longest piece of work was in which nothing else could be served: the least of five. */
const medir = async (pedir: () => Promise<Response>) => {
  let bloqueio = Number.POSITIVE_INFINITY
  let veio = { status: 0, texto: '' }
  for (let vez = 0; vez < 5 && bloqueio > BLOQUEIO_MS; vez++) {
    let antes = trabalhado()
    let maior = 0
    const olhar = () => {
      const agora = trabalhado()
      maior = Math.max(maior, agora - antes)
      antes = agora
    }
    const relogio = setInterval(olhar, 1)
    const resposta = await pedir()
    veio = { status: resposta.status, texto: await resposta.text() }
    olhar()
    clearInterval(relogio)
    bloqueio = Math.min(bloqueio, maior)
  }
  return { ...veio, bloqueio }
}

/** Null when the answer is small, the request's own fault, and cost nobody anything. */
const problemaDe = ({ status, texto, bloqueio }: Awaited<ReturnType<typeof medir>>): string | null => {
  if (bloqueio > BLOQUEIO_MS) return `blocks for ${Math.round(bloqueio)} ms`
  if (texto.length > RECUSA_BYTES) return `answers ${texto.length} bytes`
  const recusado =
    status === 200 ? /"type":"error"/.test(texto) && /pedidoInvalido/.test(texto) : status >= 400
  return recusado && status < 500 ? null : `answers ${status} ${texto.slice(0, 200)}`
}

describe('in the reference application', () => {
  let painel: PainelRegistrado
  beforeAll(async () => {
    painel = await iniciarPainelRegistrado()
  })
  afterAll(() => painel.aplicacao.parar())

  const enderecos = () => [
    ...acoesRegistradas(painel.admin).map(({ recurso, acao, endereco }) => {
      const id = painel.canarios.alvos[recurso].proprio
      if (endereco === 'registro') return `/api/resources/${recurso}/records/${id}/${acao}`
      return endereco === 'lote'
        ? `/api/resources/${recurso}/bulk/${acao}?recordIds=${id}`
        : `/api/resources/${recurso}/actions/${acao}`
    }),
    '/api/dashboard',
    '/login',
    '/whatsapp/listas/ConfiguracaoWhatsApp.csv',
  ]

  it.each(Object.entries(CORPOS))('%s in a body costs nobody anything', async (_nome, [body, tipo]) => {
    const problemas: string[] = []
    const cabecalhos = { 'content-type': tipo ?? 'application/json' }
    for (const quem of ['empresa_leitura', 'admin'] as const) {
      const lista = '/admin/api/resources/Mensagem/actions/list'
      for (const caminho of [lista, lista.replace('Mensagem', 'Usuario')]) {
        const veio = await medir(() =>
          painel.navegantes[quem].pedir(caminho, { method: 'POST', headers: cabecalhos, body }),
        )
        const problema = problemaDe(veio)
        if (problema) problemas.push(`${quem} ${caminho}: ${problema}`)
      }
    }
    expect(problemas).toEqual([])
  })

  it.each(Object.entries(CONSULTAS))('%s in an address costs nobody anything', async (_nome, consulta) => {
    const problemas: string[] = []
    for (const caminho of enderecos()) {
      for (const quem of ['empresa_leitura', 'admin'] as const) {
        const junto = `/admin${caminho}${caminho.includes('?') ? '&' : '?'}${consulta}`
        const problema = problemaDe(await medir(() => painel.navegantes[quem].pedir(junto)))
        if (problema) problemas.push(`${quem} ${caminho}: ${problema}`)
      }
    }
    expect(problemas).toEqual([])
  })

  it('wakes nobody', () => {
    expect(painel.aplicacao.linhas.filter((linha) => linha.startsWith('pedido falhou'))).toEqual([])
  })
})

describe('in a host that mounts nothing of ours before AdminJS', () => {
  let painel: PainelRegistrado
  let servidor: Server
  let url: string
  beforeAll(async () => {
    painel = await iniciarPainelRegistrado()
    const admin = new AdminJS({ resources: painel.aplicacao.whatsapp.resources })
    const router = express.Router().use((req, _res, next) => {
      Object.assign(req, {
        session: { adminUser: { papel: 'empresa_leitura', empresa: 'do-ze', email: 'lia' } },
      })
      next()
    })
    const app = express().set('query parser', 'extended')
    servidor = createServer(app.use('/admin', AdminJSExpress.buildRouter(admin, router)))
    await new Promise<void>((resolve) => servidor.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(servidor.address() as AddressInfo).port}/admin`
  })
  afterAll(async () => {
    servidor.close()
    await painel.aplicacao.parar()
  })

  const postar = (body: string, tipo = 'application/json') =>
    medir(() =>
      fetch(`${url}/api/resources/Mensagem/actions/list`, {
        method: 'POST',
        headers: { 'content-type': tipo },
        body,
      }),
    )
  const doParser: readonly string[] = Object.values(DO_PARSER)
  it.each(Object.entries(CORPOS).filter(([nome]) => !doParser.includes(nome)))(
    '%s in a body costs nobody anything',
    async (_nome, corpo) => {
      expect(problemaDe(await postar(...corpo))).toBeNull()
    },
  )

  // AdminJS's parser has read these before anybody is asked: such a host waits for that, and for nothing after it.
  it.each(Object.entries(CORPOS).filter(([nome]) => doParser.includes(nome)))(
    '%s in a body are refused',
    async (_nome, corpo) => {
      expect(problemaDe({ ...(await postar(...corpo)), bloqueio: 0 })).toBeNull()
    },
  )

  it.each(Object.entries(CONSULTAS))('%s in an address costs nobody anything', async (_nome, consulta) => {
    const veio = await medir(() => fetch(`${url}/api/resources/Mensagem/actions/list?${consulta}`))
    expect(problemaDe(veio)).toBeNull()
  })
})
