import { semSenhaNoEndereco } from '../auditoria/mudanca.js'

/** Without user, password and a slash at the end: by it servers are told apart, and shown. */
export const enderecoDoServidor = (url: string): string =>
  (semSenhaNoEndereco(url) ?? 'endereço inválido').replace(/\/+$/, '')
