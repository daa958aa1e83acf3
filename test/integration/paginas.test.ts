import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Recurso } from '../helpers/seguranca/canarios.js'
import { ordensDaLista } from '../helpers/seguranca/casos.js'
import { iniciarPainelRegistrado, type PainelRegistrado } from '../helpers/seguranca/painel-registrado.js'

let painel: PainelRegistrado
beforeAll(async () => {
  painel = await iniciarPainelRegistrado()
})
afterAll(() => painel.aplicacao.parar())

const ids = async (recurso: Recurso, consulta: string): Promise<string[]> => {
  const { corpo } = await painel.navegantes.admin.lista(recurso, `?${consulta}`)
  return corpo.records.map(({ id }: { id: string }) => String(id))
}

it('has on its pages, by every order of every list, what one long page has, in that order', async () => {
  let vistas = 0
  for (const recurso of Object.keys(painel.canarios.alvos) as Recurso[]) {
    for (const ordem of ['', ...ordensDaLista(painel.admin, recurso)]) {
      const todos = await ids(recurso, `${ordem}&perPage=100`)
      const emPaginas: string[] = []
      for (let pagina = 1; pagina <= Math.min(todos.length, 3); pagina++)
        emPaginas.push(...(await ids(recurso, `${ordem}&perPage=1&page=${pagina}`)))
      expect([recurso, ordem, emPaginas]).toEqual([recurso, ordem, todos.slice(0, 3)])
      vistas += emPaginas.length
    }
  }
  expect(vistas).toBeGreaterThan(100)
})

it('keeps to what is searched for on its later pages', async () => {
  const [primeira, segunda] = await ids('ConfiguracaoWhatsApp', 'filters.status=conectado&perPage=100')
  expect(await ids('ConfiguracaoWhatsApp', 'filters.status=conectado&perPage=1&page=2')).toEqual([segunda])
  expect(primeira).not.toBe(segunda)
  expect(await ids('ConfiguracaoWhatsApp', 'filters.status=conectado&perPage=1&page=3')).toEqual([])
})
