import type { DataSource, EntityManager } from 'typeorm'
import { contextoDoSegredo } from '../alertas/vias/vias.js'
import { SegredoIlegivel } from '../operacoes/erros-da-operacao.js'
import type { Cifra } from './cifra.js'

const PASSO = 100
const DE_OUTRA = `split_part(segredo, '.', 1) <> $1`

interface Rotacionados {
  refeitos: number
  /** Contacts whose secret no key given opens. */
  ilegiveis: number[]
  restantes: number
}

/** Seals the signing secrets of contacts anew, as `rotacionarChaves` does those of configurations. */
export const rotacionarContatos = async (dataSource: DataSource, cifra: Cifra): Promise<Rotacionados> => {
  const ilegiveis: number[] = []
  let refeitos = 0
  for (let depoisDe = 0; ; ) {
    const passo = await dataSource.transaction(async (manager) => {
      const linhas: { id: number; segredo: string }[] = await manager.query(
        `SELECT contato_id AS id, segredo FROM whatsapp.credencial_do_contato
         WHERE ${DE_OUTRA} AND contato_id > $2 ORDER BY contato_id LIMIT ${PASSO} FOR UPDATE SKIP LOCKED`,
        [cifra.idDaChaveAtual, depoisDe],
      )
      for (const linha of linhas) if (!(await refazer(manager, cifra, linha))) ilegiveis.push(linha.id)
      return linhas
    })
    const ultima = passo.at(-1)
    if (!ultima) break
    refeitos += passo.length
    depoisDe = ultima.id
  }
  const [{ restantes }]: [{ restantes: number }] = await dataSource.query(
    `SELECT count(*)::int AS restantes FROM whatsapp.credencial_do_contato WHERE ${DE_OUTRA}`,
    [cifra.idDaChaveAtual],
  )
  return {
    refeitos: refeitos - ilegiveis.length,
    ilegiveis,
    restantes: Math.max(0, restantes - ilegiveis.length),
  }
}

/** @returns whether it could be opened */
const refazer = async (
  manager: EntityManager,
  cifra: Cifra,
  { id, segredo }: { id: number; segredo: string },
): Promise<boolean> => {
  try {
    const contexto = contextoDoSegredo(id)
    await manager.query('UPDATE whatsapp.credencial_do_contato SET segredo = $2 WHERE contato_id = $1', [
      id,
      cifra.selar(cifra.abrir(segredo, contexto), contexto),
    ])
    return true
  } catch (erro) {
    if (erro instanceof SegredoIlegivel) return false
    throw erro
  }
}
