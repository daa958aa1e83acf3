import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { SENHA } from '../helpers/usuarios.js'
import { abrirNavegador, type Navegador } from './navegador.js'
import { semearRetaguarda } from './semear-retaguarda.js'

const RAIZ = join(import.meta.dirname, '../..')

export interface CenaNoProcesso {
  aplicacao: Aplicacao
  navegador: Navegador
}

/**
 * Like `montarCena`, but with the server in this process: companies in every state are made with SQL.
 * @param opcoes.semear what is there when its tests run; default: the back office's companies
 */
export const montarCenaNoProcesso = ({
  opcoes,
  semear = semearRetaguarda,
}: {
  opcoes?: NonNullable<Parameters<typeof iniciarAplicacao>[0]>['opcoes']
  semear?: (aplicacao: Aplicacao) => Promise<unknown>
} = {}): CenaNoProcesso => {
  const cena = {} as CenaNoProcesso
  beforeAll(async () => {
    await promisify(execFile)('npm', ['run', '-s', 'build'], { cwd: RAIZ })
    cena.aplicacao = await iniciarAplicacao(opcoes && { opcoes })
    await semear(cena.aplicacao)
    const { url, simulador } = cena.aplicacao
    cena.navegador = await abrirNavegador({
      origem: url,
      origemDoTelefone: new URL(simulador.url).origin,
      senhaDe: () => SENHA,
    })
  })
  afterEach(async () => {
    expect(await cena.navegador.recolher()).toEqual([])
  })
  afterAll(async () => {
    await cena.navegador?.fechar()
    await cena.aplicacao?.parar()
  })
  return cena
}
