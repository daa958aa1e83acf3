import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { QueryRunner } from 'typeorm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { comandoAuditoria } from '../../src/comandos/comando-auditoria.js'
import { abrirBanco, type Banco } from '../../src/database.js'
import { Auditoria1764100000003 } from '../../src/migrations/1764100000003-auditoria.js'
import { Auditoria } from '../../src/resources/auditoria/auditoria.js'
import { auditar } from '../../src/services/auditoria.js'
import { verificarAuditoria } from '../../src/services/verificar-auditoria.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { abrirBancoDeTeste, abrirEmbutido } from '../helpers/banco.js'
import { entrar } from '../helpers/navegante.js'

const fato = (acao: string) => ({
  recurso: 'Empresa',
  acao,
  resultado: 'ok' as const,
  depois: { nome: acao },
})

describe.each([
  ['PostgreSQL at hand', abrirBancoDeTeste],
  ['the embedded database', abrirEmbutido],
] as const)('the chain, on %s', (_nome, abrir) => {
  let banco: Banco
  beforeAll(async () => {
    banco = await abrir()
  })
  afterAll(() => banco.fechar())
  const verificar = () => verificarAuditoria(banco.dataSource)

  it('is right while there is nothing in it', async () => {
    expect(await verificar()).toEqual({ certas: 0, problema: null, ponta: { id: 0, hash: '' } })
  })

  it('takes in what was written before there was a chain, gaps and all', async () => {
    const { dataSource } = banco
    const migracao = new Auditoria1764100000003()
    const noRunner = async (...passos: ((runner: QueryRunner) => Promise<unknown>)[]) => {
      const runner = dataSource.createQueryRunner()
      for (const passo of passos) await passo(runner)
      await runner.release()
    }
    const antiga = (runner: QueryRunner) =>
      runner.query(`INSERT INTO auditoria (recurso, acao, resultado) VALUES ('Empresa', 'new', 'ok')`)
    await noRunner(
      (runner) => migracao.down(runner),
      antiga,
      antiga,
      antiga,
      (runner) => runner.query('DELETE FROM auditoria WHERE id = 2'),
      (runner) => migracao.up(runner),
      antiga,
    )
    expect(await verificar()).toMatchObject({ certas: 3, problema: null, ponta: { id: 3 } })
    // Empty again, for what follows.
    await noRunner(
      (runner) => migracao.down(runner),
      (runner) => runner.query('TRUNCATE auditoria'),
      (runner) => migracao.up(runner),
    )
  })

  it('is right after many writers at once, one of whom gave up', async () => {
    const { dataSource } = banco
    const desistente = dataSource.transaction(async (manager) => {
      await auditar(manager, fato('desistiu'))
      throw new Error('desistiu')
    })
    const escritores = Array.from({ length: 1500 }, (_, i) => auditar(dataSource, fato(`n${i}`)))
    await expect(desistente).rejects.toThrow('desistiu')
    await Promise.all(escritores)
    expect(await verificar()).toMatchObject({ certas: 1500, problema: null, ponta: { id: 1500 } })
    const linhas: { em: Date }[] = await dataSource.query('SELECT em FROM auditoria ORDER BY id')
    const momentos = linhas.map(({ em }) => em.getTime())
    expect(momentos).toEqual(momentos.toSorted((a, b) => a - b))
  })

  it.each([
    `UPDATE auditoria SET autor = 'outro'`,
    'DELETE FROM auditoria WHERE id = 3',
    'TRUNCATE auditoria',
    'UPDATE auditoria_ponta SET id = 1',
    'DELETE FROM auditoria_ponta',
  ])('refuses %s', async (sql) => {
    await expect(banco.dataSource.query(sql)).rejects.toThrow('a auditoria só recebe linhas novas')
  })

  /** Around the triggers, as only the owner of the tables can; undone afterwards. */
  const adulterada = async (...sqls: string[]) => {
    const runner = banco.dataSource.createQueryRunner()
    await runner.query('CREATE TABLE copia AS TABLE auditoria')
    await runner.query('ALTER TABLE auditoria DISABLE TRIGGER USER')
    for (const sql of sqls) await runner.query(sql)
    await runner.release()
    const { certas, problema } = await verificar()
    await banco.dataSource.query('DELETE FROM auditoria')
    await banco.dataSource.query('INSERT INTO auditoria SELECT * FROM copia')
    await banco.dataSource.query('DROP TABLE copia')
    await banco.dataSource.query('ALTER TABLE auditoria ENABLE TRIGGER USER')
    return { certas, problema }
  }

  const mudar = (coluna: string, linha: number) => `UPDATE auditoria SET ${coluna} WHERE id = ${linha}`
  it.each([
    ['a changed row', 'alterada', 1200, [mudar(`autor = 'outro'`, 1200)]],
    ['a changed "after"', 'alterada', 7, [mudar(`depois = '{"nome":"x"}'`, 7)]],
    [
      'two that changed places',
      'alterada',
      9,
      [mudar('id = 0', 9), mudar('id = 9', 10), mudar('id = 10', 0)],
    ],
    [
      'the last one changed, with a hash that fits',
      'alterada',
      1500,
      [
        mudar(`autor = 'outro'`, 1500),
        `UPDATE auditoria a SET hash = hash_da_auditoria((SELECT hash FROM auditoria WHERE id = 1499), a) WHERE id = 1500`,
      ],
    ],
    ['a deleted one', 'ausente', 1000, ['DELETE FROM auditoria WHERE id = 1000']],
    ['the first ones deleted', 'ausente', 1, ['DELETE FROM auditoria WHERE id < 5']],
    ['the last one deleted', 'ausente', 1500, ['DELETE FROM auditoria WHERE id = 1500']],
    ['all deleted', 'ausente', 1, ['DELETE FROM auditoria']],
    [
      'one added around the chain',
      'sobrando',
      1501,
      [`INSERT INTO auditoria (id, recurso, acao, resultado, hash) VALUES (1501, 'Empresa', 'x', 'ok', '')`],
    ],
  ])('finds %s', async (_qual, tipo, linha, sqls) => {
    expect(await adulterada(...sqls)).toEqual({ certas: linha - 1, problema: { tipo, linha } })
  })
})

