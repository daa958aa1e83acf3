import { auditoriaSchema } from './auditoria/auditoria.js'
import { configuracaoWhatsAppSchema } from './configuracao-whatsapp/configuracao-whatsapp.js'
import { conversaSchema } from './conversa/conversa.js'
import { credencialEvolutionSchema } from './credencial-evolution/credencial-evolution.js'
import { empresaSchema } from './empresa/empresa.js'
import { eventoWebhookSchema } from './evento-webhook/evento-webhook.js'
import { instanciaOrfaSchema } from './instancia-orfa/instancia-orfa.js'
import { mensagemSchema } from './mensagem/mensagem.js'
import { modeloDeMensagemSchema } from './modelo-de-mensagem/modelo-de-mensagem.js'
import { mudancaDeStatusSchema } from './mudanca-de-status/mudanca-de-status.js'
import { recebimentoParadoSchema } from './recebimento-parado/recebimento-parado.js'

/** What a host adds to the `entities` of its DataSource. */
export const entidades = [
  empresaSchema,
  configuracaoWhatsAppSchema,
  credencialEvolutionSchema,
  eventoWebhookSchema,
  auditoriaSchema,
  conversaSchema,
  mensagemSchema,
  modeloDeMensagemSchema,
  instanciaOrfaSchema,
  mudancaDeStatusSchema,
  recebimentoParadoSchema,
]
