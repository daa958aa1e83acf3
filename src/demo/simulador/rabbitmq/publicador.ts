import type { Connection, Publisher } from 'rabbitmq-client'
import { type NomeEvento, nomeNoEnvelope } from '../nucleo/eventos.js'
import type { Instancia } from '../nucleo/tipos.js'

export interface Exchange {
  url: string
  exchange: string
}

export interface Publicacao {
  instancia: Instancia
  evento: NomeEvento
  data: unknown
  urlPublica: string
  dataHora: string
  token: string | null
}

export interface Publicador {
  publicar(publicacao: Publicacao): void
  fechar(): Promise<void>
}

/** As recorded: of these only webhooks tell. */
const NAO_PUBLICADOS: readonly NomeEvento[] = ['STATUS_INSTANCE', 'LOGOUT_INSTANCE', 'REMOVE_INSTANCE']

/** `RABBITMQ_GLOBAL_ENABLED`: every event of every instance into one exchange, whatever its webhook asked for. */
export function criarPublicador(opcoes: Exchange | undefined): Publicador {
  if (!opcoes) return { publicar: () => {}, fechar: async () => {} }
  const aberto = abrir(opcoes)
  aberto.catch(() => {})
  return {
    publicar({ instancia, evento, data, urlPublica, dataHora, token }) {
      if (NAO_PUBLICADOS.includes(evento)) return
      const { sender } = instancia.memoria
      const nome = nomeNoEnvelope(evento)
      const corpo = JSON.stringify({
        event: nome,
        instance: instancia.linha.name,
        data,
        server_url: urlPublica,
        date_time: dataHora,
        ...(sender ? { sender } : {}),
        apikey: token,
      })
      // Without confirms, as Evolution does it: what finds no broker is lost.
      void aberto
        .then(({ canal }) => canal.send({ exchange: opcoes.exchange, routingKey: nome }, Buffer.from(corpo)))
        .catch(() => {})
    },
    async fechar() {
      const { conexao, canal } = await aberto
      await canal.close()
      await conexao.close()
    },
  }
}

const abrir = async ({ url, exchange }: Exchange): Promise<{ conexao: Connection; canal: Publisher }> => {
  const { Connection } = await import('rabbitmq-client')
  const conexao = new Connection({ url, connectionName: 'simulador', retryLow: 200 })
  conexao.on('error', () => {})
  const canal = conexao.createPublisher({
    exchanges: [{ exchange, type: 'topic', durable: true, autoDelete: false }],
  })
  return { conexao, canal }
}
