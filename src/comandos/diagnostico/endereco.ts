import type { Config } from '../../app/config.js'
import { CAMINHO_DO_WEBHOOK } from '../../services/evolution/endereco-do-webhook.js'
import type { Achado } from './banco.js'

const PRAZO_MS = 5000

/** Whether what Evolution and people are told to call is this application, as seen from here. */
export const examinarEndereco = async ({ siteUrl }: Config): Promise<Achado[]> => {
  const base = siteUrl.replace(/\/+$/, '')
  const saude = await pedir(`${base}/readyz`)
  if (!saude) return [{ grau: 'falha', texto: `${new URL(base).origin} não responde, visto desta máquina` }]
  const { falta } = saude.corpo as { falta?: unknown }
  // Without company and secret: what answers so is this application, behind whatever stands before it.
  const webhook = await pedir(`${base}${CAMINHO_DO_WEBHOOK}`, { method: 'POST', body: '{}' })
  const chega = webhook?.status === 404 && 'mensagem' in webhook.corpo
  return [
    saude.status === 200
      ? { grau: 'ok', texto: 'o servidor responde e está pronto' }
      : {
          grau: 'falha',
          texto: `o servidor não está pronto (HTTP ${saude.status})${Array.isArray(falta) ? `: ${falta.join('; ')}` : ''}`,
        },
    chega
      ? { grau: 'ok', texto: 'os webhooks chegam a esta aplicação' }
      : {
          grau: 'falha',
          texto: `um POST em ${CAMINHO_DO_WEBHOOK} não chega a esta aplicação (HTTP ${webhook?.status ?? 'sem resposta'}): veja o proxy`,
        },
  ]
}

const pedir = async (
  url: string,
  opcoes: RequestInit = {},
): Promise<{ status: number; corpo: object } | null> => {
  try {
    const resposta = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PRAZO_MS),
      ...opcoes,
    })
    const corpo: unknown = await resposta.json().catch(() => null)
    return { status: resposta.status, corpo: typeof corpo === 'object' && corpo ? corpo : {} }
  } catch {
    return null
  }
}
