import { type NomeEvento, nomeNaUrl, nomeNoEnvelope } from '../nucleo/eventos.js'
import type { Instancia, LinhaWebhook } from '../nucleo/tipos.js'

export interface PedidoDeEntrega {
  instancia: Instancia
  evento: NomeEvento
  data: unknown
  urlPublica: string
  versao: string
  /** `date_time`. */
  dataHora: string
}

export interface EstiloDoEnvelope {
  fusoHorarioMin: number
  /** Off, `apikey` is null, as on an Evolution that was told not to expose tokens. */
  exporToken: boolean
}

/** The body of a delivery, made once per event: every attempt sends the same bytes. */
export function montarCorpo(pedido: PedidoDeEntrega, linha: LinhaWebhook, estilo: EstiloDoEnvelope): string {
  const { instancia, evento, data, urlPublica, dataHora } = pedido
  return JSON.stringify({
    event: nomeNoEnvelope(evento),
    instance: instancia.linha.name,
    data,
    destination: linha.url,
    date_time: dataHora,
    // Only known once the instance has been open in this process.
    ...(instancia.memoria.sender ? { sender: instancia.memoria.sender } : {}),
    server_url: urlPublica,
    apikey: estilo.exporToken ? instancia.linha.token : null,
  })
}

export function destino(linha: LinhaWebhook, evento: NomeEvento): string {
  return linha.webhookByEvents ? `${linha.url}/${nomeNaUrl(evento)}` : linha.url
}

/** Evolution writes its local time and calls it UTC. */
export function horaLocal(fusoHorarioMin: number): string {
  return new Date(Date.now() + fusoHorarioMin * 60_000).toISOString()
}