describe('the trail of the panel', () => {
  let aplicacao: Aplicacao
  type Navegante = Awaited<ReturnType<typeof entrar>>
  let admin: Navegante
  let ze: Navegante
  let lia: Navegante
  let sofia: Navegante
  beforeAll(async () => {
    aplicacao = await iniciarAplicacao()
    admin = await entrar(aplicacao.url, 'admin@teste.local')
    ze = await entrar(aplicacao.url, 'ze@teste.local')
    lia = await entrar(aplicacao.url, 'lia@teste.local')
    sofia = await entrar(aplicacao.url, 'suporte@teste.local')
  })
  afterAll(() => aplicacao.parar())

  let marca = 0
  beforeEach(async () => {
    const [{ id }] = await aplicacao.dataSource.query('SELECT id FROM auditoria_ponta')
    marca = Number(id)
  })
  /** What was written down since the test began, without what is the same everywhere. */
  const fatos = async (acao?: string) => {
    const linhas = await aplicacao.dataSource.getRepository(Auditoria).find({ order: { id: 'ASC' } })
    return linhas
      .filter((linha) => Number(linha.id) > marca && (!acao || linha.acao === acao))
      .map(({ id: _id, em: _em, ...resto }) => resto)
  }
  const recurso = (quem: Navegante, nome: string) => ({
    criar: (corpo: object) => quem.json(`/resources/${nome}/actions/new`, corpo),
    fazer: (id: number | string, acao: string, corpo: object = {}) =>
      quem.json(`/resources/${nome}/records/${id}/${acao}`, corpo),
  })
  const pelaAda = {
    autor: 'admin@teste.local',
    papel: 'admin',
    endereco: '127.0.0.1',
    resultado: 'ok',
    detalhe: null,
  }

  it('tells of a company from its beginning to its end, with what changed and from where', async () => {
    const empresas = recurso(admin, 'Empresa')
    const { corpo } = await empresas.criar({ nome: 'Padaria' })
    const { id } = corpo.record.params
    await empresas.fazer(id, 'edit', { nome: 'Padaria Nova', ativo: true })
    await empresas.fazer(id, 'delete')
    const desta = { ...pelaAda, recurso: 'Empresa', registroId: String(id), empresaId: id }
    expect(await fatos()).toEqual([
      { ...desta, acao: 'new', antes: null, depois: { nome: 'Padaria', slug: 'padaria', ativo: true } },
      { ...desta, acao: 'edit', antes: { nome: 'Padaria' }, depois: { nome: 'Padaria Nova' } },
      {
        ...desta,
        acao: 'delete',
        antes: { nome: 'Padaria Nova', slug: 'padaria', ativo: true },
        depois: null,
      },
    ])
  })

  it('tells of users, but not who they are, and of a password only that it changed', async () => {
    const usuarios = recurso(admin, 'Usuario')
    const senha = 'senha-bem-comprida'
    const dados = { nome: 'Bia', email: 'bia@teste.local', papel: 'empresa', empresaId: 2, senha }
    const { corpo } = await usuarios.criar(dados)
    const { id } = corpo.record.params
    await usuarios.fazer(id, 'edit', { nome: 'Bia Silva', ativo: false, senha: 'outra-senha-comprida' })
    await usuarios.fazer(id, 'delete')
    const [criado, mudado, excluido] = await fatos()
    expect(criado).toMatchObject({ acao: 'new', empresaId: 2, detalhe: null })
    expect(criado?.depois).toEqual({ papel: 'empresa', empresaId: 2, ativo: true })
    expect(mudado).toMatchObject({
      antes: { ativo: true },
      depois: { ativo: false },
      detalhe: 'nome, senhaHash',
    })
    expect(excluido).toMatchObject({ acao: 'delete', depois: null, empresaId: 2 })
    expect(JSON.stringify(await fatos())).not.toMatch(/Bia|bia@|senha-|scrypt|\$/i)
  })

  it("tells of actions, of the status before and after, and keeps the server's key to itself", async () => {
    const apiKey = 'chave-global-de-teste'
    await admin.acao(1, 'edit', { ativo: false })
    await admin.acao(1, 'edit', { ativo: true })
    const proprio = { modo: 'proprio', url: aplicacao.simulador.url, apiKey }
    await admin.acao(1, 'configurarServidor', proprio)
    await ze.acao(1, 'conectar', {})
    const desta = { ...pelaAda, recurso: 'ConfiguracaoWhatsApp', registroId: '1', empresaId: 1 }
    const [desligada, ligada, servidor, conexao] = await fatos()
    expect(desligada).toEqual({ ...desta, acao: 'edit', antes: { ativo: true }, depois: { ativo: false } })
    expect(ligada).toEqual({ ...desta, acao: 'edit', antes: { ativo: false }, depois: { ativo: true } })
    expect(servidor).toMatchObject({ acao: 'configurarServidor', antes: { evolutionApiUrl: null } })
    expect(servidor?.depois?.evolutionApiUrl).toContain(aplicacao.simulador.url)
    expect(conexao).toMatchObject({
      autor: 'ze@teste.local',
      endereco: '127.0.0.1',
      antes: { status: 'nao_configurado' },
      depois: { status: 'aguardando_qr' },
    })
    expect(JSON.stringify(await fatos())).not.toContain(apiKey)
  })

  it('tells of what failed, with the reason', async () => {
    await admin.acao(1, 'excluirInstancia', { confirmacao: 'outra' })
    expect(await fatos()).toMatchObject([
      {
        acao: 'excluirInstancia',
        resultado: 'falhou',
        detalhe: 'dados_invalidos',
        empresaId: 1,
        depois: null,
      },
    ])
  })

  it('tells of what was refused, whoever refused it, and not of looking around', async () => {
    await lia.acao(1, 'conectar', {})
    await ze.acao(2, 'desconectar', {})
    await recurso(ze, 'Empresa').criar({ nome: 'Minha' })
    await recurso(sofia, 'Empresa').fazer(1, 'apagarDados', { confirmacao: 'Barbearia do Zé' })
    await ze.acao(2, 'show')
    expect(
      (await fatos()).map((f) => [f.autor, f.empresaId, f.recurso, f.registroId, f.acao, f.resultado]),
    ).toEqual([
      ['lia@teste.local', 1, 'ConfiguracaoWhatsApp', '1', 'conectar', 'recusado'],
      ['ze@teste.local', 1, 'ConfiguracaoWhatsApp', '2', 'desconectar', 'recusado'],
      ['ze@teste.local', 1, 'Empresa', null, 'new', 'recusado'],
      ['suporte@teste.local', null, 'Empresa', '1', 'apagarDados', 'recusado'],
    ])
  })

  it('lets no change pass that it cannot write down', async () => {
    const { dataSource } = aplicacao
    await dataSource.query(`ALTER TABLE auditoria ADD CONSTRAINT nunca CHECK (acao <> 'edit') NOT VALID`)
    const { status } = await recurso(admin, 'Empresa').fazer(2, 'edit', { nome: 'Outro nome' })
    await dataSource.query('ALTER TABLE auditoria DROP CONSTRAINT nunca')
    expect(status).toBe(500)
    const [{ nome }] = await dataSource.query('SELECT nome FROM empresa WHERE id = 2')
    expect(nome).toBe('Clínica São Lucas')
  })

  it('is all there for an admin, its own part for a company, and not for support', async () => {
    const empresasDe = async (quem: Navegante) => {
      const { corpo } = await quem.lista('Auditoria', '?perPage=500')
      return new Set(
        corpo.records.map(({ params }: { params: { empresaId: number | null } }) => params.empresaId),
      )
    }
    expect(await empresasDe(admin)).toEqual(new Set([null, 1, 2, 3]))
    for (const quem of [ze, lia]) expect(await empresasDe(quem)).toEqual(new Set([1]))
    expect(await empresasDe(sofia)).toEqual(new Set())
    const alheia = await aplicacao.dataSource.getRepository(Auditoria).findOneByOrFail({ empresaId: 2 })
    const { corpo } = await ze.json(`/resources/Auditoria/records/${alheia.id}/show`)
    expect([corpo.record.params, corpo.notice.type]).toEqual([{}, 'error'])
  })

  it('is read newest first, filtered by company, author, action, result and period, and only read', async () => {
    const lista = async (consulta: string) => {
      const { corpo } = await admin.lista('Auditoria', consulta)
      return corpo.records.map(({ params }: { params: Auditoria }) => params)
    }
    const ids = (await lista('')).map(({ id }: Auditoria) => Number(id))
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
    for (const [filtro, campo, valor] of [
      ['empresaId=1', 'empresaId', 1],
      ['autor=ze%40', 'autor', 'ze@teste.local'],
      ['acao=conectar', 'acao', 'conectar'],
      ['resultado=recusado', 'resultado', 'recusado'],
    ]) {
      const achados = await lista(`?filters.${filtro}`)
      expect([
        filtro,
        new Set(achados.map((linha: Record<string, unknown>) => linha[String(campo)])),
      ]).toEqual([filtro, new Set([valor])])
    }
    expect(await lista('?filters.em~~to=2020-01-01')).toEqual([])
    expect((await lista('?filters.em~~from=2020-01-01')).length).toBeGreaterThan(0)
    for (const acao of ['edit', 'delete']) {
      expect((await recurso(admin, 'Auditoria').fazer(1, acao, { autor: 'x' })).corpo.notice.type).toBe(
        'error',
      )
    }
    expect((await recurso(admin, 'Auditoria').criar({ acao: 'x' })).corpo.notice.type).toBe('error')
  })

  it('is whole after all this', async () => {
    expect((await aplicacao.whatsapp.verificarAuditoria()).problema).toBeNull()
  })
})

