import type { DataSource, EntityManager } from 'typeorm'
import { type Momento, NATUREZA, type TipoDeAlerta } from '../../resources/alerta/tipos.js'
import type { IdiomaDoContato } from '../../resources/contato-de-alerta/contato-de-alerta.js'
import { assuntoDoAviso, type ConteudoDoAviso } from './escrever-aviso.js'
import { ITENS_POR_AVISO, type ItemDoAviso } from './item.js'

/** Of one kind, on one server, a contact is told this often at most: what comes in between is told together. */
const JUNTAR_POR_MINUTOS = 10
/** Hours from one reminder to the next. */
const LEMBRETES = [1, 4, 12, 24, 48, 96, 168]
/** Any number will do, as long as every node uses the same. */
const TRAVA = 7_264_917

/** What a contact is to be told, gathered by what it is of. */
interface Grupo {
  contatoId: number
  momento: Exclude<Momento, 'teste'>
  tipo: TipoDeAlerta
  servidor: string | null
  alertas: string[]
  total: number
  idioma: IdiomaDoContato
}

/** Quiet hours, as several contacts may have them. */
export interface Silencio {
  de: string
  ate: string
  /** IANA time zone. */
  fuso: string
}

/** Notices made at once: the rest follows in the next step. */
const POR_PASSO = 1000

const QUER = `c.ativo AND (c.pausado_ate IS NULL OR c.pausado_ate <= now()) AND (c.recebe = 'tudo' OR a.grave)
  AND (a.pausado_ate IS NULL OR a.pausado_ate <= now())`

const abertos = (deQuem: string) => `
  SELECT a.id, a.tipo, a.servidor, c.id AS contato_id
  FROM whatsapp.alerta a JOIN whatsapp.contato_de_alerta c ON ${deQuem} AND ${QUER} WHERE a.encerrado_em IS NULL`

/**
 * Begun and not told yet, or due for a reminder; over, for those who were told that it began. What begins and ends untold
 * (in the quiet hours) is told to nobody: the list has it. Nobody is reminded of what they could not be told yet, and what was
 * written by a clock that was ahead puts nothing off.
 */
const GRUPOS = `
  WITH recentes AS MATERIALIZED (
    SELECT DISTINCT contato_id, momento, tipo, coalesce(servidor, '') AS servidor FROM whatsapp.aviso_de_alerta
    WHERE criado_em BETWEEN now() - interval '${JUNTAR_POR_MINUTOS} minutes' AND now() + interval '1 minute'),
  a_caminho AS MATERIALIZED (
    SELECT DISTINCT contato_id, tipo, coalesce(servidor, '') AS servidor FROM whatsapp.aviso_de_alerta WHERE situacao = 'pendente'),
  devidos AS (
    SELECT q.*, CASE WHEN k.alerta_id IS NULL THEN 'inicio' ELSE 'lembrete' END AS momento
    FROM (${abertos('c.empresa_id IS NULL')} UNION ALL ${abertos('c.empresa_id = a.empresa_id AND a.da_empresa')}) q
    LEFT JOIN whatsapp.alerta_contado k ON k.alerta_id = q.id AND k.contato_id = q.contato_id
    WHERE k.alerta_id IS NULL OR k.proximo_em NOT BETWEEN now() AND now() + interval '${LEMBRETES.at(-1)} hours'
    UNION ALL
    SELECT a.id, a.tipo, a.servidor, c.id, 'fim'
    FROM whatsapp.alerta_contado k JOIN whatsapp.alerta a ON a.id = k.alerta_id
    JOIN whatsapp.contato_de_alerta c ON c.id = k.contato_id AND ${QUER}
    WHERE k.fim_em IS NULL AND a.encerrado_em IS NOT NULL)
  SELECT d.contato_id AS "contatoId", d.momento, d.tipo, d.servidor, array_agg(d.id ORDER BY d.id) AS alertas,
    count(*)::int AS total, c.idioma
  FROM devidos d JOIN whatsapp.contato_de_alerta c ON c.id = d.contato_id
  WHERE NOT EXISTS (SELECT FROM recentes o WHERE o.contato_id = d.contato_id AND o.momento = d.momento AND o.tipo = d.tipo
    AND o.servidor = coalesce(d.servidor, ''))
    AND NOT EXISTS (SELECT FROM unnest($1::text[], $2::text[], $3::text[]) AS s(de, ate, fuso)
      WHERE s.de = c.silencio_de AND s.ate = c.silencio_ate AND s.fuso = c.fuso)
    AND NOT EXISTS (SELECT FROM a_caminho w WHERE d.momento = 'lembrete' AND w.contato_id = d.contato_id AND w.tipo = d.tipo
      AND w.servidor = coalesce(d.servidor, ''))
  GROUP BY d.contato_id, d.momento, d.tipo, d.servidor, c.id
  ORDER BY c.empresa_id NULLS FIRST, d.contato_id, min(d.id) LIMIT ${POR_PASSO}`

