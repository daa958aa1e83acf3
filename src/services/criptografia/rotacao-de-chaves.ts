import { setTimeout as esperar } from 'node:timers/promises'
import type { DataSource, EntityManager } from 'typeorm'
import type { CredencialEvolution } from '../../resources/credencial-evolution/credencial-evolution.js'
import { CredencialEvolution as Credencial } from '../../resources/credencial-evolution/credencial-evolution.js'
import { selarTarefasDeNovo } from '../tarefas/parametros.js'
import type { Cifra } from './cifra.js'
import { selarDeNovo } from './credenciais.js'
import { rotacionarContatos } from './rotacao-dos-contatos.js'

/** Rows per transaction: some milliseconds of locks. */
const PASSO = 100
/** Rows that others hold are come back to this often. */
const VOLTAS = 10
const ENTRE_VOLTAS_MS = 200

export interface RelatorioDaRotacao {
  /** Secrets sealed anew. */
  refeitos: number
  /** Configurations left with a secret that no key given opens, or that was changed: they need a look. */
  ilegiveis: number[]
  /** Contacts of alerts whose signing secret no key given opens: their users give it anew. */
  contatosIlegiveis: number[]
  /** Configurations and contacts that still have a secret sealed by an older key; run it again. */
  restantes: number
}

/**
 * Seals every secret anew that an older key has sealed. In steps that are committed one by one, beside everything
 * else that runs: a row is locked while it is read and written, and one that another holds is come back to. What was
 * done stays done when it is cut off. Nodes that still seal by the older key make new work for it: give all of
 * them the new key first.
 */
export const rotacionarChaves = async (dataSource: DataSource, cifra: Cifra): Promise<RelatorioDaRotacao> => {
  const ilegiveis = new Set<number>()
  let refeitos = await selarTarefasDeNovo(dataSource, cifra)
  let restantes = 0
  for (let volta = 0; volta < VOLTAS; volta += 1) {
    refeitos += await darUmaVolta(dataSource, cifra, ilegiveis)
    restantes = await contar(dataSource, cifra, ilegiveis)
    if (restantes === 0) break
    await esperar(ENTRE_VOLTAS_MS)
  }
  const contatos = await rotacionarContatos(dataSource, cifra)
  return {
    refeitos: refeitos + contatos.refeitos,
    ilegiveis: [...ilegiveis].sort((a, b) => a - b),
    contatosIlegiveis: contatos.ilegiveis,
    restantes: restantes + contatos.restantes,
  }
}

/** @returns how many secrets were sealed anew */
const darUmaVolta = async (dataSource: DataSource, cifra: Cifra, ilegiveis: Set<number>): Promise<number> => {
  let refeitos = 0
  let depoisDe = 0
  for (;;) {
    const passo = await dataSource.transaction(async (manager) => {
      const linhas = await travar(manager, cifra, depoisDe)
      let feitos = 0
      for (const linha of linhas) feitos += await refazer(manager, cifra, linha, ilegiveis)
      return { feitos, ultima: linhas.at(-1)?.configuracaoId }
    })
    if (passo.ultima === undefined) return refeitos
    refeitos += passo.feitos
    depoisDe = passo.ultima
  }
}

const COLUNAS = [
  'evolution_api_key',
  'evolution_api_key_anterior',
  'instance_token',
  'webhook_secret',
  'jwt_key',
  'jwt_key_anterior',
  'proxy_senha',
]
/** Of the parameter `:chave`'s, null or not: nothing to do. */
const TEM_DE_OUTRA = `(${COLUNAS.map((coluna) => `split_part(${coluna}, '.', 1) <> :chave`).join(' OR ')})`

const travar = (manager: EntityManager, cifra: Cifra, depoisDe: number): Promise<CredencialEvolution[]> =>
  manager
    .createQueryBuilder(Credencial, 'c')
    .where(TEM_DE_OUTRA, { chave: cifra.idDaChaveAtual })
    .andWhere('c.configuracaoId > :depoisDe', { depoisDe })
    .orderBy('c.configuracaoId')
    .limit(PASSO)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getMany()

const refazer = async (
  manager: EntityManager,
  cifra: Cifra,
  linha: CredencialEvolution,
  ilegiveis: Set<number>,
): Promise<number> => {
  const { configuracaoId } = linha
  const { novos, ilegiveis: quantos } = selarDeNovo(cifra, configuracaoId, linha)
  if (quantos > 0) ilegiveis.add(configuracaoId)
  const refeitos = Object.keys(novos).length
  if (refeitos > 0) await manager.update(Credencial, { configuracaoId }, novos)
  return refeitos
}

const contar = (dataSource: DataSource, cifra: Cifra, ilegiveis: Set<number>): Promise<number> =>
  dataSource.manager
    .createQueryBuilder(Credencial, 'c')
    .where(TEM_DE_OUTRA, { chave: cifra.idDaChaveAtual })
    .andWhere('NOT c.configuracaoId = ANY(:ilegiveis)', { ilegiveis: [...ilegiveis] })
    .getCount()
