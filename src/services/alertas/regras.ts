import type { TipoComRegra } from '../../resources/alerta/regras-da-empresa.js'
import type { TipoDeAlerta } from '../../resources/alerta/tipos.js'

/** From when on something is worth an alert. */
export interface RegrasDosAlertas {
  /** Minutes out. */
  desconectadaMinutos: number
  /** Minutes for which the oldest message of a connected company has been due, while none went out. */
  esperandoMinutos: number
  /** Percent of what was sent within an hour that failed, where at least `falhandoMinimo` did. */
  falhandoPorcento: number
  falhandoMinimo: number
  /** Hours in which nothing came from a connected company, while others of its server were heard. */
  caladoHoras: number
  /** Minutes in which a server told nothing of its instances. */
  mudoMinutos: number
  /** Minutes in which this application did not run. */
  lacunaMinutos: number
  /** Minutes since the end of an interruption, while what came in meanwhile has not all been fetched. */
  buscaMinutos: number
}

export const REGRAS_DOS_ALERTAS: RegrasDosAlertas = {
  desconectadaMinutos: 10,
  esperandoMinutos: 15,
  falhandoPorcento: 20,
  falhandoMinimo: 5,
  caladoHoras: 24,
  mudoMinutos: 3,
  lacunaMinutos: 5,
  buscaMinutos: 30,
}

/** Seconds from one round to the next; `lentas` look at more than an index's first rows. */
export const RITMOS = { rapidas: 15, lentas: 60 } as const
export type Ritmo = keyof typeof RITMOS

interface Regra {
  tipo: TipoDeAlerta
  ritmo: Ritmo
  /**
   * SQL of what is so now: `alvo, configuracao_id, empresa_id, url, servidor, inicio, motivo, numero`. `$4`, `$5`: the addresses
   * that configurations have of their servers, and which server each is.
   */
  sql: string
}

const EM_ATIVIDADE = 'c.ativo AND e.ativo'
const DA_EMPRESA = `'c' || c.id AS alvo, c.id AS configuracao_id, c.empresa_id, c.evolution_api_url AS url, NULL::text AS servidor`
const EMPRESA = 'JOIN whatsapp.empresa e ON e.id = c.empresa_id'
const DO_SERVIDOR = `'s' || servidor AS alvo, NULL::int AS configuracao_id, NULL::int AS empresa_id, NULL::text AS url, servidor`
const doTodo = (alvo = `'*'`) =>
  `${alvo} AS alvo, NULL::int AS configuracao_id, NULL::int AS empresa_id, NULL::text AS url, NULL::text AS servidor`
const SO = 'NULL::text AS motivo'

/** What the company has of its own, of rules of this kind; and the condition that it did not switch them off. */
const propria = (tipo: TipoComRegra) =>
  `LEFT JOIN whatsapp.regra_da_empresa g ON g.configuracao_id = c.id AND g.tipo = '${tipo}'`
const LIGADA = 'g.ligada IS NOT FALSE'
const limite = (padrao: number, unidade: string) => `coalesce(g.limite, ${padrao}) * interval '1 ${unidade}'`

/** Of no company the limit is reached later than this: a column is held against it by its index. */
const menorLimite = (tipo: TipoComRegra, padrao: number, unidade: string) =>
  `now() - least(${padrao}, (SELECT min(limite) FROM whatsapp.regra_da_empresa WHERE tipo = '${tipo}')) * interval '1 ${unidade}'`

const quedas = (tipo: TipoComRegra, onde: string) => `
  SELECT ${DA_EMPRESA}, q.inicio, coalesce(q.motivo, c.motivo) AS motivo, NULL::int AS numero
  FROM whatsapp.queda q JOIN whatsapp.configuracao_whatsapp c ON c.id = q.configuracao_id ${EMPRESA} ${propria(tipo)}
  WHERE q.fim IS NULL AND ${EM_ATIVIDADE} AND ${LIGADA} AND ${onde}`

/** More than that is "more than that". */
const CONEXOES_CONTADAS = 10_000

/**
 * Read once and whole: nobody has counted the messages of a new queue yet, and a plan that takes it for empty looks all of it
 * through for each company.
 */
const PENDENTES = `
  SELECT configuracao_id, min(coalesce(enviar_em, criada_em)) AS devida, count(*) AS quantas FROM whatsapp.mensagem
  WHERE status = 'pendente' GROUP BY configuracao_id`

/** Looked for among the latest that failed: what has failed for years is not read. */
const FALHARAM = `
  SELECT configuracao_id, count(*)::int AS falharam, min(encerrada_em) AS inicio FROM (
    SELECT configuracao_id, encerrada_em FROM whatsapp.mensagem
    WHERE status = 'falhou' AND status NOT IN ('enviada', 'entregue', 'lida', 'recebida') ORDER BY id DESC LIMIT 5000) ultimas
  WHERE encerrada_em > now() - interval '1 hour' GROUP BY configuracao_id`

