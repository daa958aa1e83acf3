import { painelAuditoria } from '../resources/auditoria/painel.js'
import { painelConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/painel.js'
import { painelEmpresa } from '../resources/empresa/painel.js'
import { painelEventoWebhook } from '../resources/evento-webhook/painel.js'

/** The lists that can be had as a file. Not what customers wrote: that stays where each look is audited. */
export const LISTAS_EM_CSV = [
  painelEmpresa,
  painelConfiguracaoWhatsApp,
  painelEventoWebhook,
  painelAuditoria,
] as const

export const temCsv = (recurso: string): boolean => LISTAS_EM_CSV.some(({ id }) => id === recurso)
