import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Banco } from '../../../src/app/database.js'
import { aplicarLote } from '../../../src/webhooks/aplicar-lote.js'
import { reprocessarEventos } from '../../../src/webhooks/reprocessamento/reprocessar.js'
import { abrirBancoDeTeste } from '../../helpers/banco.js'
import { corposGravados, entregaDe, inserirNoDiario, novaConfiguracao } from '../../helpers/diario.js'

let banco: Banco
let serie = 0
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
})
afterAll(() => banco.fechar())

const nova = () => novaConfiguracao(banco.dataSource, `loja-${++serie}`)
const reprocessar = (configuracaoId: number, aplicar: boolean) =>
  reprocessarEventos({ dataSource: banco.dataSource, filtro: { configuracaoId }, aplicar })
const inserir = (id: number, corpo: Record<string, unknown>) => inserirNoDiario(banco.dataSource, id, corpo)

/** The row and its journal, whole: what a replay may not touch must be equal to the microsecond. */
const tudo = async (id: number): Promise<unknown[]> => [
  await banco.dataSource.query('SELECT c::text FROM whatsapp.configuracao_whatsapp c WHERE id = $1', [id]),
  await banco.dataSource.query(
    'SELECT e::text FROM whatsapp.evento_webhook e WHERE configuracao_id = $1 ORDER BY id',
    [id],
  ),
]
const estado = async (id: number): Promise<string> => {
  const [linha] = await banco.dataSource.query(
    `SELECT concat_ws(' ', status, motivo, numero_conectado) AS texto FROM whatsapp.configuracao_whatsapp WHERE id = $1`,
    [id],
  )
  return linha.texto
}
const diario = async (id: number): Promise<string[]> => {
  const linhas: { texto: string }[] = await banco.dataSource.query(
    `SELECT concat_ws(' ', resultado, erro) AS texto FROM whatsapp.evento_webhook WHERE configuracao_id = $1 ORDER BY id`,
    [id],
  )
  return linhas.map(({ texto }) => texto)
}

const conexao = (data: object, segundo: number) => ({
  event: 'connection.update',
  instance: 'loja',
  data,
  date_time: new Date(Date.UTC(2026, 10, 24, 2, 47, segundo)).toISOString(),
})
const aberta = (segundo: number, numero = '5511999990010') =>
  conexao({ state: 'open', wuid: `${numero}@s.whatsapp.net` }, segundo)
const fechada = (segundo: number) => conexao({ state: 'close', statusReason: 401 }, segundo)

describe('a failed event', () => {
  it('is shown by a dry run, applied by the real one, and changes nothing the second time', async () => {
    const { id, empresaId } = await nova()
    const gravada = corposGravados('c-scan-window').find(
      ({ data }) => (data as { state?: string }).state === 'open',
    )
    await inserir(id, gravada ?? {})
    const antes = await tudo(id)
    const esperado = {
      lidos: 1,
      ignorados: 0,
      porResultado: [{ antes: 'falhou', depois: 'aplicado', eventos: 1 }],
      configuracoes: [
        {
          configuracaoId: id,
          empresaId,
          antes: 'nao_configurado',
          depois: 'conectado',
          eventos: 1,
          porResultado: [{ antes: 'falhou', depois: 'aplicado', eventos: 1 }],
          mudaria: true,
        },
      ],
    }
    expect(await reprocessar(id, false)).toEqual({ ...esperado, aplicado: false })
    expect(await tudo(id)).toEqual(antes)

    expect(await reprocessar(id, true)).toEqual({ ...esperado, aplicado: true })
    expect([await estado(id), await diario(id)]).toEqual(['conectado 5511999991003', ['aplicado']])

    const depois = await tudo(id)
    const segunda = await reprocessar(id, true)
    expect(segunda.porResultado).toEqual([{ antes: 'aplicado', depois: 'aplicado', eventos: 1 }])
    expect(segunda.configuracoes).toMatchObject([{ antes: 'conectado', depois: 'conectado', mudaria: false }])
    expect(await tudo(id)).toEqual(depois)
  })

  it('that fails again is alone in its fate', async () => {
    const { dataSource } = banco
    const { id } = await nova()
    await inserir(id, aberta(1))
    await inserir(id, aberta(9, '5511999990666'))
    await inserir(id, aberta(3))
    await dataSource.query(
      `ALTER TABLE whatsapp.configuracao_whatsapp ADD CONSTRAINT sem_azar CHECK (numero_conectado <> '5511999990666')`,
    )
    const ensaio = await reprocessar(id, false)
    expect(await reprocessar(id, true)).toEqual({ ...ensaio, aplicado: true })
    expect(ensaio.porResultado).toContainEqual({ antes: 'falhou', depois: 'falhou', eventos: 1 })
    const [primeira, culpada, terceira] = await diario(id)
    expect([primeira, terceira]).toEqual(['aplicado', 'aplicado'])
    expect(culpada).toMatch(/^falhou .*sem_azar/)
    expect(await estado(id)).toBe('conectado 5511999990010')
    await dataSource.query('ALTER TABLE whatsapp.configuracao_whatsapp DROP CONSTRAINT sem_azar')
    await reprocessar(id, true)
    expect(await diario(id)).toEqual(['aplicado', 'aplicado', 'aplicado'])
  })
})