it('the command says in words whether the chain is whole', async () => {
  const pasta = await mkdtemp(join(tmpdir(), 'auditoria-'))
  const rodar = async (...argumentos: string[]) => {
    const ditos: string[] = []
    const dizer = (texto: string) => ditos.push(texto)
    const env = { DATA_DIR: pasta }
    return {
      codigo: await comandoAuditoria({ argumentos, env, dizer, reclamar: dizer }),
      dito: ditos.join('\n'),
    }
  }
  const noBanco = async (...sqls: string[]) => {
    const { dataSource, fechar } = await abrirBanco({ url: undefined, pasta })
    for (const sql of sqls) await dataSource.query(sql)
    await fechar()
  }
  const linha = `INSERT INTO auditoria (recurso, acao, resultado) VALUES ('Empresa', 'new', 'ok')`
  await noBanco(linha, linha, linha)
  const inteira = await rodar()
  expect(inteira.dito).toMatch(
    /^Linhas certas: 3\.\nA corrente está inteira\. Ponta: linha 3, [0-9a-f]{64}\./,
  )
  expect(inteira.codigo).toBe(0)
  await noBanco('ALTER TABLE auditoria DISABLE TRIGGER USER', 'DELETE FROM auditoria WHERE id = 2')
  expect(await rodar()).toEqual({
    codigo: 1,
    dito: 'Linhas certas: 1.\nA linha 2 falta. As seguintes não foram conferidas.',
  })
  expect((await rodar('--tudo')).codigo).toBe(2)
  await rm(pasta, { recursive: true })
})
