import type { EntityManager } from 'typeorm'

/**
 * From how much on a number is warned of. WhatsApp names no figures; what it names is in its Help Center, "How to use WhatsApp
 * responsibly" and "About account bans" (https://faq.whatsapp.com), and in its Business Messaging Policy
 * (https://business.whatsapp.com/policy): only write to people who gave you their number and agreed, no bulk or automated
 * messages, reports and blocks by those who get them. Few answers and many strangers are what can be seen of that from here.
 */
export const LIMIARES = {
  dias: 7,
  /** A number connected for no longer than so many days is new, */
  diasDeNovo: 14,
  /** and is warned of when it writes to so many strangers in a day. */
  desconhecidosDoNovo: 30,
  /** Strangers of a week, and their share of all that were written to. */
  desconhecidos: 50,
  parteDeDesconhecidos: 0.5,
  /** Conversations of a week, and the share that answered. */
  conversas: 50,
  parteQueResponde: 0.1,
  /** Failures of a week, and their share. */
  falhas: 20,
  parteQueFalha: 0.1,
} as const

const L = LIMIARES
const RISCOS = `array_remove(ARRAY[
    CASE WHEN NOT n.antigo AND n.desde > now() - interval '${L.diasDeNovo} days' AND s.mais_novas >= ${L.desconhecidosDoNovo} THEN 'numero_novo' END,
    CASE WHEN s.novas >= ${L.desconhecidos} AND s.novas > ${L.parteDeDesconhecidos} * s.conversas THEN 'muitos_desconhecidos' END,
    CASE WHEN s.conversas >= ${L.conversas} AND s.responderam < ${L.parteQueResponde} * s.conversas THEN 'poucas_respostas' END,
    CASE WHEN s.falharam >= ${L.falhas} AND s.falharam > ${L.parteQueFalha} * (s.enviadas + s.falharam) THEN 'muitas_falhas' END
  ], NULL)`

/** So many at once of those warned of before, lest a warning outlives its reason. */
const JA_AVISADOS = 500

/** What endangers these numbers now, and those that were in danger before. */
export const anotarRiscos = async (manager: EntityManager, ids: readonly number[]): Promise<void> => {
  await manager.query(
    `UPDATE whatsapp.numero_de_envio n SET riscos = r.riscos,
       riscos_em = CASE WHEN r.riscos = '{}' THEN NULL ELSE coalesce(n.riscos_em, now()) END
     FROM (
       SELECT n.configuracao_id, ${RISCOS} AS riscos FROM whatsapp.numero_de_envio n CROSS JOIN LATERAL (
         SELECT coalesce(sum(enviadas), 0) AS enviadas, coalesce(sum(falharam), 0) AS falharam, coalesce(sum(conversas), 0) AS conversas,
           coalesce(sum(responderam), 0) AS responderam, coalesce(sum(novas), 0) AS novas, coalesce(max(novas), 0) AS mais_novas
         FROM whatsapp.saude_de_envio WHERE configuracao_id = n.configuracao_id
           AND dia > now() - interval '${L.dias + 1} days') s
       WHERE n.configuracao_id = ANY($1::int[]) OR n.configuracao_id IN (
         SELECT configuracao_id FROM whatsapp.numero_de_envio WHERE riscos <> '{}' ORDER BY riscos_em LIMIT ${JA_AVISADOS})) r
     WHERE n.configuracao_id = r.configuracao_id AND n.riscos IS DISTINCT FROM r.riscos`,
    [ids],
  )
}
