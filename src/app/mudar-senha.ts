import type { EntityManager } from 'typeorm'
import { Usuario } from '../resources/usuario/usuario.js'
import { gerarHash } from './senha.js'
import { encerrarSessoes } from './sessao.js'
import { esquecerTentativas } from './tentativas-de-login.js'

/** Whoever is logged in as them logs in again, and may do so at once. @returns null: there is no such user */
export const mudarSenha = async (
  manager: EntityManager,
  { email, senha }: { email: string; senha: string },
): Promise<Usuario | null> => {
  const usuario = await manager.findOneBy(Usuario, { email })
  if (!usuario) return null
  await manager.update(Usuario, usuario.id, { senhaHash: await gerarHash(senha) })
  await encerrarSessoes(manager, { id: usuario.id, selo: null })
  await esquecerTentativas(manager, email)
  return usuario
}
