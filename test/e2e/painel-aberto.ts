import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { abrirNavegador, type Navegador } from './navegador.js'
import { iniciarServidor, type Servidor } from './servidor.js'

export interface PainelAberto {
  servidor: Servidor
  navegador: Navegador
}

/**
 * A server and a browser for the tests of a file; there once its tests run. After each one nothing may have
 * gone wrong in a page unseen, and in the end the server stops cleanly.
 */
export const abrirPainel = (): PainelAberto => {
  const painel = {} as PainelAberto
  beforeAll(async () => {
    painel.servidor = await iniciarServidor()
    painel.navegador = await abrirNavegador(painel.servidor)
  })
  afterEach(async () => {
    expect(await painel.navegador.recolher()).toEqual([])
  })
  afterAll(async () => {
    await painel.navegador?.fechar()
    expect(await painel.servidor?.parar()).toBe(0)
  })
  return painel
}
