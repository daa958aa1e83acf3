import { CANAL } from '../avisos.js'
import type { Consultar } from '../consultar.js'
import type { FatoDeMensagem } from './fatos.js'

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

/** The one writer of what WhatsApp tells of messages, inside the caller's transaction. Written again: no change. */
export const gravarFatos = async (
  consultar: Consultar,
  lote: readonly FatosDaConfiguracao[],
): Promise<void> => {
  const fatos = lote.flatMap(({ configuracaoId, fatos }) =>
    fatos.map((fato) => ({ c: configuracaoId, ...fato })),
  )
  if (fatos.length > 0) await consultar(GRAVAR, [JSON.stringify(fatos)])
}
