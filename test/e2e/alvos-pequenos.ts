import type { Page } from 'playwright-core'

const MINIMO_PX = 44

/** What a finger is to touch, within our pages, and is smaller than 44 px. Words within a sentence are as large as the sentence. */
export const alvosPequenos = (pagina: Page): Promise<string[]> =>
  pagina.evaluate((minimo) => {
    const achados: string[] = []
    for (const alvo of document.querySelectorAll<HTMLElement>(
      '.wa :is(button, a[href], input, select, textarea, [role=option])',
    )) {
      if (!alvo.checkVisibility({ visibilityProperty: true }) || alvo.closest('.wa-so-leitor')) continue
      if (alvo.matches('a') && alvo.closest('p') && getComputedStyle(alvo).display === 'inline') continue
      const { width, height } = alvo.getBoundingClientRect()
      if (width >= minimo && height >= minimo) continue
      const nome = alvo.getAttribute('aria-label') ?? alvo.textContent ?? ''
      achados.push(
        `${alvo.tagName} ${nome.trim().slice(0, 40)}: ${Math.round(width)} × ${Math.round(height)}`,
      )
    }
    return [...new Set(achados)]
  }, MINIMO_PX)