it.each(['c-scan-window', 'b-disconnects', 'bg-qr-rotation', 'c-webhook-toggle'])(
  'leaves %s as it was delivered, row and journal to the microsecond',
  async (cenario) => {
    const { id } = await nova()
    const entregas = corposGravados(cenario).map((corpo) => entregaDe(id, corpo))
    await aplicarLote(banco.dataSource, entregas)
    const antes = await tudo(id)
    const relatorio = await reprocessar(id, true)
    expect(relatorio.lidos).toBeGreaterThan(1)
    expect(relatorio.porResultado.filter(({ antes, depois }) => antes !== depois)).toEqual([])
    expect(await tudo(id)).toEqual(antes)
  },
)

it.each([
  ['c-scan-window', 'conectado 5511999991003'],
  ['c-webhook-toggle', 'desconectado desconectado_no_telefone'],
])('ends %s in the same state in whatever order the journal has it', async (cenario, final) => {
  const corpos = corposGravados(cenario).filter((corpo) => typeof corpo === 'object')
  for (const ordem of [corpos, corpos.toReversed(), [...corpos.slice(3), ...corpos.slice(0, 3)]]) {
    const { id } = await nova()
    for (const corpo of new Map(ordem.map((c) => [JSON.stringify(c), c])).values()) await inserir(id, corpo)
    await reprocessar(id, true)
    expect(await estado(id)).toBe(final)
  }
})

it('counts a QR whose picture the journal does not keep as recorded, and leaves the state alone', async () => {
  const { id } = await nova()
  const qr = corposGravados('c-scan-window').find(({ event }) => event === 'qrcode.updated')
  const limite = { ...qr, data: { message: 'QR code limit reached, please login again', statusCode: 500 } }
  await inserir(id, qr ?? {})
  const [antes] = await tudo(id)
  const relatorio = await reprocessar(id, true)
  expect(relatorio.porResultado).toEqual([{ antes: 'falhou', depois: 'registrado', eventos: 1 }])
  expect((await tudo(id))[0]).toEqual(antes)
  await inserir(id, limite)
  await reprocessar(id, true)
  expect(await estado(id)).toBe('desconectado limite_qr')
})

it('knows in a dry run what its earlier steps would have done', async () => {
  const { id } = await nova()
  await inserir(id, fechada(59))
  for (let i = 0; i < 230; i++) await inserir(id, { event: 'presence.update', data: { i } })
  await inserir(id, aberta(1))
  const ensaio = await reprocessar(id, false)
  expect(ensaio).toMatchObject({ lidos: 232, configuracoes: [{ depois: 'desconectado', mudaria: true }] })
  expect(await reprocessar(id, true)).toEqual({ ...ensaio, aplicado: true })
  expect(await estado(id)).toBe('desconectado desconectado_no_telefone')
})

it('leaves alone what the retention has cut, and reads only what it is asked for', async () => {
  const { dataSource } = banco
  const { id, empresaId } = await nova()
  const cortado = await inserir(id, aberta(1))
  const outro = await inserir(id, fechada(2))
  await dataSource.query('ALTER TABLE whatsapp.evento_webhook ALTER COLUMN conteudo DROP NOT NULL')
  await dataSource.query(
    `UPDATE whatsapp.evento_webhook SET conteudo = NULL, recebido_em = now() - interval '2 days' WHERE id = $1`,
    [cortado],
  )
  const lidos = async (filtro: Parameters<typeof reprocessarEventos>[0]['filtro']) => {
    const relatorio = await reprocessarEventos({
      dataSource,
      filtro: { empresaId, ...filtro },
      aplicar: false,
    })
    return [relatorio.lidos, relatorio.ignorados]
  }
  const ontem = new Date(Date.now() - 86_400_000)
  expect(await lidos({})).toEqual([2, 1])
  expect(await lidos({ desde: ontem })).toEqual([1, 0])
  expect(await lidos({ ate: ontem })).toEqual([1, 1])
  expect(await lidos({ ids: [outro] })).toEqual([1, 0])
  expect(await lidos({ resultados: ['aplicado'] })).toEqual([0, 0])
  await reprocessar(id, true)
  expect(await diario(id)).toEqual(['falhou deu errado', 'aplicado'])
})
