import type { Papel } from '../papel.js'

/** The record actions of a configuration, in the order the panel shows them. */
export const ACOES = [
  'conectar',
  'verQrcode',
  'verificarStatus',
  'enviarTeste',
  'desconectar',
  'reiniciar',
  'excluirInstancia',
  'configurarServidor',
  'rotacionarSegredo',
  'registrarWebhook',
] as const
export type Acao = (typeof ACOES)[number]

const OPERADORES = ['admin', 'suporte', 'empresa'] as const

/** Who may do what. `conectar` is also the page on which a connection is watched: its GET is for everyone. */
export const PAPEIS_DA_ACAO: Readonly<Record<Acao, readonly Papel[]>> = {
  conectar: OPERADORES,
  verQrcode: OPERADORES,
  verificarStatus: ['admin', 'suporte', 'empresa', 'empresa_leitura'],
  enviarTeste: OPERADORES,
  desconectar: OPERADORES,
  reiniciar: OPERADORES,
  excluirInstancia: ['admin', 'suporte'],
  configurarServidor: ['admin'],
  rotacionarSegredo: ['admin', 'suporte'],
  registrarWebhook: ['admin', 'suporte'],
}
