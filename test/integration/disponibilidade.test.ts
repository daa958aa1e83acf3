import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Disponibilidade } from '../../src/resources/disponibilidade/disponibilidade.js'
import { bater } from '../../src/services/disponibilidade/bater.js'
import { lerDisponibilidade } from '../../src/services/disponibilidade/ler-disponibilidade.js'
import { resumir, resumirJa } from '../../src/services/disponibilidade/resumir.js'
import { somarServidores } from '../../src/services/disponibilidade/somar-servidores.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(() => aplicacao.parar())

const sql = (texto: string, valores: unknown[] = []) => aplicacao.dataSource.query(texto, valores)
const evolution = { url: 'https://evolution.example', apiKey: 'x' }
const SERVIDOR = 'https://evolution.example'

/** Hours ago, as SQL. */
const ha = (horas: number) => `now() - interval '${horas} hours'`
const batidas = async (...periodos: [de: number, ate: number][]) => {
  await sql('DELETE FROM whatsapp.batida')
  for (const [de, ate] of periodos)
    await sql(`INSERT INTO whatsapp.batida (inicio, fim) VALUES (${ha(de)}, ${ha(ate)})`)
}
const ligada = (de: number, ate: number | null = null) =>
  sql(
    `INSERT INTO whatsapp.medicao (configuracao_id, inicio, fim) VALUES (1, ${ha(de)}, ${ate === null ? 'NULL' : ha(ate)})`,
  )
const caida = (de: number, ate: number | null) =>
  sql(
    `INSERT INTO whatsapp.queda (configuracao_id, inicio, fim, motivo)
     VALUES (1, ${ha(de)}, ${ate === null ? 'NULL' : ha(ate)}, 'conexao_caiu')`,
  )
const ler = (): Promise<Disponibilidade> =>
  lerDisponibilidade({ dataSource: aplicacao.dataSource, evolution }, 1, 180)
const perto = (porcento: number) => expect.closeTo(porcento, 1)
const emDias = async (dias: number) => (await ler()).janelas.find((janela) => janela.dias === dias)
const resumida = async (): Promise<number | null> => {
  await resumirJa(aplicacao.dataSource)
  while (await resumir({ dataSource: aplicacao.dataSource, evolution }));
  const [{ disponibilidade }] = await sql(
    'SELECT disponibilidade FROM whatsapp.configuracao_whatsapp WHERE id = 1',
  )
  return disponibilidade
}

