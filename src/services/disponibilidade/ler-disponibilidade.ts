import type { DataSource } from 'typeorm'
import {
  type DiaMedido,
  type Disponibilidade,
  JANELAS,
  type NaJanela,
  type Queda,
} from '../../resources/disponibilidade/disponibilidade.js'
import type { Ambiente } from '../ambiente.js'
import { enderecoDoServidor } from '../evolution/endereco-do-servidor.js'
import { periodosDe, sabidoDe } from './periodos.js'

const DIAS = 90
const QUEDAS = 50
const DESDE = `(now() - interval '${DIAS + 1} days')`

const PERIODOS = `
  periodos AS MATERIALIZED (
    SELECT ${periodosDe('medicao', '$1', DESDE)} AS ligada, ${sabidoDe('$2', DESDE)} AS sabido,
      ${periodosDe('queda', '$1', DESDE)} AS fora)`

const somar = (trecho: string) => `
  whatsapp.segundos_de(p.ligada * p.sabido * ${trecho}) AS medido, whatsapp.segundos_de(p.fora * p.sabido * ${trecho}) AS fora,
  whatsapp.segundos_de(p.ligada * ${trecho}) AS ligada`

const POR_DIA = `
  WITH ${PERIODOS}
  SELECT to_char(dia, 'YYYY-MM-DD') AS dia, ${somar('d.trecho')}
  FROM periodos p, (
    SELECT dia, tstzmultirange(tstzrange((dia::timestamp + make_interval(mins => $3)) AT TIME ZONE 'UTC',
      (dia::timestamp + interval '1 day' + make_interval(mins => $3)) AT TIME ZONE 'UTC')) AS trecho
    FROM (SELECT (now() AT TIME ZONE 'UTC' - make_interval(mins => $3))::date - n AS dia
          FROM generate_series(0, ${DIAS - 1}) AS n) dias) d
  ORDER BY dia`

const POR_JANELA = `
  WITH ${PERIODOS}
  SELECT dias, ${somar('j.trecho')},
    (SELECT count(*)::int FROM whatsapp.queda WHERE configuracao_id = $1
       AND (fim IS NULL OR fim > now() - make_interval(days => dias))) AS quedas
  FROM periodos p, (
    SELECT dias, tstzmultirange(tstzrange(now() - make_interval(days => dias), now())) AS trecho
    FROM unnest($3::int[]) AS dias) j
  ORDER BY dias`

const ULTIMAS = `
  SELECT id, inicio, fim, motivo FROM whatsapp.queda
  WHERE configuracao_id = $1 AND (fim IS NULL OR fim > now() - interval '${DIAS} days')
  ORDER BY inicio DESC LIMIT ${QUEDAS}`

interface Segundos {
  medido: number
  fora: number
  ligada: number
}

/** Cut after two digits: 99.996 % is not all of the time. */
const porcento = ({ medido, fora }: Segundos): number | null =>
  medido < 1 ? null : Math.floor(10_000 * (1 - Math.min(fora, medido) / medido)) / 100

/**
 * Of one configuration, which whoever calls has found in the asker's scope.
 * @param deslocamento minutes from the asker's clock to UTC
 */
export const lerDisponibilidade = async (
  { dataSource, evolution }: Pick<Ambiente, 'evolution'> & { dataSource: DataSource },
  configuracaoId: number,
  deslocamento: number,
): Promise<Disponibilidade> => {
  const [linha]: { url: string | null }[] = await dataSource.query(
    'SELECT evolution_api_url AS url FROM whatsapp.configuracao_whatsapp WHERE id = $1',
    [configuracaoId],
  )
  const servidor = enderecoDoServidor(linha?.url ?? evolution.url)
  const minutos = Number.isFinite(deslocamento) ? Math.max(-840, Math.min(840, Math.round(deslocamento))) : 0
  const dias: (Segundos & { dia: string })[] = await dataSource.query(POR_DIA, [
    configuracaoId,
    servidor,
    minutos,
  ])
  const janelas: (Segundos & Pick<NaJanela, 'dias' | 'quedas'>)[] = await dataSource.query(POR_JANELA, [
    configuracaoId,
    servidor,
    JANELAS,
  ])
  const quedas: (Omit<Queda, 'inicio' | 'fim'> & { inicio: Date; fim: Date | null })[] =
    await dataSource.query(ULTIMAS, [configuracaoId])
  return {
    janelas: janelas.map(({ medido, ligada, fora, ...janela }) => ({
      ...janela,
      fora: Math.round(fora),
      porcento: porcento({ medido, ligada, fora }),
    })),
    dias: dias.map(
      ({ dia, ...segundos }): DiaMedido => ({
        dia,
        porcento: porcento(segundos),
        fora: Math.round(segundos.fora),
        desconhecido: Math.round(segundos.ligada - segundos.medido),
      }),
    ),
    quedas: quedas.map(({ inicio, fim, ...queda }) => ({
      ...queda,
      inicio: inicio.toISOString(),
      fim: fim?.toISOString() ?? null,
    })),
  }
}
