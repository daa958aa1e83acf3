import type { DataSource } from 'typeorm'
import { Usuario } from '../resources/usuario/usuario.js'
import { conferirSenha, gerarHash } from './senha.js'

/** What a session holds of its user; AdminJS prints it into every page. */
export interface UsuarioDaSessao {
  id: number
  email: string
  nome: string
  papel: string
  empresaId: number | null
}

const paraASessao = ({ id, email, nome, papel, empresaId }: Usuario): UsuarioDaSessao => ({
  id,
  email,
  nome,
  papel,
  empresaId,
})

/** Null for an unknown e-mail, a wrong password and a user switched off alike, after the same work. */
export const autenticarUsuario = async (
  dataSource: DataSource,
  email: unknown,
  senha: unknown,
): Promise<UsuarioDaSessao | null> => {
  if (
    typeof email !== 'string' ||
    typeof senha !== 'string' ||
    senha.length > 1024 ||
    email.includes('\u0000')
  )
    return null
  const usuario = await dataSource.getRepository(Usuario).findOneBy({ email: email.trim().toLowerCase() })
  const certa = await conferirSenha(senha, usuario?.senhaHash ?? null)
  return usuario?.ativo && certa ? paraASessao(usuario) : null
}

/** The user as they are now: a session must not outlive the rights it was given for. */
export const recarregarUsuario = async (
  dataSource: DataSource,
  id: number,
): Promise<UsuarioDaSessao | null> => {
  const usuario = await dataSource.getRepository(Usuario).findOneBy({ id, ativo: true })
  return usuario ? paraASessao(usuario) : null
}

/** Creates the user unless there is one with that e-mail. @returns whether it was created */
export const garantirUsuario = async (
  dataSource: DataSource,
  {
    senha,
    ...dados
  }: Pick<Usuario, 'nome' | 'email' | 'papel'> & { empresaId?: number | null; senha: string },
): Promise<boolean> => {
  const usuarios = dataSource.getRepository(Usuario)
  if (await usuarios.existsBy({ email: dados.email })) return false
  await usuarios.insert({ ...dados, senhaHash: await gerarHash(senha) })
  return true
}
