import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { abrirBanco } from '../../src/app/database.js'
import { comandoApagar, comandoExportar } from '../../src/comandos/comando-dados.js'
import { comBanco as naAplicacao } from '../../src/comandos/na-aplicacao.js'
import { Auditoria } from '../../src/resources/auditoria/auditoria.js'
import { EmpresaInexistente } from '../../src/services/operacoes/erros-da-operacao.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { corposGravados, inserirNoDiario, novaConfiguracao } from '../helpers/diario.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
type Navegante = Awaited<ReturnType<typeof entrar>>
let admin: Navegante
let ze: Navegante
let sofia: Navegante

beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  admin = await entrar(aplicacao.url, 'admin@teste.local')
  ze = await entrar(aplicacao.url, 'ze@teste.local')
  sofia = await entrar(aplicacao.url, 'suporte@teste.local')
  for (const id of [1, 2]) await conectada(id)
})
afterAll(() => aplicacao.parar())

/** As Evolution tells it: a QR, its scan, and the phone behind it. Then a message of a customer. */
const conectada = async (id: number) => {
  for (const corpo of corposGravados('c-scan-window')) await aplicacao.whatsapp.processarWebhook(id, corpo)
  const key = { remoteJid: '5511988887777@s.whatsapp.net' }
  const data = { key, pushName: 'Dona Maria', message: { conversation: 'olá' } }
  await inserirNoDiario(aplicacao.dataSource, id, { event: 'messages.upsert', data }, 'registrado')
  // And the new text of one that has not come in yet.
  const editada = {
    key: { ...key, id: 'ADIANTADA' },
    type: 14,
    editedMessage: { conversation: 'olá, tudo bem?' },
  }
  await aplicacao.whatsapp.processarWebhook(id, { event: 'messages.edited', data: editada })
}
/** All that is kept of a company, but for its trail, as text. */
const guardado = async (id: number): Promise<string> => {
  const linhas = await aplicacao.dataSource.query(
    `SELECT row_to_json(c)::text AS texto FROM whatsapp.configuracao_whatsapp c WHERE id = $1
     UNION ALL SELECT row_to_json(e)::text FROM whatsapp.evento_webhook e WHERE configuracao_id = $1
     UNION ALL SELECT row_to_json(a)::text FROM whatsapp.mensagem_adiantada a WHERE configuracao_id = $1`,
    [id],
  )
  // Sorted: the database promises no order to rows that two scans at once bring.
  return linhas
    .map(({ texto }: { texto: string }) => texto)
    .sort()
    .join('\n')
}
const numeroDe = async (id: number): Promise<string | null> => {
  const [linha] = await aplicacao.dataSource.query(
    'SELECT numero_conectado AS numero FROM whatsapp.configuracao_whatsapp WHERE id = $1',
    [id],
  )
  return linha.numero
}
const exportar = async (id: number) => {
  let texto = ''
  for await (const pedaco of await aplicacao.whatsapp.exportarDados(id)) texto += pedaco
  return JSON.parse(texto)
}
const baixar = (quem: Navegante, id: number | string, opcoes: RequestInit = {}) =>
  quem.pedir(`/admin/whatsapp/empresas/${id}/dados`, { method: 'POST', ...opcoes })
const apagar = (quem: Navegante, id: number, corpo?: object) =>
  quem.json(`/resources/Empresa/records/${id}/apagarDados`, corpo)
const trilha = (acao: string) =>
  aplicacao.dataSource.getRepository(Auditoria).find({ where: { acao }, order: { id: 'ASC' } })

