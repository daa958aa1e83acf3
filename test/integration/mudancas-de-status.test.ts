import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Banco } from '../../src/app/database.js'
import { MudancaDeStatus } from '../../src/resources/mudanca-de-status/mudanca-de-status.js'
import { gravarDescoberta } from '../../src/services/estado/gravar-descoberta.js'
import { marcar } from '../../src/services/estado/marca.js'
import type { EstadoSondado } from '../../src/services/estado/sinais.js'
import { abrirBancoDeTeste } from '../helpers/banco.js'
import { novaConfiguracao } from '../helpers/diario.js'

let banco: Banco
let id: number
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
  ;({ id } = await novaConfiguracao(banco.dataSource, 'historia'))
})
afterAll(() => banco.fechar())

const historia = () =>
  banco.dataSource
    .getRepository(MudancaDeStatus)
    .find({ where: { configuracaoId: id }, order: { id: 'ASC' } })

const sondar = async (estado: EstadoSondado) => {
  const marca = await marcar(banco.dataSource, id)
  await gravarDescoberta(banco.dataSource, id, 'sonda', { tipo: 'sonda', ...marca, estado })
}

it('writes down every change of a status with its evidence and reason, and nothing where it stays', async () => {
  for (const estado of ['open', 'open', 'inexistente', 'inexistente', 'open'] as const) await sondar(estado)
  const marca = await marcar(banco.dataSource, id)
  await gravarDescoberta(banco.dataSource, id, 'operacao', {
    tipo: 'falha',
    ...marca,
    codigo: 'evolution_nome_em_uso',
  })
  expect(await historia()).toMatchObject([
    { de: 'nao_configurado', para: 'conectado', fonte: 'sonda', motivo: null },
    { de: 'conectado', para: 'nao_configurado', fonte: 'sonda', motivo: null },
    { de: 'nao_configurado', para: 'conectado', fonte: 'sonda', motivo: null },
    { de: 'conectado', para: 'erro', fonte: 'operacao', motivo: 'falha_na_operacao' },
  ])
})

it('dates a change as the configuration does', async () => {
  const [{ desde }] = await banco.dataSource.query(
    'SELECT status_desde AS desde FROM whatsapp.configuracao_whatsapp WHERE id = $1',
    [id],
  )
  expect((await historia()).at(-1)?.em).toEqual(desde)
})

it('sees a status that anybody else changes, too', async () => {
  const antes = (await historia()).length
  await banco.dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'desconectado' WHERE id = $1`,
    [id],
  )
  expect(await historia()).toHaveLength(antes + 1)
})

it('goes with its configuration', async () => {
  await banco.dataSource.query('DELETE FROM whatsapp.configuracao_whatsapp WHERE id = $1', [id])
  expect(await historia()).toEqual([])
})
