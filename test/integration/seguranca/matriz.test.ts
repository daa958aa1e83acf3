import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { avisar } from '../../../src/services/pubsub/avisos.js'
import { DE_MILHARES } from '../../helpers/prazos.js'
import {
  acoesRegistradas,
  type Caso,
  casosDaEscrita,
  casosDasAcoes,
  casosDasConsultas,
  casosDosNomes,
} from '../../helpers/seguranca/casos.js'
import { correrMatriz, vazamento } from '../../helpers/seguranca/matriz.js'
import {
  colunasDasEntidades,
  iniciarPainelRegistrado,
  type PainelRegistrado,
  type Quem,
} from '../../helpers/seguranca/painel-registrado.js'
import { TABELA } from '../../helpers/seguranca/tabela.js'

let painel: PainelRegistrado
let acoes: Caso[]
let colunas: ReturnType<typeof colunasDasEntidades>

beforeAll(async () => {
  painel = await iniciarPainelRegistrado()
  acoes = casosDasAcoes(painel.admin, painel.canarios)
  colunas = colunasDasEntidades(painel)
})
afterAll(() => painel.aplicacao.parar())

const semEfeito = ({ metodo, esperada }: Caso) => metodo !== 'POST' || esperada !== 'feito'

it('has a row for every action of every registered resource, and none besides', () => {
  const registradas = acoesRegistradas(painel.admin).map(
    ({ recurso, acao, endereco }) => `${recurso}.${acao}: ${endereco}`,
  )
  const daTabela = Object.entries(TABELA).flatMap(([recurso, linhas]) =>
    Object.entries(linhas).map(([acao, [endereco]]) => `${recurso}.${acao}: ${endereco}`),
  )
  expect(registradas.sort()).toEqual(daTabela.sort())
})

it(
  'answers every combination that may change nothing as the table says, and changes nothing',
  DE_MILHARES,
  async () => {
    const casos = acoes.filter(semEfeito)
    expect(casos.length).toBeGreaterThan(4500)
    expect(await correrMatriz(painel, casos)).toEqual([])
  },
)

it('refuses every column that is not for filtering, sorting and writing, by name', async () => {
  const casos = [
    ...casosDasConsultas(painel.admin, colunas),
    ...casosDaEscrita(painel.admin, colunas, painel.canarios),
  ]
  expect(casos.length).toBeGreaterThan(200)
  expect(await correrMatriz(painel, casos)).toEqual([])
})

it('refuses names that AdminJS would take apart, from everybody, at every action', DE_MILHARES, async () => {
  const casos = casosDosNomes(painel.admin, painel.canarios)
  expect(casos.length).toBeGreaterThan(5000)
  expect(await correrMatriz(painel, casos)).toEqual([])
})

it('does for each role what the table allows it to', DE_MILHARES, async () => {
  const casos = acoes.filter((caso) => !semEfeito(caso))
  expect(casos.length).toBeGreaterThan(40)
  for (const caso of casos) {
    expect(await correrMatriz(painel, [caso], { comEfeitos: true })).toEqual([])
    await painel.restaurar()
  }
})

it('shows nobody a foreign or a secret text on any page', async () => {
  const paginas = [
    '',
    ...Object.keys(TABELA).map((recurso) => `/resources/${recurso}`),
    '/login',
    '/api/dashboard',
  ]
  for (const [quem, navegante] of Object.entries(painel.navegantes)) {
    for (const pagina of paginas) {
      const resposta = await navegante.pedir(`/admin${pagina}`)
      const cabecalhos = JSON.stringify([...resposta.headers])
      expect(
        vazamento(painel, { quem: quem as Quem }, { texto: await resposta.text(), cabecalhos }),
      ).toBeNull()
      expect(resposta.status).toBeLessThan(500)
    }
  }
})

it('tells a live stream of the own company only', async () => {
  const { navegantes, aplicacao, canarios } = painel
  expect((await navegantes.ninguem.pedir('/admin/whatsapp/vivo')).status).toBe(401)
  const abertos = await Promise.all(
    (['admin', 'empresa', 'empresa_leitura'] as const).map(async (quem) => {
      const { body } = await navegantes[quem].pedir('/admin/whatsapp/vivo')
      const leitor = body?.pipeThrough(new TextDecoderStream()).getReader()
      let texto = ''
      const ler = async (ate: RegExp) => {
        for (let fim = false; leitor && !fim && !ate.test(texto); ) {
          const { value = '', done } = await leitor.read()
          texto += value
          fim = done
        }
        await leitor?.cancel()
        return { quem, texto, cabecalhos: '' }
      }
      return ler
    }),
  )
  const { alheio, proprio } = canarios.alvos.ConfiguracaoWhatsApp
  const empresas = canarios.alvos.Empresa
  await avisar(aplicacao.dataSource.manager, [
    { configuracaoId: Number(alheio), empresaId: Number(empresas.alheio) },
    { configuracaoId: Number(proprio), empresaId: Number(empresas.proprio) },
  ])
  // Two hints that come together may go together, to whoever sees both.
  const oProprio = new RegExp(`"ids":\\[(?:\\d+,)*${proprio}[,\\]]`)
  const [doAdmin, ...dosInquilinos] = await Promise.all(abertos.map((ler) => ler(oProprio)))
  expect(doAdmin?.texto).toContain(alheio)
  expect(dosInquilinos.map(({ texto }) => texto.includes(`"ids":[${proprio}]`))).toEqual([true, true])
  for (const { quem, ...resposta } of dosInquilinos) expect(vazamento(painel, { quem }, resposta)).toBeNull()
})

