import type { DataSource } from 'typeorm'
import type { Risco } from '../../resources/saude-de-envio/saude-de-envio.js'
import type { RegrasDosEnvios } from '../mensagens/outbox/regras.js'
import { pausaEntreEnvios, vezesMaisDevagar } from '../mensagens/outbox/regras.js'

export interface DiaDeSaude {
  /** When it began. */
  dia: string
  enviadas: number
  entregues: number
  lidas: number
  falharam: number
  conversas: number
  responderam: number
  novas: number
  ateEntregar: number | null
  ateLer: number | null
  ateResponder: number | null
}

/** How a company's sending fared within a month. */
export interface SaudeDosEnvios {
  /** Those with anything sent, the latest first. */
  dias: DiaDeSaude[]
  /** Why it failed, the commonest first. */
  motivos: { motivo: string; total: number }[]
  riscos: Risco[]
  /** While a new number is warmed up: until when, and the pause to strangers in seconds. Null: it is not. */
  aquecendo: { ate: string; pausa: number } | null
  /** Whether somebody said that the number is an old one; null: that would make no difference, it is here long enough. */
  antigo: boolean | null
}

const DIAS = 30

export const lerSaude = async (
  dataSource: DataSource,
  regras: Pick<RegrasDosEnvios, 'aquecimento' | 'intervaloMs' | 'porMinuto'>,
  configuracaoId: number,
): Promise<SaudeDosEnvios> => {
  const dias: (Omit<DiaDeSaude, 'dia'> & { dia: Date; motivos: Record<string, number> })[] =
    await dataSource.query(
      `SELECT dia, enviadas, entregues, lidas, falharam, conversas, responderam, novas, motivos, ate_entregar AS "ateEntregar",
         ate_ler AS "ateLer", ate_responder AS "ateResponder"
       FROM whatsapp.saude_de_envio WHERE configuracao_id = $1 AND dia > now() - interval '${DIAS} days' ORDER BY dia DESC`,
      [configuracaoId],
    )
  const [numero]: Numero[] = await dataSource.query(
    `SELECT desde, extract(epoch FROM now() - desde)::float8 / 86400 AS idade, antigo, riscos
     FROM whatsapp.numero_de_envio WHERE configuracao_id = $1`,
    [configuracaoId],
  )
  const motivos = new Map<string, number>()
  for (const um of dias)
    for (const [motivo, total] of Object.entries(um.motivos))
      motivos.set(motivo, (motivos.get(motivo) ?? 0) + total)
  return {
    dias: dias.map(({ dia, motivos: _motivos, ...resto }) => ({ ...resto, dia: dia.toISOString() })),
    motivos: [...motivos].map(([motivo, total]) => ({ motivo, total })).sort((a, b) => b.total - a.total),
    riscos: numero?.riscos ?? [],
    ...novidade(regras, numero),
  }
}

interface Numero {
  desde: Date
  idade: number
  antigo: boolean
  riscos: Risco[]
}

const novidade = (
  regras: Pick<RegrasDosEnvios, 'aquecimento' | 'intervaloMs' | 'porMinuto'>,
  numero: Numero | undefined,
): Pick<SaudeDosEnvios, 'aquecendo' | 'antigo'> => {
  const { aquecimento } = regras
  const vezes = numero ? vezesMaisDevagar(aquecimento, numero.idade) : 1
  if (!numero || !aquecimento || vezes === 1) return { aquecendo: null, antigo: null }
  if (numero.antigo) return { aquecendo: null, antigo: true }
  return {
    aquecendo: {
      ate: new Date(numero.desde.getTime() + aquecimento.dias * 86_400_000).toISOString(),
      pausa: Math.round((pausaEntreEnvios(regras, 0.5) * vezes) / 1000),
    },
    antigo: false,
  }
}
