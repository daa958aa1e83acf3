import type { Consultar } from '../../banco/consultar.js'
import { CANAL } from '../../pubsub/avisos.js'
import { CLASSE_DA_TRAVA, garantirConversas } from '../conversas/conversas.js'
import { haEnvioEmAberto, reconhecerEnvios } from '../outbox/reconhecer.js'
import type { FatoDeMensagem, MensagemVista } from './fatos.js'

export interface FatosDaConfiguracao {
  configuracaoId: number
  fatos: readonly FatoDeMensagem[]
}

/** Setting of a transaction: positions in the batch, from 1, of deliveries whose facts have been written before. */
export const REPETIDAS = 'adminjs_evolution.repetidas'

const DAS_NOVAS = `
  CASE WHEN coalesce(current_setting('${REPETIDAS}', true), '') = '' THEN $1::jsonb ELSE (
    SELECT coalesce(jsonb_agg(f), '[]') FROM jsonb_array_elements($1::jsonb) AS f
    WHERE f->>'n' <> ALL (string_to_array(current_setting('${REPETIDAS}', true), ','))) END`

/**
 * See the function in the database; and a hint to every node, ids only, once the transaction commits. A look-up for each
 * id: by a join the database, which cannot know how few they are, would read all configurations.
 */
const GRAVAR = `
  SELECT pg_notify('${CANAL}', jsonb_agg(jsonb_build_array(m.id,
    (SELECT c.empresa_id FROM whatsapp.configuracao_whatsapp c WHERE c.id = m.id)))::text)
  FROM whatsapp.receber_mensagens(${DAS_NOVAS}) AS m(id) HAVING count(*) > 0`

/** All of them, in order, before any of them is asked for in a lesser mode: nodes never deadlock. */
const TRAVAR = `
  SELECT pg_advisory_xact_lock(${CLASSE_DA_TRAVA}, id)::text FROM (SELECT DISTINCT id FROM unnest($1::int[]) AS u(id) ORDER BY id) o`

/** The one writer of what WhatsApp tells of messages, inside the caller's transaction. Written again: no change. */
export const gravarFatos = async (
  consultar: Consultar,
  lote: readonly FatosDaConfiguracao[],
): Promise<void> => {
  await reconhecer(consultar, lote)
  await escreverFatos(consultar, lote)
}

/**
 * The second half of `gravarFatos`, and all of it where nothing is `deNos`. One statement, or none; it leaves out what
 * REPETIDAS names.
 */
export const escreverFatos = async (
  consultar: Consultar,
  lote: readonly FatosDaConfiguracao[],
): Promise<void> => {
  const fatos = lote.flatMap(({ configuracaoId, fatos }, i) =>
    fatos.map((fato) => ({ n: i + 1, c: configuracaoId, ...fato })),
  )
  if (fatos.length > 0) await consultar(GRAVAR, [JSON.stringify(fatos)], 'adminjs_evolution_mensagens')
}

/** A message from us: it may be one that the outbox sent, and was not told the id of. */
export const deNos = (fato: FatoDeMensagem): fato is MensagemVista =>
  fato.fato === 'vista' && fato.nossa && fato.origem !== 'historico'

/** What the outbox sent, and was not told the id of, gets it here; then it is known, and not written twice. */
export const reconhecer = async (
  consultar: Consultar,
  lote: readonly FatosDaConfiguracao[],
): Promise<void> => {
  const nossas = lote.flatMap(({ configuracaoId, fatos }) =>
    fatos.filter(deNos).map((fato) => ({ c: configuracaoId, ...fato })),
  )
  if (nossas.length === 0 || !(await haEnvioEmAberto(consultar, [...new Set(nossas.map(({ c }) => c))])))
    return
  await consultar(TRAVAR, [lote.flatMap(({ configuracaoId, fatos }) => fatos.map(() => configuracaoId))])
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
