import { type NomeEvento, nomeNaUrl, nomeNoEnvelope } from '../nucleo/eventos.js'
import type { Instancia, LinhaWebhook } from '../nucleo/tipos.js'

export interface PedidoDeEntrega {
  instancia: Instancia
  evento: NomeEvento
  data: unknown
  urlPublica: string
}

/** The body of a delivery, made once per event: every attempt sends the same bytes. */
export function montarCorpo(pedido: PedidoDeEntrega, linha: LinhaWebhook, fusoHorarioMin: number): string {
  const { instancia, evento, data, urlPublica } = pedido
  return JSON.stringify({
    event: nomeNoEnvelope(evento),
    instance: instancia.linha.name,
    data,
    destination: linha.url,
    date_time: horaLocal(fusoHorarioMin),
    // Only known once the instance has been open in this process.
    ...(instancia.memoria.sender ? { sender: instancia.memoria.sender } : {}),
    server_url: urlPublica,
    apikey: instancia.linha.token,
  })
}

export function destino(linha: LinhaWebhook, evento: NomeEvento): string {
  return linha.webhookByEvents ? `${linha.url}/${nomeNaUrl(evento)}` : linha.url
}

/** Evolution writes its local time and calls it UTC. */
function horaLocal(fusoHorarioMin: number): string {
  return new Date(Date.now() + fusoHorarioMin * 60_000).toISOString()
}
