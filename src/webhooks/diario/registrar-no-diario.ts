import type { DataSource } from 'typeorm'
import { entregasRecentes } from '../../migrations/entregas-recentes.js'
import type { Consultar } from '../../services/banco/consultar.js'
import { IMAGEM_GUARDADA, type Linha, linhasTravadas } from '../../services/estado/gravar-sinais.js'
import { REPETIDAS } from '../../services/mensagens/fatos/gravar-fatos.js'
import type { Entrega } from '../leitura/entrega.js'

/** One look-up in the primary key each, and never a join, which would be planned while the table is still empty. */
const conhecida = (tabela: string, configuracao: string, hash: string): string =>
  `(SELECT true FROM ${tabela} k WHERE k.configuracao_id = ${configuracao} AND k.hash = ${hash})`

const novaPara = ({ vizinhas }: ReturnType<typeof entregasRecentes>, configuracao: string, hash: string) =>
  vizinhas.map((tabela) => `${conhecida(tabela, configuracao, hash)} IS NULL`).join(' AND ')

/**
 * Journal entries first, then the rows their signals are for: both in order, so that two nodes with the same
 * deliveries never deadlock. One statement, because every round trip makes the next batch wait. Columns
 * travel as joined texts: as arrays, each quote of the payloads would be escaped here and unescaped there.
 * Which deliveries were known, as a rule none, is told to the statements after it too: see `escreverFatos`.
 */
const sqlDoRegistro = (recentes: ReturnType<typeof entregasRecentes>, conteudos: string): string => `
  WITH vindas AS MATERIALIZED (
    SELECT configuracao_id::int, substr($1::bytea, (posicao::int - 1) * 32 + 1, 32) AS hash,
           substr($1::bytea, (posicao::int - 1) * 32 + 1, ${METADE}) AS metade,
           evento, instancia, data_evolution, conteudo, resultado, especie, posicao
    FROM unnest(string_to_array($2, E'\n'), string_to_array($3, E'\n'), string_to_array($4, E'\n', ''),
                string_to_array($5, E'\n', ''), string_to_array(${conteudos}, E'\n'), string_to_array($7, E'\n'),
                string_to_array($10, E'\n', ''))
      WITH ORDINALITY AS n(configuracao_id, evento, instancia, data_evolution, conteudo, resultado, especie, posicao)
  ), novas AS (
    INSERT INTO ${recentes.atual} (configuracao_id, hash)
    SELECT configuracao_id, metade FROM vindas v WHERE ${novaPara(recentes, 'v.configuracao_id', 'v.metade')}
    ORDER BY 1, 2
    ON CONFLICT DO NOTHING
    RETURNING configuracao_id, hash
  ), aceitas AS (
    SELECT min(v.posicao) AS posicao FROM novas n
    JOIN vindas v ON v.configuracao_id = n.configuracao_id AND v.metade = n.hash
    WHERE (SELECT count(*) FROM novas) < $8 GROUP BY n.configuracao_id, n.hash
  ), escritas AS (
    INSERT INTO whatsapp.evento_webhook (configuracao_id, hash, evento, instancia, data_evolution, conteudo, resultado, especie)
    SELECT configuracao_id, hash, evento, instancia, data_evolution, conteudo, resultado, especie FROM vindas
    WHERE (SELECT count(*) FROM novas) = $8 OR posicao IN (SELECT posicao FROM aceitas)
    ORDER BY posicao
  ), resumo AS (
    SELECT CASE WHEN (SELECT count(*) FROM novas) < $8 THEN set_config('${REPETIDAS}', (
      SELECT string_agg(posicao::text, ',') FROM vindas WHERE posicao NOT IN (SELECT posicao FROM aceitas)), true)
    END AS repetidas
  )
  SELECT * FROM resumo
  LEFT JOIN LATERAL (${linhasTravadas({ ids: '$9', imagem: IMAGEM_GUARDADA })}) AS linhas ON true`

/** Of a hash, in bytes. */
const METADE = 16

/** Where the pieces of a large delivery's copy wait for the statement that writes it down; its own transaction's. */
const PEDACO = 'adminjs_evolution.conteudo_'

/** How a statement comes by the copies, by its name. */
const CONTEUDOS = {
  diario: '$6',
  /** Of as many pieces as are told. */
  diario_grande: `(SELECT string_agg(current_setting('${PEDACO}' || n), '' ORDER BY n) FROM generate_series(1, $6::int) n)`,
} as const

const REGISTRAR = new Map<string, string>()
const registrarNesta = (
  recentes: ReturnType<typeof entregasRecentes>,
  de: keyof typeof CONTEUDOS,
): [sql: string, nome: string] => {
  const nome = `adminjs_evolution_${de}_${recentes.vez}`
  const sql = REGISTRAR.get(nome) ?? sqlDoRegistro(recentes, CONTEUDOS[de])
  REGISTRAR.set(nome, sql)
  return [sql, nome]
}

/** In none of the texts that are joined: names and dates are held to their form, and JSON escapes it. */
const SEPARADOR = '\n'

