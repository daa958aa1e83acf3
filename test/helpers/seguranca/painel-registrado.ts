import AdminJSExpress from '@adminjs/express'
import type AdminJS from 'adminjs'
import { vi } from 'vitest'
import { PAPEIS, type Papel } from '../../../src/resources/papel.js'
import { type Aplicacao, iniciarAplicacao } from '../aplicacao.js'
import { entrar } from '../navegante.js'
import { type Canarios, guardarBanco, type Recurso, semearCanarios } from './canarios.js'

export type Quem = Papel | 'ninguem'
export const QUEM: readonly Quem[] = ['ninguem', ...PAPEIS]
export type Navegante = Awaited<ReturnType<typeof entrar>>

export interface PainelRegistrado {
  aplicacao: Aplicacao
  /** AdminJS itself, as the application registered it. */
  admin: AdminJS
  canarios: Canarios
  navegantes: Record<Quem, Navegante>
  /** Puts the database back as it was in the beginning, and logs in again whom that or an admin threw out. */
  restaurar(): Promise<void>
}

const EMAIL: Record<Quem, string> = {
  ninguem: 'ninguem@teste.local',
  admin: 'admin@teste.local',
  suporte: 'suporte@teste.local',
  empresa: 'ze@teste.local',
  empresa_leitura: 'lia@teste.local',
}

/** The application with canaries in its database, a user of every role, and the AdminJS it made. */
export const iniciarPainelRegistrado = async (): Promise<PainelRegistrado> => {
  const construir = vi.spyOn(AdminJSExpress, 'buildAuthenticatedRouter')
  const aplicacao = await iniciarAplicacao()
  const admin = construir.mock.calls[0]?.[0] as AdminJS | undefined
  construir.mockRestore()
  if (!admin) throw new Error('the application made no AdminJS')
  const canarios = await semearCanarios(aplicacao)
  const navegantes = {} as Record<Quem, Navegante>
  for (const quem of QUEM) navegantes[quem] = await entrar(aplicacao.url, EMAIL[quem])
  const restaurarBanco = await guardarBanco(aplicacao)
  const restaurar = async () => {
    await restaurarBanco()
    for (const papel of PAPEIS) {
      const { status } = await navegantes[papel].json('/dashboard')
      if (status === 401) navegantes[papel] = await entrar(aplicacao.url, EMAIL[papel])
    }
  }
  return { aplicacao, admin, canarios, navegantes, restaurar }
}

/** Work by the dozen, for a server that takes it by the thousand. */
export const aosPoucos = async <T>(
  itens: readonly T[],
  trabalhar: (item: T) => Promise<void>,
  emVoo = 24,
): Promise<void> => {
  const fila = itens.values()
  const trabalhador = async () => {
    for (const item of fila) await trabalhar(item)
  }
  await Promise.all(Array.from({ length: emVoo }, trabalhador))
}

/** The columns that the entities behind the resources have, whether the panel knows them or not. */
export const colunasDasEntidades = ({
  admin,
  aplicacao,
}: Pick<PainelRegistrado, 'admin' | 'aplicacao'>): ReadonlyMap<Recurso, readonly string[]> =>
  new Map(
    admin.resources.map((recurso) => {
      const { columns } = aplicacao.dataSource.getMetadata(recurso.id())
      return [recurso.id() as Recurso, columns.map(({ propertyName }) => propertyName)]
    }),
  )
