import type { LerAcesso } from '../admin/acesso.js'
import type { UsuarioDaSessao } from './usuarios.js'

/** The reference application's answer to the plugin's "who is this?". */
export const lerAcesso: LerAcesso = (usuario) => {
  const { papel, empresaId, email } = usuario as unknown as UsuarioDaSessao
  return { papel, empresaId, autor: email }
}