beforeEach(async () => {
  for (const tabela of ['queda', 'medicao', 'silencio', 'batida']) await sql(`DELETE FROM whatsapp.${tabela}`)
  await sql(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'nao_configurado', motivo = NULL, disponibilidade = NULL`,
  )
  for (const tabela of ['queda', 'medicao', 'mudanca_de_status']) await sql(`DELETE FROM whatsapp.${tabela}`)
})

describe('availability', () => {
  it('is the time connected of the time that was measured, and every outage counts', async () => {
    await batidas([24 * 20, 0])
    await ligada(24 * 10)
    await caida(100, 98)
    await caida(12, 6)
    expect(await emDias(1)).toMatchObject({ porcento: perto(75), quedas: 1, fora: 6 * 3600 })
    expect((await emDias(7))?.porcento).toBeCloseTo(95.238, 1)
    expect(await emDias(30)).toMatchObject({ porcento: perto(96.666), quedas: 2, fora: 8 * 3600 })
    expect(await resumida()).toBeCloseTo(96.666, 1)
    expect(await sql('SELECT abaixo FROM whatsapp.resumo_da_disponibilidade')).toEqual([{ abaixo: 1 }])
  })

  it('knows nothing of the time in which this application was down: neither up nor out', async () => {
    await batidas([48, 24], [12, 0])
    await ligada(48)
    await caida(23.9, 12.1)
    expect(await emDias(7)).toMatchObject({ porcento: 100, fora: 0 })
    await caida(11, 2)
    expect((await emDias(7))?.porcento).toBeCloseTo(75, 1)
    const desconhecido = (await ler()).dias.reduce((soma, dia) => soma + dia.desconhecido, 0)
    expect(Math.round(desconhecido / 360)).toBe(120)
  })

  it('knows nothing of the time in which its server was silent, and does of another one', async () => {
    await batidas([48, 0])
    await ligada(48)
    await caida(40, 28)
    const calado = (servidor: string) =>
      sql(`INSERT INTO whatsapp.silencio (servidor, inicio, fim) VALUES ($1, ${ha(41)}, ${ha(27)})`, [
        servidor,
      ])
    await calado('https://outro.example')
    expect((await emDias(7))?.porcento).toBeCloseTo(75, 1)
    await calado(SERVIDOR)
    expect((await emDias(7))?.porcento).toBe(100)
  })

  it('is not all of the time because it is nearly so', async () => {
    await batidas([24 * 30, 0])
    await ligada(24 * 30)
    await caida(1, 0.99)
    expect((await emDias(30))?.porcento).toBe(99.99)
  })

  it('has a day for each of the last 90, and none of them is measured before the first connection', async () => {
    await batidas([24 * 60, 0])
    await ligada(24 * 3)
    const { dias } = await ler()
    expect(dias).toHaveLength(90)
    const ontem = dias.at(-2)
    expect(ontem).toMatchObject({ porcento: 100, fora: 0, desconhecido: 0 })
    expect(dias.filter(({ porcento }) => porcento !== null).length).toBeLessThan(6)
    expect(dias.every(({ desconhecido }) => desconhecido === 0)).toBe(true)
  })
})

describe('what is measured', () => {
  const passar = (status: string, motivo: string | null = null) =>
    sql('UPDATE whatsapp.configuracao_whatsapp SET status = $1, motivo = $2 WHERE id = 1', [status, motivo])
  const quedas = () => sql('SELECT fim IS NULL AS aberta, motivo FROM whatsapp.queda ORDER BY id')

  it('begins with the first connection: attempts before it are no outage', async () => {
    await passar('conectando')
    await passar('aguardando_qr')
    await passar('desconectado', 'limite_qr')
    expect(await quedas()).toEqual([])
    expect(await sql('SELECT FROM whatsapp.medicao')).toEqual([])
    await passar('conectado')
    expect(await sql('SELECT FROM whatsapp.medicao')).toHaveLength(1)
  })

  it('is one outage from the loss to the next connection, with the last reason that was learned', async () => {
    await passar('conectado')
    await passar('desconectado', 'conexao_caiu')
    await passar('conectando')
    await passar('desconectado', 'banido')
    expect(await quedas()).toEqual([{ aberta: true, motivo: 'banido' }])
    await passar('conectado')
    expect(await quedas()).toEqual([{ aberta: false, motivo: 'banido' }])
  })

  it('ends when somebody disconnects on purpose, or the instance is deleted', async () => {
    await passar('conectado')
    await passar('desconectado', 'desconectado_pelo_painel')
    await passar('aguardando_qr')
    expect(await quedas()).toEqual([])
    await passar('conectado')
    await passar('erro', 'falha_na_operacao')
    await passar('nao_configurado')
    expect(await quedas()).toEqual([{ aberta: false, motivo: 'falha_na_operacao' }])
    expect(await sql('SELECT FROM whatsapp.medicao WHERE fim IS NULL')).toEqual([])
  })

  it('is silent as long as the rounds get no answer from the server', async () => {
    await sql(
      `INSERT INTO whatsapp.reconciliacao (servidor, proxima) VALUES ('s', now() + interval '1 hour')`,
    )
    for (const mudo of [`now() - interval '5 minutes'`, `now() - interval '5 minutes'`, 'NULL'])
      await sql(`UPDATE whatsapp.reconciliacao SET mudo_desde = ${mudo} WHERE servidor = 's'`)
    expect(
      await sql('SELECT round(extract(epoch FROM fim - inicio))::int AS s FROM whatsapp.silencio'),
    ).toEqual([{ s: 300 }])
    await sql(`UPDATE whatsapp.reconciliacao SET mudo_desde = now() WHERE servidor = 's'`)
    await sql(`DELETE FROM whatsapp.reconciliacao WHERE servidor = 's'`)
    expect(await sql('SELECT FROM whatsapp.silencio WHERE fim IS NULL')).toEqual([])
  })

  it('is known while nodes say that they run, and after a gap from the next time on', async () => {
    await bater(aplicacao.dataSource)
    await sql(`UPDATE whatsapp.batida SET inicio = ${ha(2)}, fim = now() - interval '50 s'`)
    await Promise.all([bater(aplicacao.dataSource), bater(aplicacao.dataSource)])
    expect(await sql('SELECT FROM whatsapp.batida')).toHaveLength(1)
    await sql(`UPDATE whatsapp.batida SET fim = now() - interval '70 s'`)
    await bater(aplicacao.dataSource)
    expect(await sql('SELECT FROM whatsapp.batida')).toHaveLength(2)
    // The clock went back.
    await sql(
      `UPDATE whatsapp.batida SET fim = now() + interval '1 hour' WHERE fim > now() - interval '30 s'`,
    )
    await bater(aplicacao.dataSource)
    expect(await sql('SELECT FROM whatsapp.batida WHERE fim < inicio')).toEqual([])
  })
})

describe('of a server', () => {
  const somar = async () => {
    let horas = 0
    while (await somarServidores({ dataSource: aplicacao.dataSource, evolution })) horas++
    return horas
  }
  const emDias = async (dias: number) =>
    sql(
      `SELECT round(medido)::int AS medido, round(fora)::int AS fora FROM whatsapp.disponibilidade_do_servidor
       WHERE servidor = $1 AND dias = $2`,
      [SERVIDOR, dias],
    )
  /** Counted from the end of the latest hour that is due, as SQL: one is due two minutes after its end. */
  const hora = (antes: number) =>
    `date_trunc('hour', now() - interval '2 minutes') - interval '${antes} hours'`
  const medida = (configuracao: number, tabela: string, de: string, ate = 'NULL') =>
    sql(
      `INSERT INTO whatsapp.${tabela} (configuracao_id, inicio, fim) VALUES (${configuracao}, ${de}, ${ate})`,
    )
  beforeEach(async () => {
    for (const tabela of ['servidor_por_hora', 'disponibilidade_do_servidor'])
      await sql(`DELETE FROM whatsapp.${tabela}`)
    await sql(`UPDATE whatsapp.resumo_da_disponibilidade SET horas_ate = ${hora(5)}`)
    await batidas([24 * 3, -0.01])
  })

  it('is summed once for every whole hour, of all its companies together', async () => {
    await medida(1, 'medicao', ha(24))
    await medida(2, 'medicao', `${hora(3)} + interval '30 minutes'`)
    await medida(1, 'queda', `${hora(2)} - interval '15 minutes'`, `${hora(2)} + interval '15 minutes'`)
    expect(await somar()).toBe(5)
    // Five hours of the one, two and a half of the other.
    expect(await emDias(1)).toEqual([{ medido: 7.5 * 3600, fora: 1800 }])
    expect(await somar()).toBe(0)
  })

  it('counts nothing of the time in which it was silent, or nobody ran', async () => {
    await medida(1, 'medicao', ha(24))
    await medida(1, 'queda', hora(4), hora(3))
    await sql('DELETE FROM whatsapp.batida')
    await sql(`INSERT INTO whatsapp.batida (inicio, fim) VALUES (${hora(9)}, ${hora(2)})`)
    await sql(
      `INSERT INTO whatsapp.silencio (servidor, inicio, fim) VALUES ($1, ${hora(4)} + interval '20 minutes', ${hora(3)})`,
      [SERVIDOR],
    )
    await somar()
    expect(await emDias(7)).toEqual([{ medido: 2 * 3600 + 1200, fora: 1200 }])
  })

  it('is summed on from where a clock is right again, and after a long pause no further back than two days', async () => {
    await medida(1, 'medicao', ha(24))
    await sql(`UPDATE whatsapp.resumo_da_disponibilidade SET horas_ate = now() + interval '3 years'`)
    await sql(
      `INSERT INTO whatsapp.servidor_por_hora (servidor, hora, medido, fora) VALUES ($1, now() + interval '2 years', 9, 9)`,
      [SERVIDOR],
    )
    expect(await somar()).toBe(0)
    await sql(
      `UPDATE whatsapp.resumo_da_disponibilidade SET horas_ate = date_trunc('hour', now()) - interval '1 year'`,
    )
    expect(await somar()).toBeGreaterThan(46)
    expect(await emDias(90)).toMatchObject([{ fora: 0 }])
  })
})

describe('in the panel', () => {
  it('a company reads its own, and no other', async () => {
    await batidas([48, 0])
    await ligada(48)
    await caida(3, 2)
    const lia = await entrar(aplicacao.url, 'lia@teste.local')
    const { corpo } = await lia.acao(1, 'disponibilidade')
    expect(corpo.disponibilidade.quedas).toMatchObject([{ motivo: 'conexao_caiu' }])
    expect(JSON.stringify((await lia.acao(2, 'disponibilidade')).corpo)).not.toContain('janelas')
  })

  it('the list filters and sorts by it, the overview names the worst, the file has it', async () => {
    await sql(
      'UPDATE whatsapp.configuracao_whatsapp SET disponibilidade = CASE id WHEN 1 THEN 98.5 ELSE 99.95 END',
    )
    const sofia = await entrar(aplicacao.url, 'suporte@teste.local')
    const lista = async (consulta: string) =>
      (await sofia.lista('ConfiguracaoWhatsApp', consulta)).corpo.records?.map(
        ({ params }: { params: { id: number } }) => params.id,
      )
    expect(await lista('?filters.faixa=abaixo_de_99')).toEqual([1])
    expect(await lista('?filters.faixa=abaixo_de_95')).toEqual([])
    expect(await lista('?filters.faixa=qualquer')).toEqual([])
    expect(await lista('?sortBy=disponibilidade&direction=asc')).toEqual([1, 2])
    const { piores } = await (await sofia.pedir('/admin/whatsapp/visao-geral')).json()
    expect(piores).toMatchObject([{ id: 1, disponibilidade: 98.5 }, { id: 2 }])
    const arquivo = await (
      await sofia.pedir('/admin/whatsapp/listas/ConfiguracaoWhatsApp.csv?filters.faixa=abaixo_de_99')
    ).text()
    expect(arquivo).toContain('"No ar (30 d)"')
    expect(arquivo).toContain('"98.5"')
  })
})
