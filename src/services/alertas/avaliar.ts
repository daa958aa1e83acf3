import type { DataSource, EntityManager } from 'typeorm'
import { NATUREZA } from '../../resources/alerta/tipos.js'
import type { Ambiente } from '../ambiente.js'
import { alterar } from '../banco/consultar.js'
import { lerEnderecos } from '../disponibilidade/periodos.js'
import { type RegrasDosAlertas, RITMOS, type Ritmo, regras } from './regras.js'

/** What is so now becomes an alert, unless it is one already; alerts of what is so no more end. */
const aplicar = (sql: string) => `
  WITH agora AS MATERIALIZED (
    SELECT f.alvo, f.configuracao_id, f.empresa_id, coalesce(f.servidor, u.servidor) AS servidor, f.inicio, f.motivo, f.numero
    FROM (${sql}) f LEFT JOIN unnest($4::text[], $5::text[]) AS u(url, servidor)
      -- As equality it is hashed: many companies may have servers of their own.
      ON f.configuracao_id IS NOT NULL AND coalesce(u.url, '') = coalesce(f.url, '')),
  abertos AS (
    INSERT INTO whatsapp.alerta AS a (tipo, alvo, configuracao_id, empresa_id, servidor, grave, da_empresa, inicio, motivo, numero)
    SELECT $1::text, alvo, configuracao_id, empresa_id, servidor, $2::boolean, $3::boolean, least(inicio, now()), motivo, numero
    FROM agora
    ON CONFLICT (tipo, alvo) WHERE encerrado_em IS NULL
    DO UPDATE SET motivo = excluded.motivo, numero = excluded.numero
    WHERE (a.motivo, a.numero) IS DISTINCT FROM (excluded.motivo, excluded.numero))
  UPDATE whatsapp.alerta a SET encerrado_em = greatest(now(), a.inicio)
  -- NOT IN is hashed whatever is thought of how many there are: nobody has counted the alerts of a storm yet.
  WHERE a.tipo = $1::text AND a.encerrado_em IS NULL AND a.alvo NOT IN (SELECT alvo FROM agora)`

/** Further ahead than any round is put off, a clock was wrong when that was written; never is on purpose. */
const RELOGIO_ADIANTADO = `interval '1 hour'`

const MINHA_VEZ = `
  UPDATE whatsapp.rodada_de_alertas SET proxima = now() + $2 * interval '1 s'
  WHERE quais = (SELECT quais FROM whatsapp.rodada_de_alertas WHERE quais = $1
    AND (proxima <= now() OR (proxima > now() + ${RELOGIO_ADIANTADO} AND isfinite(proxima))) FOR UPDATE SKIP LOCKED)
  RETURNING quais`

/** Whether these rules are due and in nobody else's hands; the transaction holds them until its end. */
const tomarVez = async (manager: EntityManager, ritmo: Ritmo): Promise<boolean> =>
  (await alterar(manager, MINHA_VEZ, [ritmo, RITMOS[ritmo] - 1])).length > 0

/**
 * Holds everything against the rules that are due. One node at a time; a thousand companies that drop in one second are
 * one statement.
 * @returns whether any were
 */
export const avaliar = async (
  { dataSource, evolution }: Pick<Ambiente, 'evolution'> & { dataSource: DataSource },
  limites: RegrasDosAlertas,
): Promise<boolean> => {
  let alguma = false
  for (const ritmo of Object.keys(RITMOS) as Ritmo[])
    await dataSource.transaction(async (manager) => {
      if (!(await tomarVez(manager, ritmo))) return
      alguma = true
      // To compile one of these takes longer than to carry it out.
      await manager.query('SET LOCAL jit = off')
      const { urls, servidores } = await lerEnderecos(manager, evolution)
      for (const { tipo, sql, ritmo: dela } of regras(limites)) {
        if (dela !== ritmo) continue
        const { grave, daEmpresa } = NATUREZA[tipo]
        await manager.query(aplicar(sql), [tipo, grave, daEmpresa, urls, servidores])
      }
    })
  return alguma
}
