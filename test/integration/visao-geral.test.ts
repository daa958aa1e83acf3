import { afterAll, beforeAll, expect, it } from 'vitest'
import { novoIdDe } from '../../src/migrations/ids-do-diario.js'
import { registroMudo } from '../../src/services/registro/registro.js'
import { criarRetencao } from '../../src/services/retencao/retencao.js'
import type { Atencao, QuemPrecisa } from '../../src/services/visao-geral/atencao.js'
import { criarAtrasos } from '../../src/services/visao-geral/atrasos.js'
import type { VisaoGeral } from '../../src/services/visao-geral/ler.js'
import { lerEventosPorMinuto } from '../../src/services/visao-geral/movimento.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
let sofia: Awaited<ReturnType<typeof entrar>>
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  sofia = await entrar(aplicacao.url, 'suporte@teste.local')
})
afterAll(() => aplicacao.parar())

const sql = (texto: string, valores: unknown[] = []) => aplicacao.dataSource.query(texto, valores)

const visao = async (consulta = ''): Promise<VisaoGeral> =>
  (await sofia.pedir(`/admin/whatsapp/visao-geral${consulta}`)).json()

/** A company in a state, however it came to be in it. @returns the configuration's id */
const empresaEm = async (nome: string, estado: string): Promise<number> => {
  const slug = nome.toLowerCase().replaceAll(' ', '-')
  const { id } = await aplicacao.whatsapp.criarEmpresa({ nome, slug })
  const [[{ id: configuracao }]] = await sql(
    `UPDATE whatsapp.configuracao_whatsapp SET ${estado} WHERE empresa_id = $1 RETURNING id`,
    [id],
  )
  return configuracao
}
const evento = (configuracao: number, ha: string, resultado = 'aplicado') =>
  sql(
    `INSERT INTO whatsapp.evento_webhook (id, configuracao_id, evento, hash, recebido_em, resultado)
     VALUES (${novoIdDe('(now() - $2::interval)')}, $1, 'call', decode(md5(random()::text), 'hex'), now() - $2::interval, $3)`,
    [configuracao, ha, resultado],
  )

it('tells which companies need somebody, why and since when, the gravest first', async () => {
  expect((await visao()).atencao).toEqual({ total: 0, adiadas: 0, itens: [] })
  const ha = (tempo: string) => `now() - interval '${tempo}'`
  const quieta = await empresaEm('Quieta', `status = 'conectado', status_desde = ${ha('3 days')}`)
  const falha = await empresaEm('Com falhas', `status = 'conectado', status_desde = ${ha('3 days')}`)
  const viva = await empresaEm('Viva', `status = 'conectado', status_desde = ${ha('3 days')}`)
  await evento(quieta, '30 hours')
  await evento(falha, '2 hours', 'falhou')
  await evento(viva, '2 hours')
  await empresaEm('Nova', `status = 'conectado', status_desde = ${ha('1 hour')}`)
  await empresaEm('Lendo', `status = 'aguardando_qr', qr_code_expira_em = now() + interval '30 s'`)
  await empresaEm('Esqueceu', `status = 'aguardando_qr', qr_code_expira_em = ${ha('9 minutes')}`)
  await empresaEm('Emperrada', `status = 'conectando', status_desde = ${ha('9 minutes')}`)
  await empresaEm(
    'Caiu antes',
    `status = 'desconectado', motivo = 'conexao_caiu', status_desde = ${ha('2 days')}`,
  )
  await empresaEm('Caiu', `status = 'desconectado', motivo = 'conexao_caiu', status_desde = ${ha('1 hour')}`)
  await empresaEm('Sumiu', `status = 'erro', motivo = 'instancia_inexistente'`)
  await empresaEm('Banida', `status = 'desconectado', motivo = 'banido'`)
  await empresaEm(
    'Errada',
    `status = 'erro', motivo = 'falha_na_operacao', ultimo_erro = 'evolution_nome_em_uso'`,
  )
  await empresaEm('Desligada', `status = 'erro', ativo = false`)
  await sql(
    `UPDATE whatsapp.empresa SET ativo = false WHERE id = (SELECT empresa_id FROM whatsapp.configuracao_whatsapp WHERE id = $1)`,
    [await empresaEm('Fechada', `status = 'erro'`)],
  )
  let lida = await visao()
  await esperar(async () => {
    lida = await visao()
    return lida.atencao.total > 8
  })
  expect(lida.atencao.itens.map(({ empresa, razao, falhas }) => [empresa, razao, falhas])).toEqual([
    ['Errada', 'erro', 0],
    ['Banida', 'banido', 0],
    ['Sumiu', 'instancia_inexistente', 0],
    ['Caiu', 'desconectado', 0],
    ['Caiu antes', 'desconectado', 0],
    ['Com falhas', 'eventos_falharam', 1],
    ['Emperrada', 'conectando_demais', 0],
    ['Esqueceu', 'qr_vencido', 0],
    ['Quieta', 'sem_eventos', 0],
  ])
  expect(lida.atencao.itens[0]?.erro).toBe('evolution_nome_em_uso')
  const ultima = lida.atencao.itens.find(({ empresa }) => empresa === 'Quieta')
  expect(Math.round((Date.now() - Date.parse(ultima?.desde ?? '')) / 3_600_000)).toBe(30)
})