it('exports one JSON document with everything of one company, without secrets', async () => {
  const numero = await numeroDe(1)
  expect(numero).toMatch(/^\d+$/)
  await inserirNoDiario(aplicacao.dataSource, 1, { event: 'x', data: {} }, 'registrado')
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.evento_webhook SET conteudo = '{quebrado' WHERE evento = 'x'`,
  )
  await aplicacao.dataSource.query(
    `INSERT INTO whatsapp.evento_webhook (configuracao_id, evento, hash, conteudo, resultado)
     SELECT 1, 'presence.update', decode(md5(n::text), 'hex'), '{"n":' || n || '}', 'registrado' FROM generate_series(1, 450) n`,
  )
  await (await baixar(admin, 1)).text()
  const dados = await exportar(1)
  expect(dados.empresa).toMatchObject({ id: 1, nome: 'Barbearia do Zé', slug: 'barbearia-do-ze' })
  expect(dados.configuracao).toMatchObject({ numeroConectado: numero, status: 'conectado' })
  expect(dados.perfisConhecidos).toContainEqual(expect.objectContaining({ numero }))
  const [{ total }] = await aplicacao.dataSource.query(
    'SELECT count(*)::int AS total FROM whatsapp.evento_webhook WHERE configuracao_id = 1',
  )
  expect(dados.eventos).toHaveLength(total)
  const conteudos = dados.eventos.map(({ conteudo }: { conteudo: unknown }) => conteudo)
  expect(conteudos).toContainEqual({ n: 450 })
  expect(conteudos).toContain('{quebrado')
  expect(JSON.stringify(dados)).toContain('Dona Maria')
  expect(Object.keys(dados.configuracao).filter((nome) => /token|secret|sinais|qr|key/i.test(nome))).toEqual(
    [],
  )
  expect(dados).toHaveProperty('comportamento')
  expect(dados.regrasDeAlerta.desconectada).toEqual({ ligada: true, limite: null })
  expect(dados.mudancasDeStatus.at(-1)).toMatchObject({ para: 'conectado' })
  expect(dados.auditoria.at(-1)).toMatchObject({ acao: 'exportarDados', autor: null })
  // The file is the company's: who at the back office did what is not in it.
  expect(dados.auditoria).toContainEqual(
    expect.objectContaining({ autor: null, papel: 'suporte', endereco: null }),
  )
  expect(JSON.stringify(dados.auditoria)).not.toContain('admin@teste.local')
  expect(
    new Set(dados.eventos.map(({ instancia }: { instancia: string }) => instancia)).size,
  ).toBeGreaterThan(0)
})

it('gives the file to an admin only, by POST of the own page only, and writes it down', async () => {
  const resposta = await baixar(admin, 2)
  expect(resposta.headers.get('content-disposition')).toMatch(/^attachment; filename="?empresa-2\.json"?$/)
  expect(JSON.parse(await resposta.text()).empresa.id).toBe(2)
  const [, fato] = (await trilha('exportarDados')).slice(-2)
  expect(fato).toMatchObject({
    autor: 'admin@teste.local',
    endereco: '127.0.0.1',
    empresaId: 2,
    resultado: 'ok',
  })
  expect((await baixar(sofia, 2)).status).toBe(403)
  expect((await baixar(ze, 1)).status).toBe(403)
  const recusados = (await trilha('exportarDados')).slice(-2)
  expect(recusados.map((f) => [f.autor, f.empresaId, f.registroId, f.resultado])).toEqual([
    ['suporte@teste.local', null, '2', 'recusado'],
    ['ze@teste.local', 1, '1', 'recusado'],
  ])

  const antes = (await trilha('exportarDados')).length
  expect((await baixar(admin, 2, { headers: { origin: 'https://mau.example' } })).status).toBe(403)
  expect((await baixar(admin, 999)).status).toBe(404)
  expect((await baixar(admin, 'x')).status).toBe(404)
  expect(
    (await admin.pedir('/admin/whatsapp/empresas/2/dados')).headers.get('content-disposition'),
  ).toBeNull()
  const formulario = { method: 'POST', body: new URLSearchParams() }
  expect((await fetch(`${aplicacao.url}/admin/whatsapp/empresas/2/dados`, formulario)).status).toBe(401)
  expect(await trilha('exportarDados')).toHaveLength(antes)
  expect((await admin.json('/resources/Empresa/records/2/exportarDados')).corpo.record.params.nome).toBe(
    'Clínica São Lucas',
  )
})

it('erases nothing by GET, without the name, or for anybody else', async () => {
  const antes = await guardado(1)
  await apagar(admin, 1)
  expect((await apagar(admin, 1, { confirmacao: 'outra' })).corpo.notice.message).toBe(
    'erros.dados_invalidos',
  )
  for (const quem of [sofia, ze]) {
    expect((await apagar(quem, 1, { confirmacao: 'Barbearia do Zé' })).corpo.notice.type).toBe('error')
  }
  expect(await guardado(1)).toBe(antes)
})

it('erases payloads and profile of one company, and leaves what happened, its settings and the trail', async () => {
  // What somebody wrote where a name or an id belongs, and in a text of the company's own.
  const livre = { event: 'Dona Maria 5511988887777', instance: 'Dona Maria', date_time: 'Dona Maria olá' }
  for (const corpo of [livre, { ...livre, event: 'dona.maria', instance: '5511988887777' }])
    await aplicacao.whatsapp.processarWebhook(1, { ...corpo, data: {} })
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.evento_webhook SET evento = 'Dona Maria', instancia = 'Dona Maria' WHERE evento = 'dona.maria'`,
  )
  const { corpo: criado } = await ze.json('/resources/ModeloDeMensagem/actions/new', {
    nome: 'Dona Maria',
    texto: 'olá, Dona Maria',
  })
  const doModelo = `/resources/ModeloDeMensagem/records/${criado.record.id}`
  await ze.json(`${doModelo}/edit`, { texto: 'olá de novo, Dona Maria' })
  await ze.json(`${doModelo}/delete`, {})
  await ze.json('/resources/Mensagem/records/Dona%20Maria/edit', {})
  const [numero, doOutro, antes] = [await numeroDe(1), await guardado(2), await exportar(1)]
  const { corpo } = await apagar(admin, 1, { confirmacao: 'Barbearia do Zé' })
  expect(corpo.notice).toMatchObject({ message: 'feito.apagarDados', type: 'success' })

  const depois = await exportar(1)
  expect(
    depois.perfisConhecidos.every((perfil: object) => Object.values(perfil).every((v) => v === null)),
  ).toBe(true)
  expect(depois.configuracao).toMatchObject({
    status: 'conectado',
    instanceName: antes.configuracao.instanceName,
    numeroConectado: null,
    nomePerfil: null,
    fotoPerfilUrl: null,
  })
  const semPessoas = ({ evento, recebidoEm, resultado }: Record<string, unknown>) => [
    String(evento).replace(/^(Dona Maria|x)$/, 'desconhecido'),
    recebidoEm,
    resultado,
  ]
  expect(depois.eventos.map(semPessoas)).toEqual(antes.eventos.map(semPessoas))
  const restou = await guardado(1)
  expect(restou).not.toContain(numero)
  expect(restou).not.toMatch(/Dona Maria|5511988887777|quebrado|olá|data:image|2@/)
  expect(await guardado(2)).toBe(doOutro)

  const fatos = await trilha('apagarDados')
  expect(fatos.filter(({ resultado }) => resultado === 'ok')).toMatchObject([
    {
      autor: 'admin@teste.local',
      endereco: '127.0.0.1',
      detalhe: 'numeroConectado, nomePerfil, fotoPerfilUrl, contatoNome, contatoTelefone, contatoEmail',
    },
    { autor: 'admin@teste.local', depois: { eventosApagados: antes.eventos.length } },
  ])
  const auditoria = await aplicacao.dataSource.getRepository(Auditoria).find()
  expect(JSON.stringify(auditoria)).not.toMatch(
    new RegExp(`${numero}|Dona Maria|Dona%20Maria|5511988887777|olá`),
  )
  expect(auditoria.filter(({ recurso }) => recurso === 'ModeloDeMensagem')).toMatchObject([
    { acao: 'new', detalhe: null },
    { acao: 'edit', detalhe: 'texto' },
    { acao: 'delete', detalhe: null },
  ])
  expect((await aplicacao.whatsapp.verificarAuditoria()).problema).toBeNull()
})

