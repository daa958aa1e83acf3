import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { SENHA } from '../helpers/usuarios.js'
import { abrirNavegador, type Navegador } from './navegador.js'
import { semearRetaguarda } from './semear-retaguarda.js'

export interface PainelNoProcesso {
  aplicacao: Aplicacao
  navegador: Navegador
}

/**
 * Like `abrirPainel`, but with the server in this process: companies in every state are made with SQL.
 * @param opcoes.semear what is there when its tests run; default: the back office's companies
 */
export const abrirPainelNoProcesso = ({
  opcoes,
  semear = semearRetaguarda,
}: {
  opcoes?: NonNullable<Parameters<typeof iniciarAplicacao>[0]>['opcoes']
  semear?: (aplicacao: Aplicacao) => Promise<unknown>
} = {}): PainelNoProcesso => {
  const painel = {} as PainelNoProcesso
  beforeAll(async () => {
    painel.aplicacao = await iniciarAplicacao(opcoes && { opcoes })
    await semear(painel.aplicacao)
    const { url, simulador } = painel.aplicacao
    painel.navegador = await abrirNavegador({
      origem: url,
      origemDoTelefone: new URL(simulador.url).origin,
      senhaDe: () => SENHA,
    })
  })
  afterEach(async () => {
    expect(await painel.navegador.recolher()).toEqual([])
  })
  afterAll(async () => {
    await painel.navegador?.fechar()
    await painel.aplicacao?.parar()
  })
  return painel
}
