import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { abrirBanco, type Banco } from '../../src/app/database.js'
import { comandoAuditoria } from '../../src/comandos/comando-auditoria.js'
import { comBanco as naAplicacao } from '../../src/comandos/na-aplicacao.js'
import { Auditoria } from '../../src/resources/auditoria/auditoria.js'
import { auditar } from '../../src/services/auditoria/auditar.js'
import { criarGuardaDaPonta, type PontaDaAuditoria } from '../../src/services/auditoria/guarda-da-ponta.js'
import { verificarAuditoria } from '../../src/services/auditoria/verificar-auditoria.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
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
    const linhas: { em: Date }[] = await dataSource.query('SELECT em FROM whatsapp.auditoria ORDER BY id')
    const momentos = linhas.map(({ em }) => em.getTime())
    expect(momentos).toEqual(momentos.toSorted((a, b) => a - b))
  })

  it.each([
    `UPDATE whatsapp.auditoria SET autor = 'outro'`,
    'DELETE FROM whatsapp.auditoria WHERE id = 3',
    'TRUNCATE whatsapp.auditoria',
    'UPDATE whatsapp.auditoria_ponta SET id = 1',
    'DELETE FROM whatsapp.auditoria_ponta',
  ])('refuses %s', async (sql) => {
    await expect(banco.dataSource.query(sql)).rejects.toThrow('a auditoria só recebe linhas novas')
  })

  /** Around the triggers, as only the owner of the tables can; undone afterwards. */
  const adulterada = async (...sqls: string[]) => {
    const runner = banco.dataSource.createQueryRunner()
    await runner.query('CREATE TABLE copia AS TABLE whatsapp.auditoria')
    await runner.query('ALTER TABLE whatsapp.auditoria DISABLE TRIGGER USER')
    for (const sql of sqls) await runner.query(sql)
    await runner.release()
    const { certas, problema } = await verificar()
    await banco.dataSource.query('DELETE FROM whatsapp.auditoria')
    await banco.dataSource.query('INSERT INTO whatsapp.auditoria SELECT * FROM copia')
    await banco.dataSource.query('DROP TABLE copia')
    await banco.dataSource.query('ALTER TABLE whatsapp.auditoria ENABLE TRIGGER USER')
    return { certas, problema }
  }

  const mudar = (coluna: string, linha: number) =>
    `UPDATE whatsapp.auditoria SET ${coluna} WHERE id = ${linha}`
  it.each([
    ['a changed row', 'alterada', 1200, [mudar(`autor = 'outro'`, 1200)]],
    ['a changed "after"', 'alterada', 7, [mudar(`depois = '{"nome":"x"}'`, 7)]],
    [
      'two that changed places',
      'alterada',
      9,
      [mudar('id = 99999', 9), mudar('id = 9', 10), mudar('id = 10', 99999)],
    ],
    [
      'the last one changed, with a hash that fits',
      'alterada',
      1500,
      [
        mudar(`autor = 'outro'`, 1500),
        `UPDATE whatsapp.auditoria a SET hash = whatsapp.hash_da_auditoria((SELECT hash FROM whatsapp.auditoria WHERE id = 1499), a) WHERE id = 1500`,
      ],
    ],
    ['a `null` put where nothing was', 'alterada', 12, [mudar(`antes = 'null'`, 12)]],
    ['a deleted one', 'ausente', 1000, ['DELETE FROM whatsapp.auditoria WHERE id = 1000']],
    ['the first ones deleted', 'ausente', 1, ['DELETE FROM whatsapp.auditoria WHERE id < 5']],
    ['the last one deleted', 'ausente', 1500, ['DELETE FROM whatsapp.auditoria WHERE id = 1500']],
    ['all deleted', 'ausente', 1, ['DELETE FROM whatsapp.auditoria']],
    [
      'one added around the chain',
      'sobrando',
      1501,
      [
        `INSERT INTO whatsapp.auditoria (id, recurso, acao, resultado, hash) VALUES (1501, 'Empresa', 'x', 'ok', '')`,
      ],
    ],
  ])('finds %s', async (_qual, tipo, linha, sqls) => {
    expect(await adulterada(...sqls)).toEqual({ certas: linha - 1, problema: { tipo, linha } })
  })

  it.each([0, -7])('takes no row with id %i, and finds one put there', async (id) => {
    const forjar = `INSERT INTO whatsapp.auditoria (id, recurso, acao, resultado, hash) VALUES (${id}, 'Empresa', 'x', 'ok', '')`
    const { dataSource } = banco
    await dataSource.query('ALTER TABLE whatsapp.auditoria DISABLE TRIGGER USER')
    await expect(dataSource.query(forjar)).rejects.toThrow('auditoria_id_check')
    await dataSource.query('ALTER TABLE whatsapp.auditoria ENABLE TRIGGER USER')
    const semLimite = 'ALTER TABLE whatsapp.auditoria DROP CONSTRAINT auditoria_id_check'
    expect(await adulterada(semLimite, forjar)).toEqual({
      certas: 1500,
      problema: { tipo: 'sobrando', linha: id },
    })
    await banco.dataSource.query(
      'ALTER TABLE whatsapp.auditoria ADD CONSTRAINT auditoria_id_check CHECK (id > 0)',
    )
  })

  it('finds a kept end in the chain, and a chain made anew by it', async () => {
    const { ponta, problema } = await verificar()
    expect(problema).toBeNull()
    await auditar(banco.dataSource, fato('depois'))
    const comparar = async (hash: string) =>
      (await verificarAuditoria(banco.dataSource, { ponta: hash })).problema?.tipo
    expect([await comparar(ponta.hash), await comparar('f'.repeat(64))]).toEqual([undefined, 'refeita'])
  })

  it('hands the end on to be kept, once whenever it has moved', async () => {
    const guardadas: PontaDaAuditoria[] = []
    const registro = { info: () => {}, warn: () => {}, error: () => {} }
    const guarda = criarGuardaDaPonta({
      dataSource: banco.dataSource,
      registro,
      guardar: (ponta) => guardadas.push(ponta),
    })
    guarda.iniciar()
    await esperar(() => guardadas.length === 1)
    guarda.acordar()
    await auditar(banco.dataSource, fato('mais uma'))
    guarda.acordar()
    await esperar(() => guardadas.at(-1)?.id === 1502)
    await guarda.parar()
    expect(guardadas.map(({ id }) => id)).toEqual([1501, 1502])
    expect(guardadas[1]).toEqual((await verificar()).ponta)
  })

  it('says so when nobody knows any more where the chain ends', async () => {
    const { dataSource } = banco
    await dataSource.query('ALTER TABLE whatsapp.auditoria_ponta DISABLE TRIGGER USER')
    await dataSource.query('DELETE FROM whatsapp.auditoria_ponta')
    expect((await verificar()).problema).toEqual({ tipo: 'sem_ponta', linha: 0 })
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
    const [{ id }] = await aplicacao.dataSource.query('SELECT id FROM whatsapp.auditoria_ponta')
    marca = Number(id)
  })
  /** What was written down since the test began, without what is the same everywhere. */
  const fatos = async (acao?: string) => {
    const linhas = await aplicacao.dataSource.getRepository(Auditoria).find({ order: { id: 'ASC' } })
    return linhas
      .filter((linha) => Number(linha.id) > marca && (!acao || linha.acao === acao))
      .map(({ id: _id, em: _em, vezes: _vezes, ...resto }) => resto)
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

  it('names the back office to itself only, in the list, a record, a filter and a search', async () => {
    await admin.acao(1, 'verificarStatus', {})
    const daCasa = { autor: null, papel: 'suporte', endereco: null }
    const { corpo } = await ze.lista('Auditoria', '?filters.acao=verificarStatus')
    expect(corpo.records[0].params).toMatchObject(daCasa)
    const id = corpo.records[0].id
    const { corpo: ficha } = await ze.json(`/resources/Auditoria/records/${id}/show`)
    expect(ficha.record.params).toMatchObject(daCasa)
    for (const procura of ['list?filters.autor=admin', 'search/admin?searchProperty=autor']) {
      const { corpo: achadas } = await ze.json(`/resources/Auditoria/actions/${procura}`)
      expect(achadas.records).toEqual([])
      const { corpo: doAdmin } = await admin.json(`/resources/Auditoria/actions/${procura}`)
      expect(doAdmin.records.length).toBeGreaterThan(0)
    }
    const { corpo: linha } = await ze.acao(1, 'linhaDoTempo')
    expect(linha.linha.itens.find(({ tipo }: { tipo: string }) => tipo === 'operacao').quem).toBe('suporte')
  })

  it('tells of users, but not who they are, and of a password only that it changed', async () => {
    const usuarios = recurso(admin, 'Usuario')
    const dados = { nome: 'Bia', email: 'bia@teste.local', papel: 'empresa', empresaId: 2 }
    const { corpo } = await usuarios.criar(dados)
    const { id } = corpo.record.params
    await usuarios.fazer(id, 'edit', { nome: 'Bia Silva', ativo: false })
    await usuarios.fazer(id, 'delete')
    const [{ id: daAda }] = await aplicacao.dataSource.query(
      `SELECT id FROM usuario WHERE email = 'admin@teste.local'`,
    )
    await usuarios.fazer(daAda, 'edit', { senha: 'senha-bem-comprida' })
    const [criado, mudado, excluido, senha] = await fatos()
    expect(criado).toMatchObject({ acao: 'new', empresaId: 2, detalhe: null })
    expect(criado?.depois).toEqual({ papel: 'empresa', empresaId: 2, ativo: true })
    expect(mudado).toMatchObject({
      antes: { ativo: true },
      depois: { ativo: false },
      detalhe: 'nome',
    })
    expect(senha).toMatchObject({ acao: 'edit', antes: null, depois: null, detalhe: 'senhaHash' })
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
    expect(servidor?.depois).toMatchObject({
      evolutionApiUrl: expect.stringContaining(aplicacao.simulador.url),
    })
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

  it('tells once a minute of what one user is refused, and how often, whatever they make up', async () => {
    const { dataSource } = aplicacao
    const vezes = 30
    const pedidos = Array.from({ length: vezes }, (_, i) => [
      ze.json('/resources/Empresa/records/1/delete', { nome: `n${i}` }),
      ze.json(`/resources/Mensagem/records/nome-de-alguem-${i}/edit`, {}),
      lia.acao(2, 'reiniciar', {}),
    ])
    await Promise.all(pedidos.flat())
    for (let i = 0; i < vezes; i++) await ze.pedir('/admin/whatsapp/listas/EventoWebhook.csv')
    const linhas: { linhas: number }[] = await dataSource.query(
      `SELECT autor, recurso, acao, min(registro_id) AS id, sum(vezes)::int AS vezes, count(*)::int AS linhas
       FROM whatsapp.auditoria WHERE id > $1 GROUP BY autor, recurso, acao ORDER BY recurso, acao`,
      [marca],
    )
    const ze1 = { autor: 'ze@teste.local', vezes }
    expect(linhas).toMatchObject([
      { autor: 'lia@teste.local', recurso: 'ConfiguracaoWhatsApp', acao: 'reiniciar', id: '2', vezes },
      { ...ze1, recurso: 'Empresa', acao: 'delete', id: '1' },
      { ...ze1, recurso: 'EventoWebhook', acao: 'exportarLista', id: null },
      { ...ze1, recurso: 'Mensagem', acao: 'edit', id: null },
    ])
    // A minute may have passed on the way.
    expect(Math.max(...linhas.map(({ linhas: quantas }) => quantas))).toBeLessThanOrEqual(2)
    expect((await verificarAuditoria(dataSource)).problema).toBeNull()
    await auditar(dataSource, fato('new'))
    const mudar = (sql: string) => dataSource.query(`UPDATE whatsapp.auditoria SET ${sql}`)
    for (const sql of [
      `vezes = 1 WHERE vezes > 1`,
      `vezes = 9 WHERE resultado = 'ok'`,
      `autor = '' WHERE vezes > 1`,
    ])
      await expect(mudar(sql)).rejects.toThrow('a auditoria só recebe linhas novas')
  })

  it('lets no change pass that it cannot write down', async () => {
    const { dataSource } = aplicacao
    await dataSource.query(
      `ALTER TABLE whatsapp.auditoria ADD CONSTRAINT nunca CHECK (acao <> 'edit') NOT VALID`,
    )
    const { status } = await recurso(admin, 'Empresa').fazer(2, 'edit', { nome: 'Outro nome' })
    await dataSource.query('ALTER TABLE whatsapp.auditoria DROP CONSTRAINT nunca')
    expect(status).toBe(500)
    const [{ nome }] = await dataSource.query('SELECT nome FROM whatsapp.empresa WHERE id = 2')
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

  it('marks, in the list, the record and the file, what does not belong to the chain, and nothing else', async () => {
    const { dataSource } = aplicacao
    const marcadas = async () => {
      const { corpo } = await admin.lista('Auditoria', '?perPage=500')
      return corpo.records
        .filter(({ params }: { params: { naCorrente: boolean } }) => !params.naCorrente)
        .map(({ params }: { params: { id: string } }) => Number(params.id))
    }
    const doArquivo = async () => {
      const texto = await (await admin.pedir('/admin/whatsapp/listas/Auditoria.csv')).text()
      return texto.split('\r\n').filter((linha) => linha.endsWith(';"Não"')).length
    }
    expect([await marcadas(), await doArquivo()]).toEqual([[], 0])
    const [{ id }] = await dataSource.query('SELECT id::int FROM whatsapp.auditoria_ponta')
    await dataSource.query('ALTER TABLE whatsapp.auditoria DISABLE TRIGGER USER')
    await dataSource.query('ALTER TABLE whatsapp.auditoria DROP CONSTRAINT auditoria_id_check')
    await dataSource.query(
      `INSERT INTO whatsapp.auditoria (id, recurso, acao, resultado, hash)
       SELECT n, 'Empresa', 'edit', 'ok', '' FROM unnest($1::bigint[]) AS n`,
      [[-3, id + 1000]],
    )
    await dataSource.query(`UPDATE whatsapp.auditoria SET autor = 'outro' WHERE id = 5`)
    await dataSource.query('ALTER TABLE whatsapp.auditoria ENABLE TRIGGER USER')
    expect(await marcadas()).toEqual([id + 1000, 5, -3])
    expect(await doArquivo()).toBe(3)
    const { corpo } = await admin.json('/resources/Auditoria/records/5/show')
    expect(corpo.record.params.naCorrente).toBe(false)
  })
})

it('the command says in words whether the chain is whole', { timeout: 180_000 }, async () => {
  const pasta = await mkdtemp(join(tmpdir(), 'auditoria-'))
  const rodar = async (...argumentos: string[]) => {
    const ditos: string[] = []
    const dizer = (texto: string) => ditos.push(texto)
    const env = { DATA_DIR: pasta }
    return {
      codigo: await comandoAuditoria({ argumentos, env, comBanco: naAplicacao, dizer, reclamar: dizer }),
      dito: ditos.join('\n'),
    }
  }
  const noBanco = async (...sqls: string[]) => {
    const { dataSource, fechar } = await abrirBanco({ url: undefined, pasta })
    for (const sql of sqls) await dataSource.query(sql)
    await fechar()
  }
  const linha = `INSERT INTO whatsapp.auditoria (recurso, acao, resultado) VALUES ('Empresa', 'new', 'ok')`
  await noBanco(linha, linha, linha)
  const inteira = await rodar()
  expect(inteira.dito).toMatch(
    /^Linhas certas: 3\.\nA corrente está inteira\. Ponta: linha 3, [0-9a-f]{64}\./,
  )
  expect(inteira.codigo).toBe(0)
  const [ponta = ''] = /[0-9a-f]{64}/.exec(inteira.dito) ?? []
  await noBanco(linha)
  expect((await rodar('--ponta', ponta)).dito).toContain('A corrente está inteira e contém a ponta guardada.')
  expect(await rodar('--ponta', 'f'.repeat(64))).toEqual({
    codigo: 1,
    dito: 'Linhas certas: 4.\nA ponta guardada não está nesta corrente: ela foi refeita, ou a ponta é de outro banco.',
  })
  await noBanco(
    'ALTER TABLE whatsapp.auditoria DISABLE TRIGGER USER',
    'DELETE FROM whatsapp.auditoria WHERE id = 2',
  )
  expect(await rodar()).toEqual({
    codigo: 1,
    dito: 'Linhas certas: 1.\nA linha 2 falta. As seguintes não foram conferidas.',
  })
  expect((await rodar('--ponta', 'x')).codigo).toBe(2)
  expect((await rodar('--tudo')).codigo).toBe(2)
  await rm(pasta, { recursive: true })
})
