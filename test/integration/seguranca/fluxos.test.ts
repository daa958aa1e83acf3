import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { avisar } from '../../../src/services/pubsub/avisos.js'
import { esperar } from '../../helpers/aplicacao.js'
import { type DoisNos, iniciarDoisNos } from '../../helpers/dois-nos.js'
import { aceitarConvite, entrar } from '../../helpers/navegante.js'
import { noPostgres } from '../../helpers/precisa.js'
import { criarUsuario } from '../../helpers/usuarios.js'

const servidor = process.env.TEST_DATABASE_URL
/** Far below the beat of 25 s. */
const LOGO_MS = 4_000

noPostgres.describe('a live stream', () => {
  let nos: DoisNos
  let admin: Awaited<ReturnType<typeof entrar>>
  const abertos: AbortController[] = []
  beforeAll(async () => {
    nos = await iniciarDoisNos(servidor ?? '', { tempos: {} })
    for (const slug of ['loja-a', 'loja-b']) await nos.a.whatsapp.criarEmpresa({ nome: slug, slug })
    admin = await entrar(nos.a.url, 'admin@teste.local')
  })
  afterEach(() => {
    for (const aberto of abertos.splice(0)) aberto.abort()
  })
  afterAll(() => nos.parar())

  let serie = 0
  const novoUsuario = async () => {
    const email = `ze${serie++}@teste.local`
    await criarUsuario(nos.a.dataSource, {
      nome: 'Zé',
      email,
      papel: 'empresa',
      empresaId: 1,
    })
    const [{ id }] = await nos.a.dataSource.query('SELECT id FROM usuario WHERE email = $1', [email])
    return { id: Number(id), email }
  }
  /** Open on the second node, while everything is done on the first. */
  const abrir = async (email: string) => {
    const navegante = await entrar(nos.b.url, email)
    const aborto = new AbortController()
    abertos.push(aborto)
    const resposta = await navegante.pedir('/admin/whatsapp/vivo', { signal: aborto.signal })
    expect(resposta.status).toBe(200)
    const fluxo = { texto: '', fim: false, navegante }
    void (async () => {
      for await (const pedaco of resposta.body ?? []) fluxo.texto += Buffer.from(pedaco).toString()
    })()
      .catch(() => undefined)
      .finally(() => {
        fluxo.fim = true
      })
    await esperar(() => fluxo.texto.includes('pronto'))
    return fluxo
  }
  const mudar = (empresaId: number) =>
    avisar(nos.a.dataSource.manager, [{ configuracaoId: empresaId, empresaId }])
  const escolherOutra = async (id: number) => {
    const { corpo } = await admin.json(`/resources/Usuario/records/${id}/convidar`, {})
    const { pathname, search } = new URL(corpo.convite.feito.link)
    expect((await aceitarConvite(nos.a.url + pathname + search, 'outra-senha-1')).status).toBe(303)
  }
  const editar = (id: number, corpo: object) => admin.json(`/resources/Usuario/records/${id}/edit`, corpo)

  it.each([
    ['is switched off', (id: number) => editar(id, { ativo: false })],
    ['is moved to another company', (id: number) => editar(id, { empresaId: 2 })],
    ['gets another role', (id: number) => editar(id, { papel: 'empresa_leitura' })],
    ['gets another password', escolherOutra],
    ['is deleted', (id: number) => admin.json(`/resources/Usuario/records/${id}/delete`, {})],
  ])('ends at once on the other node when its user %s', async (_nome, acabar) => {
    const { id, email } = await novoUsuario()
    const fluxo = await abrir(email)
    const deOutro = await abrir((await novoUsuario()).email)
    await acabar(id)
    await esperar(() => fluxo.fim, LOGO_MS)
    expect(deOutro.fim).toBe(false)
  })

  it('ends at once when its user logs out on the other node', async () => {
    const { email } = await novoUsuario()
    const fluxo = await abrir(email)
    const saida = await fluxo.navegante.pedir('/admin/logout', {
      method: 'POST',
      body: new URLSearchParams(),
    })
    expect(saida.status).toBe(303)
    await esperar(() => fluxo.fim, LOGO_MS)
  })

  it('tells nothing more once the rights are gone, though nobody said that they are', async () => {
    const { id, email } = await novoUsuario()
    const fluxo = await abrir(email)
    await mudar(1)
    await esperar(() => fluxo.texto.includes('"ids":[1]'))
    const dito = fluxo.texto
    await nos.a.dataSource.query(`DELETE FROM sessao WHERE sess->'adminUser'->>'id' = $1`, [String(id)])
    await mudar(1)
    await esperar(() => fluxo.fim, LOGO_MS)
    expect(fluxo.texto).toBe(dito)
  })

  it('goes on for whoever still may, about their own company only', async () => {
    const fluxo = await abrir((await novoUsuario()).email)
    await nos.a.whatsapp.direitosMudaram()
    await mudar(2)
    await mudar(1)
    await esperar(() => fluxo.texto.includes('"ids":[1]'))
    expect([fluxo.fim, fluxo.texto.includes('2]')]).toEqual([false, false])
  })
})
