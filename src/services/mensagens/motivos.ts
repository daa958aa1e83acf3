/** What `motivo` of a message may be, besides the codes of errors. */
export type MotivoDoEnvio = 'sem_prova' | 'interrompida' | 'inesperado' | 'pausado' | 'recusada_pelo_whatsapp'
