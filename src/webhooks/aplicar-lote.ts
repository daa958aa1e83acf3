import type { DataSource } from 'typeorm'
import { type Consultar, comConexao } from '../services/consultar.js'
import {
  gravarNasLinhas,
  IMAGEM_GUARDADA,
  type Linha,
  linhasTravadas,
  type Mudanca,
  type SinaisDaConfiguracao,
} from '../services/estado/gravar-sinais.js'
import type { Sinal } from '../services/estado/sinais.js'
import { gravarFatos } from '../services/mensagens/gravar-fatos.js'
import type { Entrega } from './entrega.js'

export interface LoteAplicado {
  /** The deliveries that were not known yet. */
  novas: readonly Entrega[]
  mudancas: readonly Mudanca[]
}

/** Journal, state and messages of a batch, in one transaction. Deliveries known already change nothing. */
export const aplicarLote = (dataSource: DataSource, lote: readonly Entrega[]): Promise<LoteAplicado> =>
  comConexao(dataSource, async ({ consultar, seguidas }) => {
    // Without anything of state or messages, the one statement is a transaction of its own.
    if (lote.every(({ sinal, fatos }) => !sinal && fatos.length === 0)) {
      const { novas } = await registrar(consultar, lote)
      return { novas, mudancas: [] }
    }
    try {
      const [, { novas, linhas }] = await seguidas(
        () => consultar('BEGIN'),
        () => registrar(consultar, lote),
      )
      if (novas.some(({ fatos }) => fatos.length > 0)) await gravarFatos(consultar, novas)
      const [mudancas] = await seguidas(
        () => gravarNasLinhas(consultar, linhas, porConfiguracao(novas)),
        () => consultar('COMMIT'),
      )
      return { novas, mudancas }
    } catch (erro) {
      await consultar('ROLLBACK').catch(() => undefined)
      throw erro
    }
  })

/**
 * Journal entries first, then the rows their signals are for: both in order, so that two nodes with the same
 * deliveries never deadlock. One statement, because every round trip makes the next batch wait. Columns
 * travel as joined texts: as arrays, each quote of the payloads would be escaped here and unescaped there.
 */
const REGISTRAR = `
  WITH novas AS (
    INSERT INTO evento_webhook (configuracao_id, hash, evento, instancia, data_evolution, conteudo, resultado)
    SELECT configuracao_id::int, substr($1::bytea, (posicao::int - 1) * 32 + 1, 32) AS hash,
           evento, instancia, data_evolution, conteudo, resultado
    FROM unnest(string_to_array($2, E'\\n'), string_to_array($3, E'\\n'), string_to_array($4, E'\\n', ''),
                string_to_array($5, E'\\n', ''), string_to_array($6, E'\\n'), string_to_array($7, E'\\n'))
      WITH ORDINALITY AS n(configuracao_id, evento, instancia, data_evolution, conteudo, resultado, posicao)
    ORDER BY 1, 2
    ON CONFLICT (configuracao_id, hash) DO NOTHING
    RETURNING configuracao_id, hash
  ), resumo AS (
    SELECT CASE WHEN count(*) < $8 THEN
             coalesce(array_agg(configuracao_id || ':' || encode(hash, 'hex')), '{}') END AS chaves
    FROM novas
  )
  SELECT * FROM resumo
  LEFT JOIN LATERAL (${linhasTravadas({ ids: '$9', imagem: IMAGEM_GUARDADA })}) AS linhas ON true`

/** In none of the texts that are joined: see `textoParaOPostgres`, and JSON escapes it. */
const SEPARADOR = '\n'

type Registrada = Partial<Linha> & { chaves: string[] | null }

const registrar = async (
  consultar: Consultar,
  lote: readonly Entrega[],
): Promise<{ novas: readonly Entrega[]; linhas: readonly Linha[] }> => {
  const coluna = (ler: (entrega: Entrega) => string | number | null): string => lote.map(ler).join(SEPARADOR)
  const registradas = await consultar<Registrada>(
    REGISTRAR,
    [
      Buffer.concat(lote.map((e) => e.hash)),
      coluna((e) => e.configuracaoId),
      coluna((e) => e.evento),
      coluna((e) => e.instancia),
      coluna((e) => e.dataEvolution),
      coluna((e) => e.conteudo),
      coluna((e) => e.resultado),
      lote.length,
      [...new Set(lote.flatMap((e) => (e.sinal ? [e.configuracaoId] : [])))],
    ],
    'adminjs_evolution_diario',
  )
  return {
    novas: asNovas(lote, registradas[0]?.chaves ?? null),
    linhas: registradas.filter((linha): linha is Registrada & Linha => typeof linha.id === 'number'),
  }
}

/** @param chaves of the new ones; null, as a rule: all are new, and nothing needs to be told apart */
const asNovas = (lote: readonly Entrega[], chaves: readonly string[] | null): readonly Entrega[] => {
  if (!chaves) return lote
  const porChave = new Set(chaves)
  return lote.filter((entrega) =>
    porChave.delete(`${entrega.configuracaoId}:${entrega.hash.toString('hex')}`),
  )
}

const porConfiguracao = (entregas: readonly Entrega[]): SinaisDaConfiguracao[] => {
  const sinais = new Map<number, Sinal[]>()
  for (const { configuracaoId, sinal } of entregas) {
    if (!sinal) continue
    const lista = sinais.get(configuracaoId)
    if (lista) lista.push(sinal)
    else sinais.set(configuracaoId, [sinal])
  }
  return [...sinais].map(([configuracaoId, lista]) => ({ configuracaoId, sinais: lista, fonte: 'webhook' }))
}
