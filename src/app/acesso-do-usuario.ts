import type { LerAcesso } from '../admin/acesso/controle-de-acesso.js'
import type { UsuarioDaSessao } from './usuarios.js'

/** The reference application's answer to the plugin's "who is this?". */
export const lerAcesso: LerAcesso = (usuario) => {
  const { papel, empresa, email, nome } = usuario as unknown as UsuarioDaSessao
  if (papel === 'admin' || papel === 'suporte') return { papel, autor: email, nome }
  return empresa === null ? null : { papel, empresa, autor: email, nome }
}
