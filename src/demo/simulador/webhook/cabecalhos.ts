import { SignJWT } from 'jose'
import { nomeNoEnvelope } from '../nucleo/eventos.js'
import type { LinhaWebhook } from '../nucleo/tipos.js'
import { tem } from '../nucleo/versao.js'
import type { PedidoDeEntrega } from './envelope.js'

const VALIDADE_S = 600

/**
 * The headers of a delivery. `jwt_key` is never sent: it signs a token that replaces any other
 * `authorization`. The token is made once per event, so late retries carry an expired one.
 */
export async function montarCabecalhos(
  linha: LinhaWebhook,
  { instancia, evento, versao }: Pick<PedidoDeEntrega, 'instancia' | 'evento' | 'versao'>,
): Promise<Record<string, string>> {
  const { jwt_key: chave, ...proprios } = linha.headers ?? {}
  const de24 = {
    'user-agent': `EvolutionAPI-Webhook/${versao}`,
    'x-instance-id': instancia.linha.id,
    'x-instance-name': encodeURIComponent(instancia.linha.name),
    'x-event-type': nomeNoEnvelope(evento),
    'x-timestamp': String(Date.now()),
  }
  const cabecalhos = {
    ...proprios,
    ...(tem({ versao }, '2.4') ? de24 : {}),
    'content-type': 'application/json',
  }
  if (!chave) return cabecalhos
  const semAutorizacao = Object.fromEntries(
    Object.entries(cabecalhos).filter(([nome]) => nome.toLowerCase() !== 'authorization'),
  )
  return { ...semAutorizacao, authorization: `Bearer ${await assinar(chave)}` }
}

function assinar(chave: string): Promise<string> {
  const iat = Math.floor(Date.now() / 1000)
  return new SignJWT({ iat, exp: iat + VALIDADE_S, app: 'evolution', action: 'webhook' })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(chave))
}
