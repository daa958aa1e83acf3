import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules of axe-core that the page breaks as it is now, with where. */
export const infracoes = async (pagina: Page): Promise<string[]> => {
  if (!(await pagina.evaluate(() => 'axe' in window))) {
    await pagina.evaluate(AXE)
    // What is halfway from one theme to the other has the colours of neither.
    await pagina.addStyleTag({ content: '* { transition: none !important; }' })
  }
  return pagina.evaluate(async () => {
    // Nor has what is still fading in its own.
    const passageiras = document
      .getAnimations()
      .filter((animacao) => animacao.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(passageiras.map(({ finished }) => finished))
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    )
  })
}
