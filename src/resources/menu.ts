/** The menu's groups and what stands in each, in their order; what is named nowhere stands at the end. */
export const MENU = [
  { grupo: 'atendimento', recursos: ['Conversa', 'Mensagem', 'ModeloDeMensagem'] },
  { grupo: 'conexoes', recursos: ['ConfiguracaoWhatsApp', 'Empresa', 'InstanciaOrfa'] },
  { grupo: 'sistema', recursos: ['EventoWebhook', 'NovidadeParada', 'Auditoria', 'Usuario'] },
] as const satisfies readonly { grupo: string; recursos: readonly string[] }[]
export type GrupoDoMenu = (typeof MENU)[number]['grupo']
