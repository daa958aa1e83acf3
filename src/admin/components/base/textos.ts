import { useTranslation } from 'adminjs'
import type { Textos } from '../../locale/pt-br.js'

/** The texts under `whatsapp` in the locale. */
type Nossos = Pick<
  Textos,
  | 'valores'
  | 'alertas'
  | 'caixa'
  | 'comportamento'
  | 'saude'
  | 'funil'
  | 'conexao'
  | 'assistente'
  | 'atencao'
  | 'conversas'
  | 'acesso'
  | 'diagnostico'
  | 'disponibilidade'
  | 'empresa'
  | 'envio'
  | 'listas'
  | 'massa'
  | 'modelos'
  | 'moldura'
  | 'nomeDaConversa'
  | 'parados'
  | 'reconciliacao'
  | 'frota'
  | 'recuperacao'
  | 'respostas'
  | 'retaguarda'
>

/** Dotted paths of an object of texts. */
export type Caminhos<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Caminhos<T[K]>}`
}[keyof T & string]

export type ChaveDeTexto = Caminhos<Nossos>

/** Our texts in the user's language. A key that does not exist does not compile. */
export const useTextos = () => {
  const { t, i18n, translateMessage, translateAction, translateLabel, translateProperty } = useTranslation()
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
    /** A resource, as the menu calls it. */
    recurso: (id: string): string => translateLabel(id, id),
    propriedade: (nome: string, recurso: string): string => translateProperty(nome, recurso),
  }
}
