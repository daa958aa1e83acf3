import type { Consultar } from '../services/consultar.js'
import { IMAGEM_GUARDADA, type Linha, linhasTravadas } from '../services/estado/gravar-sinais.js'
import { REPETIDAS } from '../services/mensagens/gravar-fatos.js'
import type { Entrega } from './entrega.js'

/**
 * Journal entries first, then the rows their signals are for: both in order, so that two nodes with the same
 * deliveries never deadlock. One statement, because every round trip makes the next batch wait. Columns
 * travel as joined texts: as arrays, each quote of the payloads would be escaped here and unescaped there.
 * Which deliveries were known, as a rule none, is told to the statements after it too: see `escreverFatos`.
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
    SELECT CASE WHEN count(*) < $8 THEN (
      SELECT set_config('${REPETIDAS}', string_agg(r.posicao::text, ','), true) FROM (
        SELECT e.posicao, row_number() OVER (PARTITION BY e.configuracao_id, e.hash ORDER BY e.posicao) > 1
          OR NOT EXISTS (SELECT FROM novas n WHERE n.configuracao_id = e.configuracao_id AND n.hash = e.hash) AS conhecida
        FROM (SELECT configuracao_id::int, posicao, substr($1::bytea, (posicao::int - 1) * 32 + 1, 32) AS hash
              FROM unnest(string_to_array($2, E'\\n')) WITH ORDINALITY AS n(configuracao_id, posicao)) e) r
      WHERE r.conhecida) END AS repetidas
    FROM novas
  )
  SELECT * FROM resumo
  LEFT JOIN LATERAL (${linhasTravadas({ ids: '$9', imagem: IMAGEM_GUARDADA })}) AS linhas ON true`

/** In none of the texts that are joined: see `textoParaOPostgres`, and JSON escapes it. */
const SEPARADOR = '\n'

type Registrada = Partial<Linha> & { repetidas: string | null }

/**
 * Writes the deliveries down that the journal does not hold yet, inside the caller's transaction.
 * @returns those, and the rows that the signals of `lote` are for, locked
 */
export const registrar = async (
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
    novas: semAsRepetidas(lote, registradas[0]?.repetidas ?? null),
    linhas: registradas.filter((linha): linha is Registrada & Linha => typeof linha.id === 'number'),
  }
}

/** @param repetidas positions, from 1; null, as a rule: all are new, and nothing needs to be told apart */
const semAsRepetidas = (lote: readonly Entrega[], repetidas: string | null): readonly Entrega[] => {
  if (!repetidas) return lote
  const posicoes = new Set(repetidas.split(','))
  return lote.filter((_, i) => !posicoes.has(String(i + 1)))
}