/** Connections themselves. What begins in time to come was written by a clock that was ahead: how long ago nobody knows. */
const daConexao = ({ desconectadaMinutos, caladoHoras }: RegrasDosAlertas): readonly Regra[] => [
  {
    tipo: 'desconectada',
    ritmo: 'rapidas',
    sql: quedas(
      'desconectada',
      `(q.inicio <= now() - ${limite(desconectadaMinutos, 'minute')} OR q.inicio > now() + interval '5 minutes') AND coalesce(q.motivo, '') NOT IN ('banido', 'substituido')`,
    ),
  },
  { tipo: 'banida', ritmo: 'rapidas', sql: quedas('banida', `q.motivo = 'banido'`) },
  { tipo: 'substituida', ritmo: 'rapidas', sql: quedas('substituida', `q.motivo = 'substituido'`) },
  {
    tipo: 'qr_desistido',
    ritmo: 'rapidas',
    sql: `
      SELECT ${DA_EMPRESA}, c.status_desde AS inicio, c.motivo, NULL::int AS numero
      FROM whatsapp.configuracao_whatsapp c ${EMPRESA} ${propria('qr_desistido')}
      WHERE ${LIGADA} AND c.motivo = 'limite_qr' AND c.status IN ('desconectado', 'erro', 'aguardando_qr') AND ${EM_ATIVIDADE}
        AND NOT EXISTS (SELECT FROM whatsapp.queda q WHERE q.configuracao_id = c.id AND q.fim IS NULL)`,
  },
  {
    tipo: 'webhook_calado',
    ritmo: 'lentas',
    sql: `
      SELECT ${DA_EMPRESA}, greatest(c.status_desde, coalesce(c.ultimo_evento_em, '-infinity')) AS inicio, ${SO}, NULL::int AS numero
      FROM whatsapp.configuracao_whatsapp c ${EMPRESA} ${propria('webhook_calado')}
      WHERE ${LIGADA} AND c.status = 'conectado'
        AND (c.ultimo_evento_em IS NULL OR c.ultimo_evento_em < ${menorLimite('webhook_calado', caladoHoras, 'hour')})
        AND coalesce(c.ultimo_evento_em, '-infinity') < now() - ${limite(caladoHoras, 'hour')}
        AND c.status_desde < now() - ${limite(caladoHoras, 'hour')} AND ${EM_ATIVIDADE}
        -- An array: read once, and only where somebody is silent at all.
        AND coalesce(c.evolution_api_url, '') = ANY (ARRAY(SELECT DISTINCT coalesce(o.evolution_api_url, '')
          FROM whatsapp.configuracao_whatsapp o WHERE o.status = 'conectado' AND o.ultimo_evento_em > now() - interval '3 hours'))`,
  },
]

const dasMensagens = (r: RegrasDosAlertas): readonly Regra[] => [
  {
    tipo: 'mensagens_esperando',
    ritmo: 'lentas',
    sql: `
      SELECT ${DA_EMPRESA}, m.devida AS inicio, ${SO}, least(m.quantas, 1000)::int AS numero
      FROM (${PENDENTES}) m JOIN whatsapp.envio v ON v.configuracao_id = m.configuracao_id
      JOIN whatsapp.configuracao_whatsapp c ON c.id = m.configuracao_id ${EMPRESA} ${propria('mensagens_esperando')}
      WHERE ${LIGADA} AND v.acordar_em IS NOT NULL AND NOT v.pausado AND NOT (SELECT pausado FROM whatsapp.envio_geral)
        AND c.status = 'conectado' AND c.status_desde < now() - ${limite(r.esperandoMinutos, 'minute')} AND ${EM_ATIVIDADE}
        AND m.devida < now() - ${limite(r.esperandoMinutos, 'minute')}
        -- OFFSET 0: looked for by each company's index, never by joining all that was sent today.
        AND NOT EXISTS (SELECT FROM whatsapp.mensagem s WHERE s.configuracao_id = c.id AND s.direcao = 'saida'
          AND s.em > now() - interval '1 day' AND s.enviada_em > now() - ${limite(r.esperandoMinutos, 'minute')} OFFSET 0)`,
  },
  {
    tipo: 'mensagens_falhando',
    ritmo: 'lentas',
    sql: `
      SELECT ${DA_EMPRESA}, f.inicio, ${SO}, (100 * f.falharam / (f.falharam + s.saiu))::int AS numero
      FROM (${FALHARAM}) f JOIN whatsapp.configuracao_whatsapp c ON c.id = f.configuracao_id ${EMPRESA} ${propria('mensagens_falhando')}
      CROSS JOIN LATERAL (SELECT count(*)::int AS saiu FROM (SELECT FROM whatsapp.mensagem m
        WHERE m.configuracao_id = c.id AND m.em > now() - interval '1 hour' AND m.direcao = 'saida'
          AND m.status IN ('enviada', 'entregue', 'lida') LIMIT 10000) certas) s
      WHERE ${EM_ATIVIDADE} AND ${LIGADA} AND f.falharam >= ${r.falhandoMinimo}
        AND 100 * f.falharam > coalesce(g.limite, ${r.falhandoPorcento}) * (f.falharam + s.saiu)`,
  },
]

