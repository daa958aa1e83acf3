import * as estilos from '@adminjs/design-system/styled-components'
import type { CSSProperties } from 'react'

interface TemaDoPainel {
  colors: Record<string, string>
  font: string
}

// The design system re-exports styled-components, which brings no types of its own.
const { useTheme } = estilos as unknown as { useTheme: () => TemaDoPainel }

/** The host's theme as CSS variables, so that our pages look like the panel they sit in, in whatever theme. */
export const useTema = (): CSSProperties => {
  const { colors, font } = useTheme()
  return {
    '--wa-fonte': font,
    '--wa-texto': colors.text,
    '--wa-suave': colors.grey80,
    '--wa-caixa': colors.container,
    '--wa-pagina': colors.bg,
    '--wa-borda': colors.border,
    '--wa-contorno': colors.inputBorder,
    '--wa-primaria': colors.primary100,
    '--wa-sobre-primaria': colors.white,
    '--wa-certo': colors.success,
    '--wa-alerta': colors.warning,
    '--wa-erro': colors.error,
  } as CSSProperties
}