it('gives the data of a company to admins only, and never a secret', async () => {
  const { navegantes, canarios } = painel
  const postar = async (quem: Quem, id: string, origin?: string) => {
    const resposta = await navegantes[quem].pedir(`/admin/whatsapp/empresas/${id}/dados`, {
      method: 'POST',
      ...(origin && { headers: { origin } }),
    })
    return { status: resposta.status, texto: await resposta.text() }
  }
  const { proprio, alheio, inexistente } = canarios.alvos.Empresa
  for (const id of [proprio, alheio, inexistente]) {
    for (const quem of ['suporte', 'empresa', 'empresa_leitura'] as const) {
      expect(await postar(quem, id)).toEqual({ status: 403, texto: '{"erro":"semPermissao"}' })
    }
    // Refused as a body without a form, before anybody asks who it is from.
    expect((await postar('ninguem', id)).status).toBe(415)
    const deFora = await postar('admin', id, 'https://outro-site.example')
    expect(deFora).toEqual({ status: 403, texto: '{"erro":"origem"}' })
  }
  expect((await postar('admin', inexistente)).status).toBe(404)
  const { status, texto } = await postar('admin', alheio)
  expect([status, texto.includes(canarios.daOutra[0] ?? '')]).toEqual([200, true])
  // The journal's payloads are the company's own data: of all the texts nobody sees, only they are in the file.
  expect(canarios.segredos.filter((segredo) => texto.includes(segredo))).toEqual(['CanarioConteudo'])
})

it('gives files of messages, and takes files for conversations, in the scope of whoever asks, and from no other site', async () => {
  const { navegantes, canarios, aplicacao } = painel
  const sql = (texto: string, valores: unknown[] = []) => aplicacao.dataSource.query(texto, valores)
  const { proprio, alheio, inexistente } = canarios.alvos.Mensagem
  await sql(`UPDATE whatsapp.mensagem SET tipo = 'documento' WHERE id = ANY ($1)`, [[proprio, alheio]])
  const conversas = canarios.alvos.Conversa
  const enderecos = (mensagem: string, conversa: string) =>
    [
      ['GET', `/admin/whatsapp/mensagens/${mensagem}/midia`, 'midia_inexistente'],
      [
        'POST',
        `/admin/whatsapp/conversas/${conversa}/arquivos?especie=documento&nome=a&chave=${randomUUID()}`,
        'conversa_inexistente',
      ],
    ] as const
  const pedir = async (quem: Quem, metodo: string, caminho: string, origin = aplicacao.url) => {
    const resposta = await navegantes[quem].pedir(caminho, {
      method: metodo,
      headers: { origin, 'content-type': 'application/octet-stream' },
      ...(metodo === 'POST' && { body: Buffer.from('x') }),
    })
    const texto = await resposta.text()
    expect(
      vazamento(painel, { quem }, { texto, cabecalhos: JSON.stringify([...resposta.headers]) }),
    ).toBeNull()
    return `${resposta.status} ${texto}`
  }
  for (const quem of ['empresa', 'empresa_leitura'] as const)
    for (const [mensagem, conversa] of [
      [alheio, conversas.alheio],
      [inexistente, conversas.inexistente],
    ] as const)
      for (const [metodo, caminho, ausente] of enderecos(mensagem, conversa)) {
        const recusado = metodo === 'POST' && quem === 'empresa_leitura'
        expect(await pedir(quem, metodo, caminho)).toBe(
          recusado ? '403 {"erro":"semPermissao"}' : `404 {"erro":"${ausente}"}`,
        )
      }
  for (const [metodo, caminho] of enderecos(proprio, conversas.proprio)) {
    expect(await pedir('ninguem', metodo, caminho)).toMatch(/^(401|415) /)
    expect(await pedir('suporte', metodo, caminho)).toBe('403 {"erro":"semPermissao"}')
    for (const quem of ['admin', 'empresa'] as const)
      expect(await pedir(quem, metodo, caminho, 'https://outro-site.example')).toBe('403 {"erro":"origem"}')
  }
  // There is no Evolution that has the file: what matters is that it was asked for.
  for (const quem of ['admin', 'empresa'] as const)
    for (const [metodo, caminho] of enderecos(proprio, conversas.proprio))
      expect(await pedir(quem, metodo, caminho)).toMatch(metodo === 'POST' ? /^201 / : /^(410|502|503|504) /)
  await painel.restaurar()
})

it('has one answer for every webhook address that is none', async () => {
  const { aplicacao, canarios } = painel
  const { proprio, alheio, inexistente } = canarios.alvos.Empresa
  const segredo = 'x'.repeat(43)
  const postar = async (caminho: string, method = 'POST') => {
    const resposta = await fetch(`${aplicacao.url}/api/webhooks/whatsapp/${caminho}`, { method })
    return `${resposta.status} ${await resposta.text()}`
  }
  for (const id of [proprio, alheio, inexistente, '0', '-1', 'x', '99999999999999', `${proprio} `]) {
    expect(await postar(`${id}/${segredo}`)).toBe('404 {"mensagem":"não encontrado"}')
    expect(await postar(id)).toBe('404 {"mensagem":"não encontrado"}')
    for (const metodo of ['GET', 'PUT', 'DELETE']) {
      expect(await postar(`${id}/${segredo}`, metodo)).toBe('405 {"mensagem":"use POST"}')
    }
  }
})
