import type { DataSource } from 'typeorm'
import { ptBR } from '../../admin/locale/pt-br.js'
import { primeiroIdDe } from '../../migrations/ids-do-diario.js'
import type { Status } from '../../resources/configuracao-whatsapp/status.js'
import { problemasDoBanco } from '../../services/metricas/prontidao.js'
import { criarProvaDeEscrita } from '../../services/metricas/prova-de-escrita.js'

/** One thing that was looked at, in words, without a secret. */
export interface Achado {
  grau: 'ok' | 'atencao' | 'falha'
  texto: string
}

export const examinarBanco = async (dataSource: DataSource): Promise<Achado[]> => {
  const [{ versao, tamanho }]: [{ versao: string; tamanho: string }] = await dataSource.query(
    `SELECT current_setting('server_version') AS versao, pg_size_pretty(pg_database_size(current_database())) AS tamanho`,
  )
  const texto = `PostgreSQL ${versao}, ${tamanho}`
  const faltas = await problemasDoBanco(dataSource)
  if (faltas.length > 0)
    return [{ grau: 'ok', texto }, ...faltas.map((falta): Achado => ({ grau: 'falha', texto: falta }))]
  const impedimento = await criarProvaDeEscrita(dataSource)()
  return [
    { grau: 'ok', texto: `${texto}, migrações em dia` },
    impedimento
      ? { grau: 'falha', texto: impedimento }
      : { grau: 'ok', texto: 'uma linha foi gravada e retirada' },
  ]
}

export const examinarConexoes = async (dataSource: DataSource): Promise<Achado[]> => {
  const porStatus: { status: Status; quantas: number }[] = await dataSource.query(
    'SELECT status, count(*)::int AS quantas FROM whatsapp.configuracao_whatsapp WHERE ativo GROUP BY status ORDER BY 2 DESC',
  )
  const [ultima]: { ha: number }[] = await dataSource.query(
    'SELECT extract(epoch FROM now() - recebido_em)::int AS ha FROM whatsapp.evento_webhook ORDER BY id DESC LIMIT 1',
  )
  const [{ falhas }]: [{ falhas: number }] = await dataSource.query(
    `SELECT count(*)::int AS falhas FROM whatsapp.evento_webhook
     WHERE resultado IN ('nao_reconhecido', 'falhou') AND resultado = 'falhou'
       AND id >= ${primeiroIdDe("(now() - interval '1 day')")}`,
  )
  const conectadas = porStatus.find(({ status }) => status === 'conectado')?.quantas ?? 0
  const quais = porStatus.map(({ status, quantas }) => `${quantas} ${ptBR.valores.status[status]}`)
  return [
    { grau: 'ok', texto: quais.join(', ') || 'nenhuma empresa ainda' },
    {
      grau: conectadas > 0 && (!ultima || ultima.ha > 86_400) ? 'falha' : 'ok',
      texto: ultima ? `último webhook há ${emTempo(ultima.ha)}` : 'nenhum webhook chegou ainda',
    },
    ...(falhas > 0
      ? [
          {
            grau: 'atencao' as const,
            texto: `${falhas} webhooks não puderam ser aplicados nas últimas 24 horas`,
          },
        ]
      : []),
  ]
}

const emTempo = (segundos: number): string => {
  if (segundos < 120) return `${segundos} s`
  if (segundos < 7200) return `${Math.round(segundos / 60)} min`
  return segundos < 172_800 ? `${Math.round(segundos / 3600)} h` : `${Math.round(segundos / 86_400)} dias`
}
