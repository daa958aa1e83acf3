import type { EntityManager, QueryRunner } from 'typeorm'

interface Tabela {
  nome: string
  colunas: { nome: string; tipo: string }[]
}

/** Of every schema but PostgreSQL's own; what migrations keep of themselves is made by migrating. */
const TABELAS = `
  SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS nome,
    (SELECT json_agg(json_build_object('nome', quote_ident(a.attname), 'tipo', format_type(a.atttypid, a.atttypmod))
       ORDER BY a.attnum) FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS colunas
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^pg_|^information_schema$'
    AND c.relname NOT IN ('migrations', 'typeorm_metadata')
  ORDER BY 1`

const DEPENDENCIAS = `
  SELECT conrelid::regclass::text AS de, confrelid::regclass::text AS para FROM pg_constraint
  WHERE contype = 'f' AND conrelid <> confrelid`

const SEQUENCIAS = `
  SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename) AS nome, last_value::text AS valor
  FROM pg_sequences WHERE last_value IS NOT NULL AND schemaname !~ '^pg_|^information_schema$'
    AND sequencename NOT LIKE 'migrations%'`

const POR_VEZ = 500

export interface TabelaCopiada {
  nome: string
  linhas: number
}

/**
 * Copies every row of one database into another of the same schema, in place of what is there. As text, the way
 * pg_dump does it: no value is understood on the way, so none is changed.
 * @param de inside a transaction of its own
 * @param para the manager of a transaction: all, or nothing
 */
export const copiarTabelas = async (de: QueryRunner, para: EntityManager): Promise<TabelaCopiada[]> => {
  const tabelas = await emOrdem(de, para)
  const nomes = tabelas.map(({ nome }) => nome)
  // Rows are to arrive as they are, not to set off again what they set off when they were first written.
  for (const nome of nomes) await para.query(`ALTER TABLE ${nome} DISABLE TRIGGER USER`)
  await para.query(`TRUNCATE ${nomes.join(', ')}`)
  const copiadas: TabelaCopiada[] = []
  for (const tabela of tabelas)
    copiadas.push({ nome: tabela.nome, linhas: await copiar(tabela, { de, para }) })
  for (const nome of nomes) await para.query(`ALTER TABLE ${nome} ENABLE TRIGGER USER`)
  for (const { nome, valor } of (await de.query(SEQUENCIAS)) as { nome: string; valor: string }[])
    await para.query('SELECT setval($1::regclass, $2::bigint)', [nome, valor])
  return copiadas
}

/** Whoever is pointed to comes first. */
const emOrdem = async (de: QueryRunner, para: EntityManager): Promise<Tabela[]> => {
  const tabelas: Tabela[] = await de.query(TABELAS)
  const dependencias: { de: string; para: string }[] = await para.query(DEPENDENCIAS)
  // Both ask under one search_path, but the catalogue leaves out schemas that are on it.
  const mesma = (a: string, b: string) => a === b || a.endsWith(`.${b}`)
  const prontas: Tabela[] = []
  const visitar = (tabela: Tabela, trilha: readonly Tabela[]): void => {
    if (prontas.includes(tabela) || trilha.includes(tabela)) return
    for (const { para: alvo } of dependencias.filter((d) => mesma(tabela.nome, d.de))) {
      const outra = tabelas.find(({ nome }) => mesma(nome, alvo))
      if (outra) visitar(outra, [...trilha, tabela])
    }
    prontas.push(tabela)
  }
  for (const tabela of tabelas) visitar(tabela, [])
  return prontas
}

const copiar = async (
  { nome, colunas }: Tabela,
  { de, para }: { de: QueryRunner; para: EntityManager },
): Promise<number> => {
  const lista = colunas.map((coluna) => coluna.nome).join(', ')
  const textos = colunas.map((coluna) => `${coluna.nome}::text`).join(', ')
  const valores = colunas.map(({ tipo }, i) => `(linha->>${i})::${tipo}`).join(', ')
  await de.query(
    `DECLARE linhas NO SCROLL CURSOR FOR SELECT json_build_array(${textos}) AS linha FROM ${nome}`,
  )
  let total = 0
  for (;;) {
    const lidas: { linha: unknown }[] = await de.query(`FETCH ${POR_VEZ} FROM linhas`)
    if (lidas.length === 0) break
    total += lidas.length
    await para.query(
      `INSERT INTO ${nome} (${lista}) OVERRIDING SYSTEM VALUE
       SELECT ${valores} FROM json_array_elements($1::json) AS linha`,
      [JSON.stringify(lidas.map(({ linha }) => linha))],
    )
  }
  await de.query('CLOSE linhas')
  const [{ linhas }]: [{ linhas: number }] = await para.query(`SELECT count(*)::int AS linhas FROM ${nome}`)
  if (linhas !== total) throw new Error(`em ${nome} chegaram ${linhas} de ${total} linhas; nada foi mudado`)
  return total
}
