import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { abrirNavegador, type Navegador } from './navegador.js'
import { iniciarServidor, type Servidor } from './servidor.js'

export interface Cena {
  servidor: Servidor
  navegador: Navegador
}

/**
 * A server and a browser for the tests of a file; there once its tests run. After each one nothing may have
 * gone wrong in a page unseen, and in the end the server stops cleanly.
 */
export const montarCena = (): Cena => {
  const cena = {} as Cena
  beforeAll(async () => {
    cena.servidor = await iniciarServidor()
    cena.navegador = await abrirNavegador(cena.servidor)
  })
  afterEach(async () => {
    expect(await cena.navegador.recolher()).toEqual([])
  })
  afterAll(async () => {
    await cena.navegador?.fechar()
    expect(await cena.servidor?.parar()).toBe(0)
  })
  return cena
}
