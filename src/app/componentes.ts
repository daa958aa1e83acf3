import type { ComponentLoader } from 'adminjs'

/** AdminJS's components that this application replaces, and with which file of componentes/. */
const SUBSTITUTOS = {
  Application: 'Moldura',
  Login: 'Entrada',
  TopBar: 'BarraDoTopo',
  SidebarBranding: 'Marca',
  SidebarFooter: 'Nada',
  NoticeBox: 'Recados',
  FilterDrawer: 'GavetaDeFiltros',
  DefaultPropertyValue: 'ValorDaPropriedade',
} as const

/** The reference application's own touches on AdminJS's frame. */
export const registrarComponentesDaApp = (loader: ComponentLoader): void => {
  for (const [original, arquivo] of Object.entries(SUBSTITUTOS)) {
    loader.override(original, new URL(`./componentes/${arquivo}`, import.meta.url).pathname)
  }
}