it('leaves a connection on its way as it is: without its QR, and the next one counts', async () => {
  const { id, empresaId } = await novaConfiguracao(aplicacao.dataSource, 'esperando')
  const qrs = corposGravados('bg-qr-rotation').filter(({ event }) => event === 'qrcode.updated')
  const [primeiro = {}, segundo = {}] = qrs
  await aplicacao.whatsapp.processarWebhook(id, primeiro)
  const estado = async () => {
    const [linha] = await aplicacao.dataSource.query(
      'SELECT status, qr_code IS NOT NULL AS tem, sinais::text AS sinais FROM whatsapp.configuracao_whatsapp WHERE id = $1',
      [id],
    )
    return linha
  }
  expect(await estado()).toMatchObject({ status: 'aguardando_qr', tem: true })
  await aplicacao.whatsapp.apagarDados(empresaId)
  await aplicacao.whatsapp.apagarDados(empresaId)
  const apagado = await estado()
  expect(apagado).toMatchObject({ status: 'aguardando_qr', tem: false })
  expect(apagado.sinais).not.toContain('2@')
  await aplicacao.whatsapp.processarWebhook(id, segundo)
  expect(await estado()).toMatchObject({ status: 'aguardando_qr', tem: true })
})

it('goes through a long journal in steps, while deliveries come in, and again where it was cut off', async () => {
  const { dataSource, whatsapp } = aplicacao
  const { id, empresaId } = await novaConfiguracao(dataSource, 'grande')
  await dataSource.query(
    `INSERT INTO whatsapp.evento_webhook (configuracao_id, evento, hash, conteudo, resultado)
     SELECT $1, 'presence.update', decode(md5(n::text), 'hex'), '{}', 'registrado' FROM generate_series(1, 2500) n`,
    [id],
  )
  await dataSource.query(
    'UPDATE whatsapp.evento_webhook SET conteudo = NULL WHERE configuracao_id = $1 AND id % 5 = 0',
    [id],
  )
  const apagando = whatsapp.apagarDados(empresaId)
  const chegou = whatsapp.processarWebhook(id, { event: 'presence.update', data: { novo: true } })
  expect([2000, 2001]).toContain((await apagando).eventos)
  await chegou
  const [{ velhos }] = await dataSource.query(
    `SELECT count(*)::int AS velhos FROM whatsapp.evento_webhook WHERE configuracao_id = $1 AND conteudo = '{}'`,
    [id],
  )
  expect(velhos).toBe(0)
  await expect(whatsapp.apagarDados(999)).rejects.toThrow(EmpresaInexistente)
  await expect(whatsapp.exportarDados(999)).rejects.toThrow(EmpresaInexistente)
})

