import { z } from 'zod'
import { EVENTOS, EVENTOS_DE_2_4, EVENTOS_DESDE_2_3 } from '../nucleo/eventos.js'
import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia, LinhaWebhook } from '../nucleo/tipos.js'
import { tem } from '../nucleo/versao.js'
import type { Corpo } from './pedido.js'

const esquema = z.object({
  enabled: z.boolean().optional(),
  url: z.string(),
  headers: z.record(z.string(), z.string()).nullish(),
  byEvents: z.boolean().optional(),
  base64: z.boolean().optional(),
  events: z.array(z.string()),
})

export type PedidoDeWebhook = z.infer<typeof esquema>

/** Undefined when there is none or it has no `events`. `enabled: false` is ignored on create, as measured. */
export function webhookNaCriacao(corpo: Corpo): PedidoDeWebhook | undefined {
  return esquema.safeParse(corpo.webhook).data
}

export function webhookDoCorpo(webhook: Corpo): PedidoDeWebhook | undefined {
  return esquema.safeParse(webhook).data
}

export function criarWebhook(mundo: Mundo, instancia: Instancia, pedido: PedidoDeWebhook): LinhaWebhook {
  const agora = new Date().toISOString()
  return {
    id: mundo.aleatorio.cuid(),
    url: pedido.url,
    headers: pedido.headers ?? null,
    enabled: pedido.enabled !== false,
    events: eventosDe(pedido),
    webhookByEvents: pedido.byEvents ?? false,
    webhookBase64: pedido.base64 ?? false,
    createdAt: agora,
    updatedAt: agora,
    instanceId: instancia.linha.id,
  }
}

/** What the request leaves out stays as it was. */
export function trocarWebhook(linha: LinhaWebhook, pedido: PedidoDeWebhook): LinhaWebhook {
  return {
    ...linha,
    url: pedido.url,
    headers: pedido.headers ?? linha.headers,
    enabled: pedido.enabled !== false,
    events: eventosDe(pedido),
    webhookByEvents: pedido.byEvents ?? linha.webhookByEvents,
    webhookBase64: pedido.base64 ?? linha.webhookBase64,
    updatedAt: new Date().toISOString(),
  }
}

/** Checked when a webhook is set, and not on create; one name too many refuses the whole of it. */
export function eventosEstranhos(mundo: Mundo, eventos: readonly string[]): string[] {
  const conhecidos: readonly string[] = [
    ...EVENTOS.filter((evento) => tem(mundo, '2.3') || !EVENTOS_DESDE_2_3.includes(evento)),
    ...(tem(mundo, '2.4') ? EVENTOS_DE_2_4 : []),
  ]
  return eventos.flatMap((evento, i) =>
    conhecidos.includes(evento)
      ? []
      : [`webhook.events[${i}] is not one of enum values: ${conhecidos.join(',')}`],
  )
}

/** An empty list asks for everything; switching off empties it. */
function eventosDe({ enabled, events }: PedidoDeWebhook): string[] {
  if (enabled === false) return []
  return events.length === 0 ? [...EVENTOS] : [...events]
}
