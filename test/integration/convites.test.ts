import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'
import { abrirServidorDeCorreio, linkDa } from '../helpers/servidor-de-correio.js'

const SENHA_NOVA = 'uma frase que so eu sei'

let correio: Awaited<ReturnType<typeof abrirServidorDeCorreio>>
let aplicacao: Aplicacao
let ada: Awaited<ReturnType<typeof entrar>>
beforeAll(async () => {
  correio = await abrirServidorDeCorreio()
  aplicacao = await iniciarAplicacao({ opcoes: { correio: correio.correio } })
  ada = await entrar(aplicacao.url, 'admin@teste.local')
})
afterAll(async () => {
  await aplicacao.parar()
  await correio.fechar()
})
beforeEach(() => {
  correio.cartas.length = 0
})

const postar = (caminho: string, campos: Record<string, string>) =>
  fetch(`${aplicacao.url}/admin${caminho}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: aplicacao.url },
    body: new URLSearchParams(campos),
  })
const tokenDe = (link: string) => new URL(link).searchParams.get('token') ?? ''
const idDe = async (email: string) => {
  const [{ id }] = await aplicacao.dataSource.query('SELECT id FROM usuario WHERE email = $1', [email])
  return String(id)
}

describe('an invitation', () => {
  it('goes by mail to who was created without a password, who chooses it and is in', async () => {
    const { corpo } = await ada.json('/resources/Usuario/actions/new', {
      nome: 'Nina <b>',
      email: 'nina@teste.local',
      papel: 'suporte',
    })
    const id = await idDe('nina@teste.local')
    expect(corpo.redirectUrl).toBe(`/admin/resources/Usuario/records/${id}/convidar`)
    const { corpo: convidada } = await ada.json(`/resources/Usuario/records/${id}/convidar`, {})
    expect(convidada.convite.feito).toEqual({ enviado: true, link: null })
    const [carta] = correio.cartas
    expect(carta?.para).toEqual(['nina@teste.local'])
    const link = linkDa(carta ?? { para: [], corpo: '' })
    const pagina = await fetch(link)
    expect([pagina.status, await pagina.text()]).toEqual([200, expect.stringContaining('nina@teste.local')])
    const token = tokenDe(link)
    expect(await (await postar('/senha', { token, senha: 'curta' })).text()).toContain('ao menos 10')
    const aceita = await postar('/senha', { token, senha: SENHA_NOVA })
    expect([aceita.status, aceita.headers.get('location')]).toEqual([303, '/admin'])
    expect((await entrar(aplicacao.url, 'nina@teste.local', SENHA_NOVA)).login.status).toBe(302)
    expect((await postar('/senha', { token, senha: 'outra-frase-qualquer' })).status).toBe(410)
    expect((await fetch(link)).status).toBe(410)
  })

  it('stands in the trail, without its link, and only an admin makes one', async () => {
    const [linha] = await aplicacao.dataSource.query(
      `SELECT autor, registro_id, depois::text || coalesce(detalhe, '') AS resto FROM whatsapp.auditoria WHERE acao = 'convidar'`,
    )
    expect(linha).toMatchObject({ autor: 'admin@teste.local', registro_id: await idDe('nina@teste.local') })
    const sofia = await entrar(aplicacao.url, 'suporte@teste.local')
    const id = await idDe('ze@teste.local')
    const { corpo } = await sofia.json(`/resources/Usuario/records/${id}/convidar`, {})
    expect(JSON.stringify(corpo)).not.toContain('/senha?token')
    expect(correio.cartas).toEqual([])
  })

  it('is a link for the admin to hand over where the mail does not go out, and the one before it is void', async () => {
    const id = await idDe('lia@teste.local')
    const { corpo: primeira } = await ada.json(`/resources/Usuario/records/${id}/convidar`, {})
    expect(primeira.convite.feito.enviado).toBe(true)
    const antigo = linkDa(correio.cartas[0] ?? { para: [], corpo: '' })
    await aplicacao.dataSource.query(`UPDATE usuario SET email = 'sem arroba' WHERE id = $1`, [id])
    const { corpo } = await ada.json(`/resources/Usuario/records/${id}/convidar`, {})
    expect(corpo.convite.feito).toEqual({
      enviado: false,
      link: expect.stringContaining('/admin/senha?token='),
    })
    expect((await fetch(antigo)).status).toBe(410)
    await aplicacao.dataSource.query(`UPDATE usuario SET email = 'lia@teste.local' WHERE id = $1`, [id])
  })
})

describe('a password', () => {
  const entraCom = async (email: string, senha: string) =>
    (await entrar(aplicacao.url, email, senha)).login.headers.get('location') === '/admin'

  it('is nobody’s to invent for another, by no request', async () => {
    const novo = { nome: 'Rui', email: 'rui@teste.local', papel: 'suporte' }
    const { corpo: comSenha } = await ada.json('/resources/Usuario/actions/new', {
      ...novo,
      senha: SENHA_NOVA,
    })
    expect(comSenha.record.errors).toEqual({ senha: { type: 'somenteLeitura', message: 'somenteLeitura' } })
    await ada.json('/resources/Usuario/actions/new', novo)
    const { corpo } = await ada.json(`/resources/Usuario/records/${await idDe(novo.email)}/edit`, {
      nome: 'Rui Costa',
      senha: SENHA_NOVA,
    })
    expect(corpo.record.errors).toEqual({ senha: { type: 'senhaAlheia', message: 'senhaAlheia' } })
    expect(await entraCom(novo.email, SENHA_NOVA)).toBe(false)
    const [{ nome }] = await aplicacao.dataSource.query('SELECT nome FROM usuario WHERE email = $1', [
      novo.email,
    ])
    expect(nome).toBe('Rui')
  })

  it('is one’s own to change', async () => {
    const id = await idDe('admin@teste.local')
    const { corpo } = await ada.json(`/resources/Usuario/records/${id}/edit`, { senha: SENHA_NOVA })
    expect(corpo.notice.type).toBe('success')
    expect(await entraCom('admin@teste.local', SENHA_NOVA)).toBe(true)
  })
})

describe('a forgotten password', () => {
  it('is chosen anew by a mailed link, and whoever was logged in is out', async () => {
    const ze = await entrar(aplicacao.url, 'ze@teste.local')
    const resposta = await postar('/esqueci', { email: 'ZE@teste.local ' })
    expect(await resposta.text()).toContain('Confira o seu e-mail')
    await esperar(() => correio.cartas.length === 1)
    const token = tokenDe(linkDa(correio.cartas[0] ?? { para: [], corpo: '' }))
    expect((await postar('/senha', { token, senha: SENHA_NOVA })).status).toBe(303)
    expect((await ze.json('/dashboard')).status).toBe(401)
    expect((await entrar(aplicacao.url, 'ze@teste.local', SENHA_NOVA)).login.status).toBe(302)
  })

  it('says the same of an account that there is not, and of one switched off', async () => {
    await aplicacao.dataSource.query(`UPDATE usuario SET ativo = false WHERE email = 'lia@teste.local'`)
    const textos = new Set<string>()
    for (const email of ['ninguem@teste.local', 'lia@teste.local', 'suporte@teste.local'])
      textos.add(await (await postar('/esqueci', { email })).text())
    await esperar(() => correio.cartas.length === 1)
    expect(textos.size).toBe(1)
    expect(correio.cartas[0]?.para).toEqual(['suporte@teste.local'])
  })

  it('is asked for a few times, and then no more for a while', async () => {
    const status = []
    for (let i = 0; i < 8; i++) status.push((await postar('/esqueci', { email: 'eva@teste.local' })).status)
    expect([status[0], status.at(-1)]).toEqual([200, 429])
  })

  it('has a link with an end, which is kept as a hash only', async () => {
    await postar('/esqueci', { email: 'suporte@teste.local' })
    await esperar(() => correio.cartas.length === 1)
    const link = linkDa(correio.cartas[0] ?? { para: [], corpo: '' })
    const [{ tudo }] = await aplicacao.dataSource.query(
      'SELECT json_agg(s)::text AS tudo FROM senha_a_escolher s',
    )
    expect(tudo).not.toContain(tokenDe(link))
    await aplicacao.dataSource.query(`UPDATE senha_a_escolher SET ate = now() - interval '1 second'`)
    const vencida = await fetch(link, { headers: { 'accept-language': 'en' } })
    expect([vencida.status, await vencida.text()]).toEqual([410, expect.stringContaining('no longer valid')])
  })
})
