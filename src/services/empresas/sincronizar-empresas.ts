import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { Empresa } from '../../resources/empresa/empresa.js'
import { referenciaDaEmpresa } from '../../resources/empresa/referencia.js'
import { DadosInvalidos } from '../operacoes/erros-da-operacao.js'
import { criarEmpresa, type DependenciasDaEmpresa } from './criar-empresa.js'
import { semTabelas } from './resolver-empresa.js'

/** A company of the host's, as it is now. */
export interface EmpresaDoHost {
  /** What the host calls it, for ever: its uuid, its number as text, its slug. */
  referencia: string
  nome: string
  /** Switched off, nothing is sent and nothing connected for it. Default: as it is; on, when it is new. */
  ativo?: boolean | undefined
}

export interface EmpresasSincronizadas {
  criadas: number
  alteradas: number
}

const empresaDoHost = z.strictObject({
  referencia: referenciaDaEmpresa,
  nome: z
    .string('Informe o nome da empresa.')
    .trim()
    .min(1, 'O nome da empresa não pode ser vazio.')
    .max(300, 'O nome da empresa passa de 300 caracteres.')
    .refine((texto) => !texto.includes('\0'), 'O nome da empresa tem um caractere inválido.'),
  ativo: z.boolean('Informe se a empresa está ativa: true ou false.').optional(),
})

/** Rows that are looked at and written together. */
const POR_PASSO = 500

/**
 * Makes the companies what the host says they are: new ones come with their configuration, known ones are renamed and
 * switched on or off. Nothing is deleted, and called again it changes nothing. All of a call are checked before any is
 * written; steps of 500 are committed one by one.
 * @throws DadosInvalidos, naming the first that does not fit; BancoNaoMigrado
 */
export const sincronizarEmpresas = async (
  dataSource: DataSource,
  dependencias: DependenciasDaEmpresa,
  dadas: readonly EmpresaDoHost[],
): Promise<EmpresasSincronizadas> => {
  const lidas = lerTodas(dadas)
  const feito = { criadas: 0, alteradas: 0 }
  for (let i = 0; i < lidas.length; i += POR_PASSO) {
    const passo = await sincronizarPasso(dataSource, dependencias, lidas.slice(i, i + POR_PASSO)).catch(
      semTabelas,
    )
    feito.criadas += passo.criadas
    feito.alteradas += passo.alteradas
  }
  return feito
}

/** The last one counts, where a reference is given twice. In their order, so that two calls never deadlock. */
const lerTodas = (dadas: readonly EmpresaDoHost[]): EmpresaDoHost[] => {
  const porReferencia = new Map<string, EmpresaDoHost>()
  for (const dada of dadas) {
    const lida = empresaDoHost.safeParse(dada)
    if (!lida.success) {
      const [{ path = [], message = 'A empresa não serve.' } = {}] = lida.error.issues
      throw new DadosInvalidos(String(path[0] ?? 'empresa'), message, { cause: lida.error })
    }
    porReferencia.set(lida.data.referencia, lida.data)
  }
  return [...porReferencia.values()].sort((a, b) => (a.referencia < b.referencia ? -1 : 1))
}

const sincronizarPasso = async (
  dataSource: DataSource,
  dependencias: DependenciasDaEmpresa,
  passo: readonly EmpresaDoHost[],
): Promise<EmpresasSincronizadas> =>
  dataSource.transaction(async (manager) => {
    const alteradas: { referencia: string; mudou: boolean }[] = await manager.query(
      `WITH dadas AS (SELECT * FROM jsonb_to_recordset($1) AS d(referencia text, nome text, ativo boolean)),
       conhecidas AS MATERIALIZED (
         SELECT e.id, d.nome, coalesce(d.ativo, e.ativo) AS ativo, d.referencia,
           (e.nome, e.ativo) IS DISTINCT FROM (d.nome, coalesce(d.ativo, e.ativo)) AS mudou
         FROM dadas d JOIN whatsapp.empresa e ON e.referencia = d.referencia ORDER BY e.id FOR NO KEY UPDATE OF e),
       postas AS (
         UPDATE whatsapp.empresa e SET nome = c.nome, ativo = c.ativo, atualizado_em = now()
         FROM conhecidas c WHERE e.id = c.id AND c.mudou)
       SELECT referencia, mudou FROM conhecidas`,
      [JSON.stringify(passo)],
    )
    const conhecidas = new Set(alteradas.map(({ referencia }) => referencia))
    let criadas = 0
    for (const { referencia, nome, ativo = true } of passo) {
      if (conhecidas.has(referencia)) continue
      // Another process may have been told of it at this very moment.
      const trava = 'SELECT pg_advisory_xact_lock(742902, hashtext($1))'
      await manager.query(trava, [referencia])
      if (await manager.existsBy(Empresa, { referencia })) continue
      await criarEmpresa(manager, dependencias, { referencia, nome, ativo })
      criadas += 1
    }
    return { criadas, alteradas: alteradas.filter(({ mudou }) => mudou).length }
  })
