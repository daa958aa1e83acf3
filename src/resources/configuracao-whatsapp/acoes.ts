import { declararAcoes } from '../acao-declarada.js'
import { PAPEIS, type Papel, RETAGUARDA } from '../papel.js'

/** Whoever may connect a phone. */
export const OPERADORES = ['admin', 'suporte', 'empresa'] as const satisfies readonly Papel[]

const acao = { em: 'registro', auditada: true } as const

/**
 * The record actions of a configuration, in the order the panel shows them. `conectar` is also the page on which a
 * connection is watched: its GET is for everyone.
 */
export const ACOES_DA_CONFIGURACAO = declararAcoes({
  conectar: { ...acao, papeis: OPERADORES, icone: 'Smartphone', destaque: 'primary' },
  verQrcode: { ...acao, papeis: OPERADORES, icone: 'Grid' },
  verificarStatus: { ...acao, papeis: PAPEIS, icone: 'RefreshCw' },
  enviarTeste: { ...acao, papeis: OPERADORES, icone: 'Send' },
  desconectar: { ...acao, papeis: OPERADORES, icone: 'LogOut', destaque: 'danger' },
  reiniciar: { ...acao, papeis: OPERADORES, icone: 'RotateCw' },
  excluirInstancia: { ...acao, papeis: RETAGUARDA, icone: 'Trash2', destaque: 'danger' },
  configurarServidor: { ...acao, papeis: ['admin'], icone: 'Server' },
  rotacionarSegredo: { ...acao, papeis: RETAGUARDA, icone: 'Key' },
  registrarWebhook: { ...acao, papeis: RETAGUARDA, icone: 'Link' },
})
export type Acao = keyof typeof ACOES_DA_CONFIGURACAO
export const ACOES = Object.keys(ACOES_DA_CONFIGURACAO) as Acao[]
