import { CANAL } from '../avisos.js'
import type { Consultar } from '../consultar.js'
import { CLASSE_DA_TRAVA, garantirConversas } from './conversas.js'
import type { FatoDeMensagem } from './fatos.js'
import { haEnvioEmAberto, reconhecerEnvios } from './reconhecer.js'

export interface FatosDaConfiguracao {
  configuracaoId: number
  fatos: readonly FatoDeMensagem[]
}

/** See the function in the database; and a hint to every node, ids only, once the transaction commits. */
const GRAVAR = `
  WITH mudadas AS (
    SELECT c.id, c.empresa_id FROM receber_mensagens($1::jsonb) AS m(id) JOIN configuracao_whatsapp c ON c.id = m.id
  )
  SELECT pg_notify('${CANAL}', jsonb_agg(jsonb_build_array(id, empresa_id))::text) FROM mudadas HAVING count(*) > 0`

/** All of them, in order, before any of them is asked for in a lesser mode: nodes never deadlock. */
const TRAVAR = `
  SELECT pg_advisory_xact_lock(${CLASSE_DA_TRAVA}, id)::text FROM (SELECT DISTINCT id FROM unnest($1::int[]) AS u(id) ORDER BY id) o`

/** The one writer of what WhatsApp tells of messages, inside the caller's transaction. Written again: no change. */
export const gravarFatos = async (
  consultar: Consultar,
  lote: readonly FatosDaConfiguracao[],
): Promise<void> => {
  const fatos = lote.flatMap(({ configuracaoId, fatos }) =>
    fatos.map((fato) => ({ c: configuracaoId, ...fato })),
  )
  if (fatos.length === 0) return
  await reconhecer(consultar, fatos)
  await consultar(GRAVAR, [JSON.stringify(fatos)])
}

/** What the outbox sent, and was not told the id of, gets it here; then it is known, and not written twice. */
const reconhecer = async (
  consultar: Consultar,
  fatos: readonly (FatoDeMensagem & { c: number })[],
): Promise<void> => {
  const nossas = fatos.flatMap((fato) =>
    fato.fato === 'vista' && fato.nossa && fato.origem !== 'historico' ? [fato] : [],
  )
  if (nossas.length === 0 || !(await haEnvioEmAberto(consultar, [...new Set(nossas.map(({ c }) => c))])))
    return
  await consultar(TRAVAR, [fatos.map(({ c }) => c)])
  const conversas = await garantirConversas(
    consultar,
    nossas.map(({ c, conversa }) => ({ configuracaoId: c, ...conversa })),
  )
  await reconhecerEnvios(
    consultar,
    nossas.map(({ c, id, tipo, texto, em }, i) => ({
      configuracaoId: c,
      conversaId: conversas[i] ?? '0',
      whatsappId: id,
      tipo,
      texto,
      em: new Date(em),
    })),
  )
}
