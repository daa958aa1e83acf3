import { auditoriaSchema } from './auditoria/auditoria.js'
import { configuracaoWhatsAppSchema } from './configuracao-whatsapp/configuracao-whatsapp.js'
import { credencialEvolutionSchema } from './credencial-evolution/credencial-evolution.js'
import { empresaSchema } from './empresa/empresa.js'
import { eventoWebhookSchema } from './evento-webhook/evento-webhook.js'
import { mudancaDeStatusSchema } from './mudanca-de-status/mudanca-de-status.js'

/** What a host adds to the `entities` of its DataSource. */
export const entidades = [
  empresaSchema,
  configuracaoWhatsAppSchema,
  credencialEvolutionSchema,
  eventoWebhookSchema,
  auditoriaSchema,
  mudancaDeStatusSchema,
]
