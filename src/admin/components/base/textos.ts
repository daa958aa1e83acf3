import { useTranslation } from 'adminjs'
import type { Textos } from '../../locale/pt-br.js'

/** The texts under `whatsapp` in the locale. */
type Nossos = Pick<
  Textos,
  | 'valores'
  | 'conexao'
  | 'assistente'
  | 'conversas'
  | 'diagnostico'
  | 'modelos'
  | 'moldura'
  | 'parados'
  | 'reconciliacao'
  | 'retaguarda'
>

/** Dotted paths of an object of texts. */
type Caminhos<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Caminhos<T[K]>}`
}[keyof T & string]

export type ChaveDeTexto = Caminhos<Nossos>

/** Our texts in the user's language. A key that does not exist does not compile. */
export const usarTextos = () => {
  const { t, i18n, translateMessage, translateAction } = useTranslation()
  return {
    idioma: i18n.language,
    t: (chave: ChaveDeTexto, valores: Record<string, string | number> = {}): string =>
      t(`whatsapp.${chave}`, valores),
    /** A key the server answered with: `feito.conectar`, `erros.evolution_inacessivel`. */
    mensagem: (chave: string, valores: Record<string, unknown> = {}): string =>
      translateMessage(chave, undefined, valores),
    /** Why a message did not go, by its code. */
    motivo: (codigo: string): string => {
      for (const chave of [`whatsapp.envios.${codigo}`, `messages.erros.${codigo}`])
        if (i18n.exists(chave)) return t(chave)
      return t('messages.erros.inesperado')
    },
    acao: (nome: string): string => translateAction(nome, undefined),
  }
}
