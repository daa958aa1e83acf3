/** What was done to one company of a fleet's move. */
export const FEITOS = [
  'ja_estava',
  'webhook_registrado',
  'instancia_criada',
  'instancia_encontrada',
  'servidor_trocado',
  'chave_trocada',
  'usa_o_do_sistema',
  'desfeito',
  'mudou_depois',
  'nada_a_desfazer',
] as const
export type NomeDoFeito = (typeof FEITOS)[number]

/** As it is kept with the task, shown, and undone by. Holds no secret. */
export interface Feito {
  feito: NomeDoFeito
  /** The server or the application before, and since; `SISTEMA`: the SaaS's own server. */
  de?: string
  para?: string
}

export const SISTEMA = 'sistema'
/** What can be undone. */
export const DESFAZIVEIS: readonly NomeDoFeito[] = [
  'webhook_registrado',
  'instancia_criada',
  'instancia_encontrada',
  'servidor_trocado',
  'chave_trocada',
]
