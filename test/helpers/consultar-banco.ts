import pg from 'pg'

/** One statement, on a connection of its own. */
export const consultarBanco = async (url: string, sql: string): Promise<object[]> => {
  const cliente = new pg.Client({ connectionString: url })
  await cliente.connect()
  try {
    return (await cliente.query<object>(sql)).rows
  } finally {
    await cliente.end()
  }
}
