import { useTranslation } from 'adminjs'
import type { Textos } from '../../admin/locale/pt-br.js'

type Chave<S extends 'topo' | 'entrada'> = `${S}.${Exclude<keyof Textos['moldura'][S] & string, 'paginas'>}`
/** As AdminJS calls the buttons below a list. */
export type BotaoDePagina = keyof Textos['moldura']['topo']['paginas']

/** The frame's texts, which the plugin's locale brings along. */
export const usarTextosDaMoldura = () => {
  const { t, i18n, translateMessage, translateLabel, translateComponent } = useTranslation()
  return {
    i18n,
    translateLabel,
    translateMessage,
    t: (
      chave: Chave<'topo'> | Chave<'entrada'> | `topo.paginas.${BotaoDePagina}`,
      valores: Record<string, string> = {},
    ): string => t(`whatsapp.moldura.${chave}`, valores),
    idioma: (codigo: string): string => translateComponent(`LanguageSelector.availableLanguages.${codigo}`),
  }
}