it('does both from a terminal, and says how when told wrong', async () => {
  const pasta = await mkdtemp(join(tmpdir(), 'dados-'))
  const { dataSource, fechar } = await abrirBanco({ url: undefined, pasta })
  const { id } = await novaConfiguracao(dataSource, 'padaria')
  await inserirNoDiario(dataSource, id, { event: 'messages.upsert', data: { pushName: 'Dona Maria' } })
  await fechar()
  const rodar = async (comando: typeof comandoApagar, ...argumentos: string[]) => {
    const ditos: string[] = []
    const dizer = (texto: string) => ditos.push(texto)
    const codigo = await comando({
      argumentos,
      env: { DATA_DIR: pasta },
      comBanco: naAplicacao,
      dizer,
      reclamar: dizer,
    })
    return { codigo, dito: ditos.join('\n') }
  }
  const arquivo = join(pasta, 'padaria.json')
  const exportado = await rodar(comandoExportar, '--empresa', 'padaria', '--arquivo', arquivo)
  expect(exportado).toEqual({ codigo: 0, dito: `Dados exportados para ${arquivo}.` })
  expect(JSON.parse(await readFile(arquivo, 'utf8')).eventos[0].conteudo.data.pushName).toBe('Dona Maria')
  expect((await stat(arquivo)).mode & 0o777).toBe(0o600)
  // Not over a file that is there.
  expect((await rodar(comandoExportar, '--empresa', 'padaria', '--arquivo', arquivo)).codigo).toBe(1)

  for (const [comando, argumentos, problema] of [
    [comandoExportar, [], 'Falta --empresa.'],
    [
      comandoExportar,
      ['--empresa', 'nenhuma'],
      'Não há empresa "nenhuma". Use: npm run cli -- empresa:exportar',
    ],
    [comandoApagar, ['--empresa', '1', '--tudo'], 'A opção --tudo não existe.'],
    [comandoApagar, ['--empresa', '1', '--confirmar', 'outra'], 'Confirme com --confirmar padaria.'],
  ] as const) {
    const { codigo, dito } = await rodar(comando, ...argumentos)
    expect(codigo).toBe(2)
    expect(dito).toContain(problema)
  }
  const apagado = await rodar(comandoApagar, '--empresa', '1', '--confirmar', 'padaria')
  expect(apagado).toEqual({ codigo: 0, dito: 'Dados pessoais apagados. Eventos esvaziados: 1.' })
  await rm(pasta, { recursive: true })
})
