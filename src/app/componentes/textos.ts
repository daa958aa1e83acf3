import { useTranslation } from 'adminjs'
import type { Textos } from '../../admin/locale/pt-br.js'

type Chave<S extends 'topo' | 'entrada'> = `${S}.${keyof Textos['moldura'][S] & string}`

/** The frame's texts, which the plugin's locale brings along. */
export const usarTextosDaMoldura = () => {
  const { t, i18n, translateMessage, translateLabel, translateComponent } = useTranslation()
  return {
    i18n,
    translateLabel,
    translateMessage,
    t: (chave: Chave<'topo'> | Chave<'entrada'>, valores: Record<string, string> = {}): string =>
      t(`whatsapp.moldura.${chave}`, valores),
    idioma: (codigo: string): string => translateComponent(`LanguageSelector.availableLanguages.${codigo}`),
  }
}