it('lets support take a trouble, put it off with a note, and let it go; another trouble begins anew', async () => {
  const id = await empresaEm('Do contato', `status = 'desconectado', motivo = 'limite_qr'`)
  await sql(
    `UPDATE whatsapp.empresa SET contato_nome = 'Dona Célia', contato_telefone = '(11) 98888-0000', contato_email = 'celia@escola.example'
     WHERE id = (SELECT empresa_id FROM whatsapp.configuracao_whatsapp WHERE id = $1)`,
    [id],
  )
  const cuidar = async (corpo: object) =>
    (await sofia.json(`/resources/ConfiguracaoWhatsApp/records/${id}/cuidar`, corpo)).corpo.notice
  /** As the page has it, which remembers for a second. */
  const ate = async (serve: (dela: QuemPrecisa | undefined, atencao: Atencao) => boolean) => {
    let atencao = (await visao()).atencao
    await esperar(async () => {
      atencao = (await visao()).atencao
      return serve(
        atencao.itens.find((um) => um.id === id),
        atencao,
      )
    })
    return { atencao, dela: atencao.itens.find((um) => um.id === id) }
  }
  const { dela: livre, atencao: antes } = await ate((dela) => dela !== undefined)
  expect(livre).toMatchObject({
    cuidado: null,
    adiada: false,
    daCausa: 1,
    contato: { nome: 'Dona Célia', telefone: '(11) 98888-0000', email: 'celia@escola.example' },
  })

  expect(await cuidar({ fazer: 'assumirAtencao' })).toMatchObject({ type: 'success' })
  const { dela: tomada } = await ate((dela) => dela?.cuidado?.quem === 'suporte@teste.local')
  expect(tomada).toMatchObject({ adiada: false, cuidado: { adiadaAte: null, nota: null } })

  const amanha = new Date(Date.now() + 86_400_000).toISOString()
  expect(await cuidar({ fazer: 'adiarAtencao', ate: amanha, nota: ' Liga amanhã cedo ' })).toMatchObject({
    type: 'success',
  })
  const { dela: adiada, atencao } = await ate((dela) => dela?.adiada === true)
  expect(adiada?.cuidado).toMatchObject({ adiadaAte: amanha, nota: 'Liga amanhã cedo' })
  expect(atencao).toMatchObject({ total: antes.total - 1, adiadas: 1 })
  expect(atencao.itens.at(-1)?.id).toBe(id)

  for (const mal of [{}, { fazer: 'adiarAtencao', ate: '2020-01-01T00:00:00Z' }, { fazer: 'tudo' }])
    expect(await cuidar(mal)).toMatchObject({ type: 'error' })

  await sql(`UPDATE whatsapp.configuracao_whatsapp SET status_desde = now() WHERE id = $1`, [id])
  await ate((dela) => dela?.cuidado === null)
  await cuidar({ fazer: 'assumirAtencao' })
  await ate((dela) => dela?.cuidado !== null)
  await cuidar({ fazer: 'liberarAtencao' })
  await ate((dela) => dela?.cuidado === null)
  const trilha: { acao: string }[] = await sql(
    `SELECT acao FROM whatsapp.auditoria WHERE registro_id = $1::text AND recurso = 'ConfiguracaoWhatsApp' ORDER BY id`,
    [id],
  )
  expect(trilha.map(({ acao }) => acao)).toEqual([
    'assumirAtencao',
    'adiarAtencao',
    'assumirAtencao',
    'liberarAtencao',
  ])
})

it('counts connections and disconnections by the day of who asks', async () => {
  await sql('DELETE FROM whatsapp.mudanca_de_status')
  const mudou = (em: string, de: string, para: string) =>
    sql(`INSERT INTO whatsapp.mudanca_de_status (configuracao_id, em, de, para) VALUES (1, ${em}, $1, $2)`, [
      de,
      para,
    ])
  // Late in the evening of São Paulo is the next day in UTC.
  const ontem = `((now() AT TIME ZONE 'UTC' - interval '180 minutes')::date - 1)`
  await mudou(`(${ontem} + time '22:30') AT TIME ZONE '+03'`, 'conectando', 'conectado')
  await mudou(`(${ontem} + time '23:30') AT TIME ZONE '+03'`, 'conectado', 'desconectado')
  await mudou(`(${ontem} + time '23:40') AT TIME ZONE '+03'`, 'desconectado', 'erro')
  await mudou(`now() - interval '40 days'`, 'conectando', 'conectado')
  const { dias } = await visao('?deslocamento=180')
  expect(dias).toHaveLength(30)
  expect(dias.filter(({ conectaram, desconectaram }) => conectaram + desconectaram > 0)).toEqual([
    dias.at(-2),
  ])
  expect(dias.at(-2)).toMatchObject({ conectaram: 1, desconectaram: 1 })
  expect((await visao('?deslocamento=nada')).dias).toHaveLength(30)
})