/** However many contacts have them, they are few different ones. Names of time zones are read here: the database's may be others. */
const SILENCIOS = `
  SELECT DISTINCT silencio_de AS de, silencio_ate AS ate, fuso FROM whatsapp.contato_de_alerta WHERE silencio_de IS NOT NULL`

const ITENS = `
  SELECT a.id, a.tipo, e.nome AS empresa, e.referencia, a.servidor, a.inicio AS desde, a.encerrado_em AS ate, a.motivo, a.numero,
    a.configuracao_id AS "configuracaoId", a.empresa_id AS "empresaId"
  FROM whatsapp.alerta a LEFT JOIN whatsapp.empresa e ON e.id = a.empresa_id
  WHERE a.id = ANY($1::bigint[]) ORDER BY a.id`

const ENFILEIRAR = `
  WITH novo AS (
    INSERT INTO whatsapp.aviso_de_alerta (contato_id, empresa_id, via, momento, tipo, servidor, assunto, conteudo, total)
    SELECT id, empresa_id, via, $2, $3, $4, $5, $6, $7 FROM whatsapp.contato_de_alerta WHERE id = $1 RETURNING id, contato_id)
  INSERT INTO whatsapp.novidade (tipo, fila, aviso_id) SELECT 'aviso', contato_id, id FROM novo RETURNING aviso_id AS id`

const CONTADO = `
  INSERT INTO whatsapp.alerta_contado AS k (alerta_id, contato_id, proximo_em)
  SELECT id, $2, CASE WHEN $3 THEN now() + interval '${LEMBRETES[0]} hours' END FROM unnest($1::bigint[]) AS id
  ON CONFLICT (alerta_id, contato_id) DO UPDATE SET lembretes = k.lembretes + 1,
    proximo_em = now() + (ARRAY[${LEMBRETES.join(', ')}])[least(k.lembretes + 2, ${LEMBRETES.length})] * interval '1 hour'`

const TERMINADO = `
  UPDATE whatsapp.alerta_contado SET fim_em = now() WHERE contato_id = $2 AND alerta_id = ANY($1::bigint[])`

/**
 * Makes notices that are due, a step's or none; one node at a time, so that nobody is told twice.
 * @returns how many; 0: there is nothing left to tell
 */
export const compor = (dataSource: DataSource, agora = new Date()): Promise<number> =>
  dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [TRAVA])
    let feitos = 0
    const silencios: Silencio[] = await manager.query(SILENCIOS)
    const calados = silencios.filter((silencio) => emSilencio(silencio, agora))
    const grupos: Grupo[] = await manager.query(GRUPOS, [
      calados.map(({ de }) => de),
      calados.map(({ ate }) => ate),
      calados.map(({ fuso }) => fuso),
    ])
    for (const grupo of grupos) {
      const { contatoId, momento, tipo, alertas } = grupo
      if (momento !== 'fim' || NATUREZA[tipo].temFim) await escrever(manager, grupo)
      feitos += 1
      if (momento === 'fim') await manager.query(TERMINADO, [alertas, contatoId])
      else await manager.query(CONTADO, [alertas, contatoId, NATUREZA[tipo].grave])
    }
    return feitos
  })

const escrever = async (
  manager: EntityManager,
  { contatoId, momento, tipo, servidor, alertas, total, idioma }: Grupo,
): Promise<void> => {
  const linhas: (Omit<ItemDoAviso, 'desde' | 'ate'> & { desde: Date; ate: Date | null })[] =
    await manager.query(ITENS, [alertas.slice(0, ITENS_POR_AVISO)])
  const itens = linhas.map((item) => ({
    ...item,
    desde: item.desde.toISOString(),
    ate: item.ate?.toISOString() ?? null,
  }))
  await enfileirarAviso(manager, { contatoId, tipo, servidor, idioma, conteudo: { momento, itens, total } })
}

/** The notice, and its place in the queue. @returns its id; null: the contact is gone */
export const enfileirarAviso = async (
  manager: EntityManager,
  {
    contatoId,
    tipo,
    servidor,
    idioma,
    conteudo,
  }: {
    contatoId: number
    tipo: TipoDeAlerta | null
    servidor: string | null
    idioma: IdiomaDoContato
    conteudo: ConteudoDoAviso
  },
): Promise<string | null> => {
  const [linha]: { id: string }[] = await manager.query(ENFILEIRAR, [
    contatoId,
    conteudo.momento,
    tipo,
    servidor,
    assuntoDoAviso(conteudo, idioma),
    JSON.stringify(conteudo),
    conteudo.total,
  ])
  return linha?.id ?? null
}

/** Whether it is now in quiet hours, which may go past midnight. */
export const emSilencio = ({ de, ate, fuso }: Silencio, agora: Date): boolean => {
  const formato = { hour: '2-digit', minute: '2-digit', timeZone: fuso } as const
  const hora = new Intl.DateTimeFormat('en-GB', formato).format(agora)
  return de <= ate ? hora >= de && hora < ate : hora >= de || hora < ate
}
