import { afterAll, beforeAll, expect, it } from 'vitest'
import { linhaDeCsv } from '../../src/admin/rotas/csv/csv.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

type Navegante = Awaited<ReturnType<typeof entrar>>
let aplicacao: Aplicacao
let admin: Navegante
let ze: Navegante
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  admin = await entrar(aplicacao.url, 'admin@teste.local')
  ze = await entrar(aplicacao.url, 'ze@teste.local')
})
afterAll(() => aplicacao.parar())

const baixar = async (quem: Navegante, recurso: string, consulta = '', headers = {}) => {
  const resposta = await quem.pedir(`/admin/whatsapp/listas/${recurso}.csv${consulta}`, { headers })
  // Response.text() would take the mark away.
  const texto = Buffer.from(await resposta.arrayBuffer()).toString()
  return { resposta, texto, linhas: texto.split('\r\n').slice(0, -1) }
}

it('gives a list as a file for spreadsheets, in the words and the separators of the language', async () => {
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET numero_conectado = '5511999990001', status = 'conectado',
     criado_em = '2026-11-24T02:30:00Z' WHERE id = 1`,
  )
  const fuso = '&fuso=America/Sao_Paulo'
  const { resposta, linhas } = await baixar(admin, 'ConfiguracaoWhatsApp', `?idioma=pt-BR${fuso}`)
  expect(resposta.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(resposta.headers.get('content-disposition')).toMatch(
    /attachment; filename="?ConfiguracaoWhatsApp-\d{4}-\d\d-\d\d\.csv"?/,
  )
  expect(linhas[0]).toBe(
    '\uFEFF"Empresa";"Status";"Número conectado";"Neste status desde";"Última atividade";"Nome da instância";"No ar (30 d)";"Criado em";"Motivo"',
  )
  expect(linhas).toHaveLength(3)
  expect(linhas[2]).toMatch(
    /^"Barbearia do Zé";"Conectado";"5511999990001";"[^"]+";"";"barbearia-do-ze_1";"";"23\/11\/2026, 23:30:00";""$/,
  )
  const { linhas: emIngles } = await baixar(admin, 'Empresa', '?idioma=en&fuso=nada')
  expect(emIngles[0]).toBe('\uFEFF"Name","Identifier","Active","Created"')
  expect(emIngles[2]).toMatch(/^"Barbearia do Zé","barbearia-do-ze","Yes","/)
})

it('respects filters and the scope of a company, and who may see a list at all', async () => {
  const filtrado = await baixar(admin, 'ConfiguracaoWhatsApp', '?filters.busca=lucas')
  expect(filtrado.linhas.slice(1).map((linha) => linha.split(';')[0])).toEqual(['"Clínica São Lucas"'])
  const { linhas } = await baixar(admin, 'ConfiguracaoWhatsApp', '?filters.criadoEm~~from=2999-01-01')
  expect(linhas).toHaveLength(1)
  for (const recurso of ['Empresa', 'ConfiguracaoWhatsApp', 'Auditoria']) {
    expect((await baixar(ze, recurso)).texto).not.toMatch(/lucas/i)
  }
  expect((await baixar(ze, 'Empresa')).linhas).toHaveLength(2)
  expect((await baixar(ze, 'EventoWebhook')).resposta.status).toBe(403)
  expect((await baixar(admin, 'Usuario')).resposta.status).toBe(404)
  expect((await baixar(admin, 'Empresa', '?filters.nomeBusca=x')).resposta.status).toBe(400)
  expect((await baixar(admin, 'ConfiguracaoWhatsApp', '?filters.sinais=x')).resposta.status).toBe(400)
  expect((await fetch(`${aplicacao.url}/admin/whatsapp/listas/Empresa.csv`)).status).toBe(401)
  const deFora = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
  expect((await baixar(admin, 'Empresa', '', deFora)).resposta.status).toBe(403)
})

it('writes down who took a list, and who was not let', async () => {
  const trilha = await aplicacao.dataSource.query(
    `SELECT DISTINCT autor, recurso, resultado, empresa_id FROM whatsapp.auditoria
     WHERE acao = 'exportarLista' AND recurso IN ('EventoWebhook', 'ConfiguracaoWhatsApp') ORDER BY autor, recurso`,
  )
  expect(trilha).toEqual([
    { autor: 'admin@teste.local', recurso: 'ConfiguracaoWhatsApp', resultado: 'ok', empresa_id: null },
    { autor: 'ze@teste.local', recurso: 'ConfiguracaoWhatsApp', resultado: 'ok', empresa_id: 1 },
    { autor: 'ze@teste.local', recurso: 'EventoWebhook', resultado: 'recusado', empresa_id: 1 },
  ])
})

it('goes through pages by key, each row once, and says so where the list is longer than a file', async () => {
  await aplicacao.dataSource.query(
    `INSERT INTO whatsapp.evento_webhook (configuracao_id, evento, hash, resultado)
     SELECT 1, 'call', decode(md5(n::text), 'hex'), 'aplicado' FROM generate_series(1, 50001) AS n`,
  )
  const avisos: string[] = []
  const aoAvisar = ({ name }: Error) => void avisos.push(name)
  process.on('warning', aoAvisar)
  const { linhas } = await baixar(admin, 'EventoWebhook')
  process.off('warning', aoAvisar)
  // A listener left behind by every piece.
  expect(avisos).not.toContain('MaxListenersExceededWarning')
  expect(linhas).toHaveLength(50_002)
  expect(linhas.at(-1)).toContain('A lista tem mais do que estas 50000 linhas.')
  expect(linhas.at(-2)).toMatch(/^"Barbearia do Zé";/)
  expect(linhas[1]).not.toContain('conteudo')
})

/** The cells that a spreadsheet makes of a text, one that takes quotes by the book and one that takes them as it likes. */
const lidas = (texto: string, separador: string): string[] => {
  const celulas: string[] = []
  let celula = ''
  let entreAspas = false
  for (const letra of texto) {
    if (letra === '"') entreAspas = !entreAspas
    else if (!entreAspas && (letra === separador || letra === '\n' || letra === '\r')) {
      celulas.push(celula)
      celula = ''
    } else celula += letra
  }
  const semAspas = texto.split(new RegExp(`[${separador}\\r\\n]`)).map((parte) => parte.replaceAll('"', ''))
  return [...celulas, celula, ...semAspas].map((uma) => uma.trim())
}

it('leaves nothing that a spreadsheet would run as a formula, whatever separator it reads by', () => {
  const sinais = ['=', '+', '-', '@', '＝', '＋', '－', '＠']
  const perigosas = sinais.flatMap((sinal) =>
    ['', ' ', '\t', '\r', '\n', '"', 'a,', 'a;', 'a\t', 'a, "', 'a;"', 'a,=1;', ',;', ' ,\u00a0'].map(
      (antes) => `${antes}${sinal}1+1`,
    ),
  )
  for (const escrita of [';', ','])
    for (const leitura of [';', ',', '\t', '|']) {
      const celulas = lidas(linhaDeCsv(perigosas, escrita), leitura)
      expect(celulas.filter((celula) => sinais.includes(celula[0] ?? ''))).toEqual([])
    }
})

it('puts every cell in quotes', () => {
  expect(linhaDeCsv(['a', '', 'a;b', 'diz "oi"', 'em\nduas', '=1+1', '\tx'], ';')).toBe(
    `"a";"";"a;b";"diz ""oi""";"em\nduas";"'=1+1";"'\tx"\r\n`,
  )
})

it('tells a company of the support team, not of who is in it', async () => {
  await admin.acao(1, 'verificarStatus', {})
  const { texto } = await baixar(ze, 'Auditoria')
  expect(texto).toContain('"Equipe de suporte"')
  expect(texto).not.toContain('admin@teste.local')
  expect((await baixar(admin, 'Auditoria')).texto).toContain('admin@teste.local')
})
