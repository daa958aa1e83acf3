import type { DataSource } from 'typeorm'

/** Longer without a beat, and nothing is known of the time between: no node ran, or none could write. */
export const FOLGA_S = 60

/** By the database's clock: nodes' own may differ. Where it goes back, the beat keeps what it has. */
const BATER = `
  WITH viva AS (
    UPDATE whatsapp.batida SET fim = greatest(fim, now())
    WHERE inicio = (SELECT max(inicio) FROM whatsapp.batida) AND fim >= now() - interval '${FOLGA_S} s' RETURNING 1)
  INSERT INTO whatsapp.batida (inicio, fim) SELECT now(), now() WHERE NOT EXISTS (SELECT FROM viva)
  ON CONFLICT DO NOTHING`

/** Writes down that this application runs. */
export const bater = async (dataSource: DataSource): Promise<void> => {
  await dataSource.query(BATER)
}
