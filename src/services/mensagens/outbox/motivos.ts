/** What `motivo` of a message may be, besides the codes of errors. */
export type MotivoDoEnvio =
  | 'sem_prova'
  | 'interrompida'
  | 'inesperado'
  | 'pausado'
  | 'aquecendo'
  | 'contato_sem_numero'
  | 'grupo_nao_aceita'
  | MotivoDoWhatsApp

/** Why WhatsApp did not deliver what it had been given. */
export type MotivoDoWhatsApp =
  | 'recusada_pelo_whatsapp'
  | 'fora_da_janela'
  | 'numero_nao_recebe'
  | 'contato_protegido'
  | 'limite_do_whatsapp'
  | 'conta_restrita'
  | 'conta_sem_pagamento'
  | 'midia_recusada'
  | 'tipo_nao_aceito'
