import { fileURLToPath } from 'node:url'
import type { ComponentLoader } from 'adminjs'

/** AdminJS's components that this application replaces, and with which file of componentes/. */
const SUBSTITUTOS = {
  Application: 'Moldura',
  Login: 'Entrada',
  TopBar: 'BarraDoTopo',
  SidebarBranding: 'Marca',
  SidebarFooter: 'Nada',
  SidebarResourceSection: 'MenuLateral',
  NoticeBox: 'Notificacoes',
  RecordActionRoute: 'RotaDoRegistro',
  FilterDrawer: 'GavetaDeFiltros',
  DefaultPropertyValue: 'ValorDaPropriedade',
} as const

/** Of its own. */
const PROPRIOS = ['ConviteDeUsuario', 'InicioDaDemo', 'PapelDoUsuario', 'SenhaPropria'] as const

/** The reference application's own touches on AdminJS's frame. */
export const registrarComponentesDaApp = (loader: ComponentLoader): void => {
  for (const [original, arquivo] of Object.entries(SUBSTITUTOS)) {
    loader.override(original, fileURLToPath(new URL(`./componentes/${arquivo}`, import.meta.url)))
  }
  for (const arquivo of PROPRIOS)
    loader.add(arquivo, fileURLToPath(new URL(`./componentes/${arquivo}`, import.meta.url)))
}
