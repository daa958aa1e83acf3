import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { infracoes } from '../e2e/infracoes.js'
import { palavrasAlheias } from './palavras.js'

const PASTA = join(import.meta.dirname, '../e2e/telas')
mkdirSync(PASTA, { recursive: true })

interface Variante {
  largura: number
  tema: 'claro' | 'escuro'
  idioma: 'pt-BR' | 'en'
}

const ALTURA: Record<number, number> = { 1280: 800, 1440: 900, 390: 844 }

/** For the pages everybody sees. */
export const TODAS: readonly Variante[] = (['pt-BR', 'en'] as const).flatMap((idioma) =>
  (['claro', 'escuro'] as const).flatMap((tema) =>
    [1280, 390, ...((tema === 'claro') === (idioma === 'en') ? [1440] : [])].map((largura) => ({
      largura,
      tema,
      idioma,
    })),
  ),
)
/** For the rest: the two that have least in common. */
export const DUAS: readonly Variante[] = [
  { largura: 1280, tema: 'claro', idioma: 'pt-BR' },
  { largura: 390, tema: 'escuro', idioma: 'en' },
]

/**
 * A page as it is now, in every variant, without a reload: what it shows may be gone after one.
 * @param inteira all of a long page, not the first screen of it
 */
export const fotografar = async (
  pagina: Page,
  nome: string,
  variantes: readonly Variante[] = DUAS,
  { inteira = false } = {},
): Promise<void> => {
  for (const { largura, tema, idioma } of variantes) {
    await pagina.setViewportSize({ width: largura, height: ALTURA[largura] ?? 800 })
    await pagina.evaluate((novo) => {
      localStorage.setItem('tema', novo)
      window.dispatchEvent(new Event('tema-mudou'))
    }, tema)
    // A modal dialog makes the rest of the page inert to clicks, not to this.
    await pagina.locator('select').first().selectOption(idioma, { force: true })
    await pagina.waitForTimeout(250)
    if (inteira) await pagina.setViewportSize({ width: largura, height: await alturaDoConteudo(pagina) })
    await pagina.screenshot({ path: join(PASTA, `${nome}-${largura}-${tema}-${idioma}.png`) })
    const onde = `${nome} ${largura} ${tema} ${idioma}`
    expect.soft(await infracoes(pagina), onde).toEqual([])
    expect.soft(await larguraQueSobra(pagina), `${onde}: wider than the screen`).toBe(0)
    if (idioma === 'pt-BR') expect.soft(await palavrasAlheias(pagina), `${onde}: no Portuguese`).toEqual([])
  }
  await pagina.locator('select').first().selectOption('pt-BR', { force: true })
  await pagina.setViewportSize({ width: 1280, height: 800 })
}

/** AdminJS's pages scroll inside of a frame. */
const MOLDURA = '[data-css=app-content]'

const alturaDoConteudo = (pagina: Page): Promise<number> =>
  pagina.evaluate((moldura) => document.querySelector(moldura)?.scrollHeight ?? window.innerHeight, MOLDURA)

const larguraQueSobra = (pagina: Page): Promise<number> =>
  pagina.evaluate((moldura) => {
    const partes = [document.documentElement, ...document.querySelectorAll(moldura)]
    return Math.max(...partes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
  }, MOLDURA)
