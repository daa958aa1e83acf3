import { randomUUID } from 'node:crypto'
import { type BaseRecord, type BaseResource, Filter, ForbiddenError, type ResourceWithOptions } from 'adminjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DadosInvalidos, EmpresaInexistente, type LerAcesso } from '../../../src/index.js'
import { type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { criarHospedeiro } from '../../helpers/hospedeiro.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(() => aplicacao.parar())

/** As hosts number their companies; the first kind meets our own numbers on purpose. */
const HOSPEDEIROS = [
  ['numbers as text', ['1', '2', '57']],
  ['uuids', [randomUUID(), randomUUID(), randomUUID()]],
  ['slugs', ['barbearia-do-ze', 'clinica-sao-lucas', "loja'; DROP TABLE whatsapp.empresa; --"]],
] as const

describe.each(HOSPEDEIROS)('a host that knows its companies by %s', (_como, referencias) => {
  const acesso: LerAcesso = (usuario) => ({ papel: 'empresa', empresa: String(usuario.loja) })
  let recursos: ResourceWithOptions[]
  let porta: ReturnType<typeof criarHospedeiro>

  beforeAll(async () => {
    porta = criarHospedeiro(aplicacao, { acesso })
    recursos = porta.resources
    // Not in their order, so that our numbers and the host's differ.
    await porta.sincronizarEmpresas(
      referencias.toReversed().map((referencia) => ({ referencia, nome: `Loja ${referencia}` })),
    )
  })

  const linhas = async (recurso: string, loja: unknown): Promise<BaseRecord[]> => {
    const achado = recursos.find(({ resource }) => (resource as BaseResource).id() === recurso)
    const { resource } = achado as { resource: BaseResource }
    const contexto = { currentAdmin: { loja } } as never
    return resource.find(new Filter({}, resource), { limit: 100 }, contexto)
  }

  it.each(referencias)('shows a user of %s that company, and none else', async (referencia) => {
    const empresas = await linhas('Empresa', referencia)
    expect(empresas.map(({ params }) => params.nome)).toEqual([`Loja ${referencia}`])
    const conexoes = await linhas('ConfiguracaoWhatsApp', referencia)
    expect(conexoes).toHaveLength(1)
    expect(conexoes[0]?.params.empresaId).toBe(empresas[0]?.params.id)
    expect(await porta.consultarEmpresa(referencia)).toMatchObject({ referencia, nome: `Loja ${referencia}` })
  })

  it('shows nobody’s rows to a user of a company it never told of', async () => {
    const nossos: { id: string }[] = await aplicacao.dataSource.query(
      'SELECT id::text FROM whatsapp.empresa WHERE id::text NOT IN (SELECT referencia FROM whatsapp.empresa)',
    )
    const alheias = nossos.map(({ id }) => id)
    expect(alheias.length).toBeGreaterThan(0)
    for (const loja of [...alheias, 'null', 'undefined', '0', '%', ' 1', '1 ', '01', 'LOJA'])
      for (const recurso of ['Empresa', 'ConfiguracaoWhatsApp', 'Conversa', 'Mensagem', 'ModeloDeMensagem'])
        expect(await linhas(recurso, loja), `${recurso} of ${loja}`).toEqual([])
  })

  it('finds nobody by one of our numbers, or by what is no text', async () => {
    const [{ id }] = await aplicacao.dataSource.query('SELECT max(id) + 1000 AS id FROM whatsapp.empresa')
    await expect(porta.obterStatusConexao(String(id))).rejects.toThrow(EmpresaInexistente)
    for (const errada of [1, 57n, null, undefined, '', {}, ['57'], 'x'.repeat(201), 'a\0'])
      await expect(porta.obterStatusConexao(errada as never), String(errada)).rejects.toThrow(DadosInvalidos)
    // @ts-expect-error A number is no reference: it must not compile.
    await expect(porta.enviarTexto({ empresa: 1, numero: '11999990000', texto: 'oi' })).rejects.toThrow(
      DadosInvalidos,
    )
  })

  it('renames and switches off what it knows, and changes nothing when told again', async () => {
    const [referencia] = referencias
    const mudada = { referencia, nome: `Outra ${referencia}`, ativo: false }
    expect(await porta.sincronizarEmpresas([mudada])).toEqual({ criadas: 0, alteradas: 1 })
    expect(await porta.sincronizarEmpresas([mudada, mudada])).toEqual({ criadas: 0, alteradas: 0 })
    expect(await porta.consultarEmpresa(referencia)).toMatchObject({
      nome: `Outra ${referencia}`,
      ativo: false,
    })
    await porta.sincronizarEmpresa({ referencia, nome: `Loja ${referencia}`, ativo: true })
  })

  it('removes one with all that is kept of it', async () => {
    const referencia = `${referencias[1]}-que-sai`
    expect(await porta.sincronizarEmpresa({ referencia, nome: 'Que sai' })).toEqual({ criada: true })
    expect(await porta.sincronizarEmpresa({ referencia, nome: 'Que sai' })).toEqual({ criada: false })
    await porta.removerEmpresa(referencia)
    expect(await porta.consultarEmpresa(referencia)).toBeNull()
    expect(await linhas('ConfiguracaoWhatsApp', referencia)).toEqual([])
    await expect(porta.removerEmpresa(referencia)).rejects.toThrow(EmpresaInexistente)
  })
})

it('gives companies of one name, and of names without a letter, slugs of their own', async () => {
  const porta = criarHospedeiro(aplicacao, { acesso: () => ({ papel: 'admin' }) })
  const nomes = ['Bar', 'Bar', 'Bar', '💈', '理发店', 'حلاق', `${'b'.repeat(60)}`, `${'b'.repeat(60)}`]
  await porta.sincronizarEmpresas(nomes.map((nome, i) => ({ referencia: `mesmo-${i}`, nome })))
  const slugs = await Promise.all(
    nomes.map(async (_, i) => (await porta.consultarEmpresa(`mesmo-${i}`))?.slug),
  )
  expect(slugs).toEqual([
    'bar',
    'bar-2',
    'bar-3',
    'empresa',
    'empresa-2',
    'empresa-3',
    'b'.repeat(40),
    `${'b'.repeat(33)}-2`,
  ])
})

it('refuses a company without a name before any of a call is written, and names the field', async () => {
  const porta = criarHospedeiro(aplicacao, { acesso: () => ({ papel: 'admin' }) })
  const chamada = porta.sincronizarEmpresas([
    { referencia: 'boa', nome: 'Boa' },
    { referencia: 'ruim', nome: '  ' },
  ])
  await expect(chamada).rejects.toMatchObject({ codigo: 'dados_invalidos', campo: 'nome' })
  expect(await porta.consultarEmpresa('boa')).toBeNull()
})

it('gives a company that came by the host’s own SQL its configuration as soon as it is asked for', async () => {
  const porta = criarHospedeiro(aplicacao, { acesso: () => ({ papel: 'admin' }) })
  await aplicacao.dataSource.query(
    `INSERT INTO whatsapp.empresa (referencia, nome, slug) VALUES ('por-sql', 'Por SQL', 'por-sql')`,
  )
  await porta.pausarEnvios({ empresa: 'por-sql' })
  expect(await porta.consultarEmpresa('por-sql')).toMatchObject({ status: 'nao_configurado' })
})

describe('an answer of the host’s that does not fit', () => {
  it.each([
    [{ papel: 'owner' }, 'papel deve ser um de admin, suporte, empresa, empresa_leitura, veio "owner"'],
    [{ papel: 'empresa' }, 'papel empresa sem empresa'],
    [
      { papel: 'empresa_leitura', empresa: 7 },
      'empresa deve ser a referência da empresa, um texto; veio number',
    ],
    [Promise.resolve({ papel: 'admin' }), 'veio uma Promise'],
    ['admin', 'esperado um objeto { papel, empresa? } ou null, veio string'],
    [{ papel: 'admin', autor: 5 }, 'autor deve ser um texto, veio number'],
  ])('gives nobody access, and is said once: %j', async (resposta, dito) => {
    const avisos: string[] = []
    const registro = {
      info() {},
      error() {},
      warn: (dados: object) => void avisos.push(JSON.stringify(dados)),
    }
    const porta = criarHospedeiro(aplicacao, { acesso: () => resposta as never, registro })
    const { resource } = porta.resources[0] as { resource: BaseResource }
    for (let vez = 0; vez < 3; vez++)
      await expect(
        resource.find(new Filter({}, resource), {}, { currentAdmin: { id: 1 } } as never),
      ).rejects.toThrow(ForbiddenError)
    expect(avisos).toHaveLength(1)
    expect(JSON.parse(avisos[0] ?? '{}').causa).toContain(dito)
  })
})