it('counts the events of the last hour by the minute, and those that failed', async () => {
  await sql('DELETE FROM whatsapp.evento_webhook')
  // Nothing has been counted yet of the hours that the events below are of.
  await sql('UPDATE whatsapp.contagem_do_diario SET ate_id = 0')
  await sql('DELETE FROM whatsapp.movimento_do_diario')
  for (const [ha, resultado] of [
    ['2 hours', 'aplicado'],
    ['150 s', 'aplicado'],
    ['140 s', 'falhou'],
    ['1 s', 'registrado'],
  ] as const)
    await evento(1, ha, resultado)
  const minutos = await lerEventosPorMinuto(aplicacao.dataSource)
  expect(minutos).toHaveLength(60)
  expect(minutos.filter(({ total }) => total > 0)).toEqual([
    { ha: 2, total: 2, falharam: 1 },
    { ha: 0, total: 1, falharam: 0 },
  ])
})

it('tells the delay of the deliveries of the last quarter of an hour, and of no others', () => {
  const atrasos = criarAtrasos()
  const agora = Date.now()
  expect(atrasos.ler()).toBeNull()
  const de = (segundos: number) =>
    ({ evento: 'call', resultado: 'aplicado', emitidoEm: agora - segundos * 1000 }) as const
  atrasos.anotar([de(900)], agora - 16 * 60_000)
  atrasos.anotar(
    Array.from({ length: 100 }, (_, i) => de(i + 1)),
    agora,
  )
  expect(atrasos.ler(agora)).toEqual({ metade: 50, quaseTodas: 95, entregas: 100 })
})

it('asks every Evolution server how it is, and gives no key away', async () => {
  await sql(
    `UPDATE whatsapp.configuracao_whatsapp SET evolution_api_url = 'http://usuario:senha@127.0.0.1:9/x' WHERE id = 2`,
  )
  const texto = await (await sofia.pedir('/admin/whatsapp/servidores')).text()
  expect(JSON.parse(texto)).toMatchObject(
    [
      { endereco: new URL(aplicacao.simulador.url).host, proprio: false, erro: null, versao: /^2\./ },
      { endereco: '127.0.0.1:9', proprio: true, erro: 'evolution_inacessivel', versao: null },
    ].map((item) => (item.versao ? { ...item, versao: expect.stringMatching(item.versao) } : item)),
  )
  expect(texto).not.toMatch(/usuario|senha|chave-global/)
})

it('is for the back office alone', async () => {
  const ze = await entrar(aplicacao.url, 'ze@teste.local')
  for (const caminho of ['visao-geral', 'servidores']) {
    expect((await ze.pedir(`/admin/whatsapp/${caminho}`)).status).toBe(403)
    expect((await fetch(`${aplicacao.url}/admin/whatsapp/${caminho}`)).status).toBe(401)
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }
    expect((await sofia.pedir(`/admin/whatsapp/${caminho}`, { headers })).status).toBe(403)
  }
})

it('cuts the history of statuses after 90 days, in steps', async () => {
  await sql('DELETE FROM whatsapp.mudanca_de_status')
  await sql(
    `INSERT INTO whatsapp.mudanca_de_status (configuracao_id, em, de, para)
     SELECT 1, now() - make_interval(days => n), 'erro', 'conectado' FROM generate_series(88, 97) AS n`,
  )
  const limites = { diasDoConteudo: 7, dias: 30, maximoDeEventos: 1000 }
  const retencao = criarRetencao({
    dataSource: aplicacao.dataSource,
    limites,
    registro: registroMudo,
    porPasso: 3,
  })
  await retencao.cortar()
  expect(await sql(`SELECT count(*)::int AS n FROM whatsapp.mudanca_de_status`)).toEqual([{ n: 2 }])
})

it('registers the webhook again where somebody took it away, and says so where there is no instance', async () => {
  expect((await sofia.acao(1, 'registrarWebhook', {})).corpo.notice.message).toBe(
    'erros.evolution_instancia_inexistente',
  )
  await aplicacao.whatsapp.criarInstancia(1)
  const [{ instance_name: nome }] = await sql(
    'SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = 1',
  )
  const webhook = (opcoes: RequestInit = {}, caminho = `find/${nome}`) =>
    fetch(`${aplicacao.simulador.url}/webhook/${caminho}`, {
      ...opcoes,
      headers: { apikey: 'chave-global-de-teste', 'content-type': 'application/json' },
    })
  const outro = { webhook: { enabled: true, url: 'http://127.0.0.1:9/outro', events: ['CALL'] } }
  await webhook({ method: 'POST', body: JSON.stringify(outro) }, `set/${nome}`)
  expect((await sofia.acao(1, 'registrarWebhook', {})).corpo.notice.message).toBe('feito.registrarWebhook')
  expect((await (await webhook()).json()).url).toContain('/api/webhooks/whatsapp/1/')
})
