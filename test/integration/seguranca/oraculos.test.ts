import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gerarHash } from '../../../src/app/senha.js'
import {
  colunasDasEntidades,
  iniciarPainelRegistrado,
  type Navegante,
  type PainelRegistrado,
} from '../../helpers/seguranca/painel-registrado.js'
import { SENHA } from '../../helpers/usuarios.js'

let painel: PainelRegistrado
let ze: Navegante

beforeAll(async () => {
  painel = await iniciarPainelRegistrado()
  ze = painel.navegantes.empresa
})
afterAll(() => painel.aplicacao.parar())

const texto = async (quem: Navegante, caminho: string, opcoes?: RequestInit) => {
  const resposta = await quem.pedir(`/admin/api${caminho}`, opcoes)
  return `${resposta.status} ${await resposta.text()}`
}
/** What it takes when nothing else is in the way: of a busy machine half of the answers come late. */
const quartil = (tempos: number[]): number =>
  tempos.toSorted((a, b) => a - b)[Math.floor(tempos.length / 4)] ?? 0

/** Asks both by turns. @returns the lower quartiles, in milliseconds */
const cronometrar = async (a: () => Promise<unknown>, b: () => Promise<unknown>, vezes = 21) => {
  const tempos: [number[], number[]] = [[], []]
  for (let i = 0; i < vezes * 2; i++) {
    const inicio = performance.now()
    await (i % 2 ? b() : a())
    tempos[i % 2 ? 1 : 0].push(performance.now() - inicio)
  }
  return tempos.map(quartil) as [number, number]
}
/** Far apart is what an onlooker could tell from a few dozen tries over a network. */
const comparaveis = ([a, b]: [number, number]) => Math.abs(a - b) < Math.max(5, 0.5 * Math.max(a, b))

describe('a tenant learns nothing of another company', () => {
  it.each(['Empresa', 'ConfiguracaoWhatsApp'] as const)('by filters and searches of %s', async (recurso) => {
    const { daOutra, idsDaOutra } = painel.canarios
    const { corpo: nada } = await ze.lista(recurso, '?filters.criadoEm~~to=1999-01-01')
    for (const valor of [...daOutra, ...idsDaOutra]) {
      const procurado = encodeURIComponent(valor)
      const { corpo } = await ze.json(`/resources/${recurso}/actions/search/${procurado}`)
      expect(corpo.records).toEqual([])
      const lista = await ze.lista(recurso, `?filters.busca=${procurado}`)
      expect(lista.corpo).toEqual(nada)
    }
  })

  it('by the reference that a filter looks up', async () => {
    const { alheio, inexistente } = painel.canarios.alvos.Empresa
    const por = (id: string) =>
      texto(ze, `/resources/ConfiguracaoWhatsApp/actions/list?filters.empresaId=${id}`)
    expect(await por(alheio)).toBe(await por(inexistente))
  })

  it('by counts, pages and sizes', async () => {
    for (const consulta of [
      'perPage=500',
      'perPage=-1',
      'perPage=1e9',
      'perPage=0.5',
      'page=0',
      'page=-3',
      'perPage=1',
    ]) {
      const { corpo } = await ze.lista('ConfiguracaoWhatsApp', `?${consulta}`)
      expect([corpo.meta.total, corpo.records.map(({ id }: { id: number }) => id)]).toEqual([1, [1]])
    }
    expect((await ze.lista('ConfiguracaoWhatsApp', '?page=2')).corpo).toMatchObject({
      meta: { total: 1 },
      records: [],
    })
  })

  it('by ids among others in bulk', async () => {
    const { alheio, inexistente, proprio } = painel.canarios.alvos.Empresa
    const em = (ids: string[]) => texto(ze, `/resources/Empresa/bulk/bulkDelete?recordIds=${ids.join()}`)
    expect(await em([proprio, alheio])).toBe(await em([proprio, inexistente]))
    expect(await em([alheio])).toBe(await em([inexistente]))
  })

  it('by the bytes or the time of an answer about an id', async () => {
    for (const [recurso, { alheio, inexistente }] of Object.entries(painel.canarios.alvos)) {
      const por = (id: string) => () => texto(ze, `/resources/${recurso}/records/${id}/show`)
      expect(await por(alheio)()).toBe(await por(inexistente)())
      const tempos = await cronometrar(por(alheio), por(inexistente))
      expect([recurso, tempos, comparaveis(tempos)]).toEqual([recurso, tempos, true])
    }
  })
})

it('refuses every order by a hidden column in the same words', async () => {
  for (const [recurso, colunas] of colunasDasEntidades(painel)) {
    const respostas = new Set<string>()
    for (const coluna of [
      ...colunas,
      'nome_busca',
      'senha_hash',
      'inexistente',
      'constructor',
      '__proto__',
      'id; --',
    ]) {
      const resposta = await texto(
        ze,
        `/resources/${recurso}/actions/list?sortBy=${encodeURIComponent(coluna)}`,
      )
      if (!resposta.includes('"total":1,')) respostas.add(resposta)
    }
    expect([recurso, respostas.size <= 1]).toEqual([recurso, true])
  }
})

it('says of a journal id beyond 9 digits what it says of any', async () => {
  const { dataSource } = painel.aplicacao
  await dataSource.query('UPDATE whatsapp.evento_webhook SET id = 1007199254740001 WHERE id = 11')
  const { corpo } = await painel.navegantes.suporte.json(
    '/resources/EventoWebhook/records/1007199254740001/show',
  )
  expect(corpo.record.id).toBe('1007199254740001')
  await dataSource.query('UPDATE whatsapp.evento_webhook SET id = 11 WHERE id = 1007199254740001')
})

it('has one answer, and one time, for a wrong password and an unknown e-mail', async () => {
  const entrarComo = async (email: string) => {
    const resposta = await fetch(`${painel.aplicacao.url}/admin/login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ email, password: 'senha-errada-1' }),
    })
    return `${resposta.status} ${await resposta.text()}`
  }
  // Sealed as the product does it: the other users of tests are cheap to log in.
  await painel.aplicacao.dataSource.query(
    `UPDATE usuario SET senha_hash = $1 WHERE email = 'lia@teste.local'`,
    [await gerarHash(SENHA)],
  )
  expect(await entrarComo('suporte@teste.local')).toBe(await entrarComo('ninguem-assim@teste.local'))
  const tempos = await cronometrar(
    () => entrarComo('lia@teste.local'),
    () => entrarComo('ninguem-assim-2@teste.local'),
    2,
  )
  expect([tempos, comparaveis(tempos)]).toEqual([tempos, true])
})

it('takes as long over a wrong webhook secret as over an unknown company', async () => {
  const { alheio, inexistente } = painel.canarios.alvos.Empresa
  const postar = (id: string) => () =>
    fetch(`${painel.aplicacao.url}/api/webhooks/whatsapp/${id}/${'x'.repeat(43)}`, {
      method: 'POST',
      body: '{}',
    }).then((resposta) => resposta.text())
  const tempos = await cronometrar(postar(alheio), postar(inexistente))
  expect([tempos, comparaveis(tempos)]).toEqual([tempos, true])
})
