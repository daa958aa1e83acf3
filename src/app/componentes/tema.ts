import { combineStyles } from '@adminjs/design-system'
import { CORES, type NomeDoTema } from './cores.js'

const FONTE = "'Inter Variable', system-ui, sans-serif"

const montar = (nome: NomeDoTema) => {
  const colors = CORES[nome]
  return combineStyles({
    colors,
    font: FONTE,
    borders: {
      input: `1px solid ${colors.inputBorder}`,
      default: `1px solid ${colors.border}`,
      bg: `1px solid ${colors.bg}`,
    },
    sizes: { navbarHeight: '64px', sidebarWidth: '248px', maxFormWidth: '740px' },
    // From the last one on the sidebar stays: AdminJS's 1324px would hide it on most laptops.
    breakpoints: ['577px', '769px', '1024px', '1100px'],
  } as unknown as Parameters<typeof combineStyles>[0])
}

export const TEMAS = { claro: montar('claro'), escuro: montar('escuro') }
