import * as estilos from '@adminjs/design-system/styled-components'
import type { ComponentType, ReactNode } from 'react'

/** The design system re-exports styled-components, which brings no types of its own. */
export const { ThemeProvider } = estilos as unknown as {
  ThemeProvider: ComponentType<{ theme: object; children: ReactNode }>
}
