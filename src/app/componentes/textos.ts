import { useTranslation } from 'adminjs'
import { useMemo } from 'react'
import type { Caminhos } from '../../admin/components/base/textos.js'
import type { Textos } from '../../admin/locale/pt-br.js'
import type { GrupoDoMenu } from '../../resources/menu.js'
import type { TextosDaDemo } from '../palavras-da-demo.js'

type Chave<S extends 'topo' | 'entrada'> =
  `${S}.${Exclude<keyof Textos['moldura'][S] & string, 'paginas' | 'grupos'>}`
/** As AdminJS calls the buttons below a list. */
export type BotaoDePagina = keyof Textos['moldura']['topo']['paginas']

/** The frame's texts, which the plugin's locale brings along. */
export const useTextosDaMoldura = () => {
  const { i18n, translateMessage, translateLabel, translateComponent } = useTranslation()
  const { language: lingua } = i18n
  // The same function as long as the language is: AdminJS's is one for all languages.
  const t = useMemo(() => {
    const traduzir = i18n.getFixedT(lingua)
    return (
      chave:
        | Chave<'topo'>
        | Chave<'entrada'>
        | `topo.paginas.${BotaoDePagina}`
        | `topo.grupos.${GrupoDoMenu}`,
      valores: Record<string, string> = {},
    ): string => traduzir(`whatsapp.moldura.${chave}`, valores)
  }, [i18n, lingua])
  return {
    t,
    i18n,
    /** What this panel is called. */
    marca: i18n.t('whatsapp.moldura.marca'),
    translateLabel,
    translateMessage,
    idioma: (codigo: string): string => translateComponent(`LanguageSelector.availableLanguages.${codigo}`),
  }
}

/** What only a demo says. */
export const useTextosDaDemo = () => {
  const { t } = useTranslation()
  return (chave: Caminhos<TextosDaDemo>, valores: Record<string, string> = {}): string =>
    t(`whatsapp.demo.${chave}`, valores)
}
