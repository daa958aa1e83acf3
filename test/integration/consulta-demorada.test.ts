import { AppError } from 'adminjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { IDIOMAS } from '../../src/admin/locale/index.js'
import { comPrazo } from '../../src/admin/recurso/com-prazo.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'
import { noPostgres } from '../helpers/precisa.js'

let aplicacao: Aplicacao
let admin: Awaited<ReturnType<typeof entrar>>
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  admin = await entrar(aplicacao.url, 'admin@teste.local')
})
afterAll(() => aplicacao.parar())

noPostgres.it('stops a read that takes too long, and says what to narrow, in both languages', async () => {
  const demorada = comPrazo(aplicacao.dataSource, (manager) => manager.query('SELECT pg_sleep(20)'), 50)
  const erro = await demorada.catch((falha: unknown) => falha)
  expect(erro).toBeInstanceOf(AppError)
  expect(erro).toMatchObject({ baseMessage: 'erros.consulta_demorada' })
  expect(IDIOMAS['pt-BR'].erros.consulta_demorada).toMatch(/empresa|período/)
  expect(IDIOMAS.en.erros.consulta_demorada).toMatch(/company|period/)
})

noPostgres.it('gives the connection back as it was', async () => {
  await comPrazo(aplicacao.dataSource, (manager) => manager.query('SELECT pg_sleep(20)'), 50).catch(
    () => undefined,
  )
  const prazos = await Promise.all(
    Array.from({ length: 20 }, () => aplicacao.dataSource.query('SHOW statement_timeout')),
  )
  expect(new Set(prazos.map(([{ statement_timeout }]) => statement_timeout))).toEqual(new Set(['0']))
})

noPostgres.it('tells whoever looks at a list whose table answers nothing', async () => {
  const trava = aplicacao.dataSource.createQueryRunner()
  await trava.startTransaction()
  try {
    await trava.query('LOCK TABLE whatsapp.modelo_de_mensagem IN ACCESS EXCLUSIVE MODE')
    const { corpo } = await admin.lista('ModeloDeMensagem')
    expect(corpo).toMatchObject({
      notice: { message: 'erros.consulta_demorada', type: 'error' },
      records: [],
    })
  } finally {
    await trava.rollbackTransaction()
    await trava.release()
  }
})

it.each(['%', '_', 'x', '😀', 'a'.repeat(200), "'; DROP", '\\'])('answers a search for %j', async (busca) => {
  for (const recurso of ['Mensagem', 'Conversa', 'ConfiguracaoWhatsApp', 'Empresa']) {
    const { status, corpo } = await admin.json(
      `/resources/${recurso}/actions/list?filters.busca=${encodeURIComponent(busca)}&page=1000000`,
    )
    expect([recurso, status, corpo.notice?.type ?? 'success']).toEqual([recurso, 200, 'success'])
  }
})
