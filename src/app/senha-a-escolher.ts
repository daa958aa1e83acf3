import { createHash, randomBytes } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'
import type { Usuario } from '../resources/usuario/usuario.js'
import { mudarSenha } from './mudar-senha.js'

/** Long enough for a weekend; an asked-for one is used at once. */
export const HORAS = { convite: 72, esqueci: 2 } as const
export type Ocasiao = keyof typeof HORAS

const resumo = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A token for a link by which this user chooses their password. The one before it is void. */
export const criarLinkDeSenha = async (
  onde: Pick<EntityManager, 'query'>,
  { usuarioId, ocasiao }: { usuarioId: number; ocasiao: Ocasiao },
): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await onde.query(
    `INSERT INTO senha_a_escolher (usuario_id, resumo, ate) VALUES ($1, $2, now() + make_interval(hours => $3))
     ON CONFLICT (usuario_id) DO UPDATE SET resumo = excluded.resumo, ate = excluded.ate`,
    [usuarioId, resumo(token), HORAS[ocasiao]],
  )
  return token
}

/** Whose link it is; null: nobody's, used, or too old. */
export const lerLinkDeSenha = async (
  onde: Pick<EntityManager, 'query'>,
  token: string,
): Promise<{ id: number; email: string } | null> => {
  const [linha]: { id: number; email: string }[] = await onde.query(
    `SELECT u.id, u.email FROM senha_a_escolher s JOIN usuario u ON u.id = s.usuario_id
     WHERE s.resumo = $1 AND s.ate > now() AND u.ativo`,
    [resumo(token)],
  )
  return linha ?? null
}

/** Once: of two who come with the same link the second finds none. @returns null: the link is no longer valid */
export const escolherSenha = (
  dataSource: DataSource,
  { token, senha }: { token: string; senha: string },
): Promise<Usuario | null> =>
  dataSource.transaction(async (manager) => {
    const de = await lerLinkDeSenha(manager, token)
    if (!de) return null
    const [, usados]: [unknown, number] = await manager.query(
      'DELETE FROM senha_a_escolher WHERE usuario_id = $1 AND resumo = $2',
      [de.id, resumo(token)],
    )
    return usados > 0 ? mudarSenha(manager, { email: de.email, senha }) : null
  })
