import type { DataSource } from 'typeorm'
import { criarLacoDeTrabalho, type LacoDeTrabalho } from '../laco-de-trabalho.js'
import type { Registro } from '../registro/registro.js'
import { FRONTEIRA_DA_IDADE } from '../retencao/sql-da-retencao.js'

/** Rows counted by one step. */
const POR_PASSO = 50_000
/** Younger rows may still be missing: their ids are of when their transactions began. */
const FOLGA_S = 15
/** Older ones nobody asks for. */
const GUARDADOS_S = 7_200
const DESCANSO_MS = 10_000
const DESCANSO_CURTO_MS = 50

const MINHA_VEZ = 'SELECT ate_id FROM whatsapp.contagem_do_diario FOR UPDATE SKIP LOCKED'

const UM_PASSO = `
  SELECT id FROM whatsapp.evento_webhook WHERE id > $1 AND id <= $2 ORDER BY id OFFSET ${POR_PASSO - 1} LIMIT 1`

const CONTAR = `
  INSERT INTO whatsapp.movimento_do_diario AS m (passo, total, falharam)
  SELECT to_timestamp(floor(extract(epoch FROM recebido_em) / 5) * 5), count(*), count(*) FILTER (WHERE resultado = 'falhou')
  FROM whatsapp.evento_webhook WHERE id > $1 AND id <= $2 GROUP BY 1 ORDER BY 1
  ON CONFLICT (passo) DO UPDATE SET total = m.total + excluded.total, falharam = m.falharam + excluded.falharam`

/** Once an hour for each company is enough to tell who has been quiet for a day. Held rows are left to the next time. */
const ANOTAR = `
  WITH ultimos AS MATERIALIZED (
    SELECT configuracao_id, max(recebido_em) AS em FROM whatsapp.evento_webhook WHERE id > $1 AND id <= $2 GROUP BY 1),
  alvo AS MATERIALIZED (
    SELECT c.id, u.em FROM ultimos u JOIN whatsapp.configuracao_whatsapp c ON c.id = u.configuracao_id
    WHERE coalesce(c.ultimo_evento_em, '-infinity') < u.em - interval '1 hour'
    ORDER BY c.id FOR NO KEY UPDATE OF c SKIP LOCKED)
  UPDATE whatsapp.configuracao_whatsapp c SET ultimo_evento_em = alvo.em FROM alvo WHERE c.id = alvo.id`

/** One step of the count; one node at a time. @returns whether there may be more to do */
export const contarDiario = (dataSource: DataSource): Promise<boolean> =>
  dataSource.transaction(async (manager) => {
    const [vez]: { ate_id: string }[] = await manager.query(MINHA_VEZ)
    if (!vez) return false
    const [{ id: velhos }]: [{ id: string }] = await manager.query(FRONTEIRA_DA_IDADE, [GUARDADOS_S])
    const [{ id: novos }]: [{ id: string }] = await manager.query(FRONTEIRA_DA_IDADE, [FOLGA_S])
    const de = Math.max(Number(vez.ate_id), Number(velhos) - 1)
    const fim = Number(novos) - 1
    if (fim <= de) return false
    const [passo]: { id: string }[] = await manager.query(UM_PASSO, [de, fim])
    const ate = Number(passo?.id ?? fim)
    await manager.query(CONTAR, [de, ate])
    await manager.query(ANOTAR, [de, ate])
    await manager.query('UPDATE whatsapp.contagem_do_diario SET ate_id = $1', [ate])
    await manager.query(
      `DELETE FROM whatsapp.movimento_do_diario WHERE passo < now() - interval '${GUARDADOS_S} s'`,
    )
    return ate < fim
  })

/** Keeps the overview's numbers at hand. Any number of nodes run one. */
export const criarContagemDoDiario = ({
  dataSource,
  registro,
}: {
  dataSource: DataSource
  registro: Registro
}): LacoDeTrabalho =>
  criarLacoDeTrabalho({
    passo: async () => ((await contarDiario(dataSource)) ? DESCANSO_CURTO_MS : DESCANSO_MS),
    aoFalhar: (err) => registro.warn({ err }, 'o movimento do diário não pôde ser contado'),
  })
