import { createHash } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'
import type { Papel } from '../resources/papel.js'
import { Usuario } from '../resources/usuario/usuario.js'
import { conferirSenha, gerarHash } from './senha.js'

/** What a session holds of its user; AdminJS prints it into every page. */
export interface UsuarioDaSessao {
  id: number
  email: string
  nome: string
  papel: Papel
  /** The company's reference. */
  empresa: string | null
}

/** A user with the seal of what a session of theirs was given for. */
export interface Reconhecido {
  usuario: UsuarioDaSessao
  /** Another one as soon as password, role, company or `ativo` change: sessions under the old one are over. */
  selo: string
}

const reconhecido = ({
  id,
  email,
  nome,
  papel,
  empresaId,
  referenciaDaEmpresa,
  senhaHash,
  ativo,
}: Usuario): Reconhecido => ({
  usuario: { id, email, nome, papel, empresa: referenciaDaEmpresa },
  selo: createHash('sha256')
    .update(JSON.stringify([senhaHash, papel, empresaId, ativo]))
    .digest('base64url'),
})

/** Null for an unknown e-mail, a wrong password and a user switched off alike, after the same work. */
export const autenticarUsuario = async (
  dataSource: DataSource,
  { email, senha }: { email: string; senha: string },
): Promise<Reconhecido | null> => {
  if (senha.length > 1024 || email.includes('\u0000')) return null
  const usuario = await dataSource.getRepository(Usuario).findOneBy({ email })
  const certa = await conferirSenha(senha, usuario?.senhaHash ?? null)
  return usuario?.ativo && certa ? reconhecido(usuario) : null
}

/** The user as they are now: a session must not outlive the rights it was given for. */
export const recarregarUsuario = async (manager: EntityManager, id: number): Promise<Reconhecido | null> => {
  const usuario = await manager.findOneBy(Usuario, { id, ativo: true })
  return usuario ? reconhecido(usuario) : null
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

/** The first admin. @returns whether the password is theirs: it counts when they are created, and not after */
export const garantirAdmin = async (
  dataSource: DataSource,
  { email, senha }: { email: string; senha: string },
): Promise<boolean> => {
  if (await garantirUsuario(dataSource, { email, senha, nome: 'Administrador', papel: 'admin' })) return true
  return (await autenticarUsuario(dataSource, { email, senha })) !== null
}