type Registrada = Partial<Linha> & { repetidas: string | null }

interface Registradas {
  novas: readonly Entrega[]
  linhas: readonly Linha[]
}

/**
 * Writes the deliveries down that the journal does not hold yet, inside the caller's transaction.
 * @returns those, and the rows that the signals of `lote` are for, locked
 */
export const registrar = (consultar: Consultar, lote: readonly Entrega[]): Promise<Registradas> =>
  registrarDe('diario', consultar, { lote, conteudos: conteudosDe(lote) })

/** The same of one that is large: the driver copies what it sends at once, and nobody else is served meanwhile. */
export const registrarGrande = async (consultar: Consultar, entrega: Entrega): Promise<Registradas> => {
  const pedacos = emPedacos(bytesDe(entrega.conteudo))
  for (const [i, pedaco] of pedacos.entries())
    await consultar('SELECT set_config($1, $2, true) IS NULL', [`${PEDACO}${i + 1}`, pedaco])
  return registrarDe('diario_grande', consultar, { lote: [entrega], conteudos: String(pedacos.length) })
}

const registrarDe = async (
  de: keyof typeof CONTEUDOS,
  consultar: Consultar,
  { lote, conteudos }: { lote: readonly Entrega[]; conteudos: string | Buffer },
): Promise<Registradas> => {
  const coluna = (ler: (entrega: Entrega) => string | number | null): string => lote.map(ler).join(SEPARADOR)
  const recentes = entregasRecentes()
  const [sql, nome] = registrarNesta(recentes, de)
  const registradas = await consultar<Registrada>(
    sql,
    [
      Buffer.concat(lote.map((e) => e.hash)),
      coluna((e) => e.configuracaoId),
      coluna((e) => e.evento),
      coluna((e) => e.instancia),
      coluna((e) => e.dataEvolution),
      conteudos,
      coluna((e) => e.resultado),
      lote.length,
      [...new Set(lote.flatMap((e) => (e.sinal ? [e.configuracaoId] : [])))],
      coluna((e) => e.especie),
    ],
    nome,
  )
  return {
    novas: semAsRepetidas(lote, registradas[0]?.repetidas ?? null),
    linhas: registradas.filter((linha): linha is Registrada & Linha => typeof linha.id === 'number'),
  }
}

/** PostgreSQL takes a text's bytes as they are. */
const conteudosDe = (lote: readonly Entrega[]): string | Buffer => {
  const conteudos = lote.map(({ conteudo }) => conteudo)
  if (conteudos.every((conteudo) => typeof conteudo === 'string')) return conteudos.join(SEPARADOR)
  const partes = conteudos.flatMap((conteudo) => [Buffer.from(SEPARADOR), bytesDe(conteudo)])
  return Buffer.concat(partes.slice(1))
}

const bytesDe = (conteudo: string | Buffer): Buffer =>
  typeof conteudo === 'string' ? Buffer.from(conteudo) : conteudo

const BYTES_DE_UM_PEDACO = 2 * 1024 * 1024

/** Each of whole characters. */
const emPedacos = (bytes: Buffer): Buffer[] => {
  const pedacos: Buffer[] = []
  for (let de = 0, ate = 0; de < bytes.length; de = ate) {
    ate = Math.min(de + BYTES_DE_UM_PEDACO, bytes.length)
    while (ate < bytes.length && ehContinuacao(bytes[ate])) ate--
    pedacos.push(bytes.subarray(de, ate))
  }
  return pedacos
}

/** In UTF-8: a byte that no character begins with. */
const ehContinuacao = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** @param repetidas positions, from 1; null, as a rule: all are new, and nothing needs to be told apart */
const semAsRepetidas = (lote: readonly Entrega[], repetidas: string | null): readonly Entrega[] => {
  if (!repetidas) return lote
  const posicoes = new Set(repetidas.split(','))
  return lote.filter((_, i) => !posicoes.has(String(i + 1)))
}

/** A delivery that cannot be applied: all that is known of it, and why. */
export const anotarFalha = async (dataSource: DataSource, entrega: Entrega, erro: string): Promise<void> => {
  const { configuracaoId, hash, evento, instancia, dataEvolution, conteudo } = entrega
  const recentes = entregasRecentes()
  await dataSource.query(
    `WITH nova AS (
       INSERT INTO ${recentes.atual} (configuracao_id, hash)
       SELECT $1::int, substr($2::bytea, 1, ${METADE}) WHERE ${novaPara(recentes, '$1', `substr($2::bytea, 1, ${METADE})`)}
       ON CONFLICT DO NOTHING RETURNING configuracao_id)
     INSERT INTO whatsapp.evento_webhook (configuracao_id, hash, evento, instancia, data_evolution, conteudo, erro, resultado)
     SELECT configuracao_id, $2, $3, $4, $5, $6, $7, 'falhou' FROM nova`,
    [configuracaoId, hash, evento, instancia, dataEvolution, conteudo, erro],
  )
}