/**
 * SQL: what is over already, and so has no end of its own, lasts for an hour, and until somebody has been told of it, a day at
 * most: quiet hours pass meanwhile.
 */
const ateContada = (
  tipo: TipoDeAlerta,
) => `(ate > now() - interval '1 hour' OR (ate > now() - interval '1 day'
  AND NOT EXISTS (SELECT FROM whatsapp.alerta a JOIN whatsapp.alerta_contado k ON k.alerta_id = a.id
    WHERE a.tipo = '${tipo}' AND a.alvo = l.alvo)))`

/** Configurations of which something may be missing, and the server of each; of many the first. */
const daRecuperacao = (colunas: string, onde: string, ordem: string) => `
  SELECT u.servidor, ${colunas} FROM (
    SELECT * FROM whatsapp.recuperacao WHERE ${onde} ORDER BY ${ordem} LIMIT ${CONEXOES_CONTADAS}) r
  JOIN whatsapp.configuracao_whatsapp c ON c.id = r.configuracao_id AND c.ativo
  JOIN unnest($4::text[], $5::text[]) AS u(url, servidor) ON coalesce(u.url, '') = coalesce(c.evolution_api_url, '')`

/** What was missed while nobody heard: one alert for each server, however many companies it is about. */
const daCobertura = (r: RegrasDosAlertas): readonly Regra[] => [
  {
    tipo: 'busca_atrasada',
    ritmo: 'lentas',
    sql: `
      SELECT ${DO_SERVIDOR}, inicio, ${SO}, numero FROM (
        ${daRecuperacao(
          'min(r.desde) AS inicio, count(*)::int AS numero',
          `desde IS NOT NULL AND desde_ate < now() - interval '${r.buscaMinutos} minutes'`,
          'desde_ate',
        )} GROUP BY u.servidor) s`,
  },
  {
    tipo: 'sem_recuperacao',
    ritmo: 'lentas',
    sql: `
      SELECT alvo, NULL::int AS configuracao_id, NULL::int AS empresa_id, NULL::text AS url, servidor, inicio, ${SO}, numero FROM (
        SELECT 's' || servidor || ' ' || extract(epoch FROM hora)::bigint AS alvo, s.* FROM (
          ${daRecuperacao(
            `date_trunc('hour', r.lacuna_ate) AS hora, min(r.lacuna_de) AS inicio, max(r.lacuna_ate) AS ate, count(*)::int AS numero`,
            `guarda = false AND lacuna_ate > now() - interval '1 day'`,
            'lacuna_ate DESC',
          )} GROUP BY u.servidor, hora) s) l
      WHERE ${ateContada('sem_recuperacao')}`,
  },
]

const doTodoERestante = (r: RegrasDosAlertas): readonly Regra[] => [
  {
    tipo: 'servidor_mudo',
    ritmo: 'rapidas',
    sql: `
      SELECT ${DO_SERVIDOR}, mudo_desde AS inicio, ${SO}, NULL::int AS numero FROM whatsapp.reconciliacao
      WHERE mudo_desde <= now() - interval '${r.mudoMinutos} minutes' AND erro IS DISTINCT FROM 'evolution_sem_licenca'`,
  },
  {
    tipo: 'servidor_sem_licenca',
    ritmo: 'rapidas',
    sql: `
      SELECT ${DO_SERVIDOR}, coalesce(mudo_desde, now()) AS inicio, ${SO}, NULL::int AS numero FROM whatsapp.reconciliacao
      WHERE erro = 'evolution_sem_licenca'`,
  },
  {
    tipo: 'lacuna',
    ritmo: 'rapidas',
    sql: `
      SELECT ${doTodo('alvo')}, antes AS inicio, ${SO}, (extract(epoch FROM ate - antes) / 60)::int AS numero
      FROM (SELECT '*' || extract(epoch FROM antes)::bigint AS alvo, antes, inicio AS ate FROM (
        SELECT inicio, lag(fim) OVER (ORDER BY inicio) AS antes FROM (
          SELECT inicio, fim FROM whatsapp.batida ORDER BY inicio DESC LIMIT 20) ultimas) b
        WHERE inicio - antes > interval '${r.lacunaMinutos} minutes') l
      WHERE ${ateContada('lacuna')}`,
  },
  {
    // What the program failed for, and notices that have been tried in vain for half an hour.
    tipo: 'avisos_parados',
    ritmo: 'lentas',
    sql: `
      SELECT ${doTodo()}, min(desde) AS inicio, ${SO}, count(*)::int AS numero FROM (
        (SELECT desistiu_em AS desde FROM whatsapp.novidade WHERE desistiu_em IS NOT NULL ORDER BY id LIMIT 1000)
        UNION ALL
        (SELECT criado_em FROM whatsapp.novidade WHERE desistiu_em IS NULL AND tipo = 'aviso' AND tentativas > 0
           AND criado_em < now() - interval '30 minutes' LIMIT 1000)) n
      HAVING count(*) > 0`,
  },
]

export const regras = (limites: RegrasDosAlertas): readonly Regra[] => [
  ...daConexao(limites),
  ...dasMensagens(limites),
  ...daCobertura(limites),
  ...doTodoERestante(limites),
]
