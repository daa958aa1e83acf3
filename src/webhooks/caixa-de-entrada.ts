import type { DataSource } from 'typeorm'
import { EventoWebhook } from '../resources/evento-webhook/evento-webhook.js'
import type { Mudanca } from '../services/estado/gravar-sinais.js'
import type { Registro } from '../services/registro.js'
import { aplicarLote } from './aplicar-lote.js'
import type { Entrega } from './entrega.js'

const POR_LOTE = 200
/** Past this the sender is told to come back: Evolution's retries are the queue, not our memory. */
const NA_FILA = 5000

/** More deliveries are waiting than the database takes. */
export class FilaCheia extends Error {
  override readonly name = 'FilaCheia'
}

export interface CaixaDeEntrada {
  /** Resolves once the delivery is committed; rejects when it is not stored, so that the sender repeats it. */
  entregar(entrega: Entrega): Promise<void>
  /** Resolves when everything taken in so far has been answered. */
  esvaziar(): Promise<void>
}

interface Opcoes {
  dataSource: DataSource
  registro: Registro
  /** After the commit, with what changed and the deliveries that need a question. */
  aoAplicar(mudancas: readonly Mudanca[], duvidosas: readonly number[]): void
}

interface Espera {
  entrega: Entrega
  resolver(): void
  rejeitar(erro: unknown): void
}

/** Micro-batches: while one transaction runs, the next batch gathers. */
export const criarCaixaDeEntrada = ({ dataSource, registro, aoAplicar }: Opcoes): CaixaDeEntrada => {
  const fila: Espera[] = []
  let trabalhando: Promise<void> | null = null

  const trabalhar = async (): Promise<void> => {
    while (fila.length > 0) await aplicar(fila.splice(0, POR_LOTE))
    trabalhando = null
  }

  const aplicar = async (lote: Espera[]): Promise<void> => {
    try {
      const mudancas = await dataSource.transaction((manager) =>
        aplicarLote(
          manager,
          lote.map((e) => e.entrega),
        ),
      )
      for (const { resolver } of lote) resolver()
      aoAplicar(
        mudancas,
        lote.filter((e) => e.entrega.duvidosa).map((e) => e.entrega.configuracaoId),
      )
    } catch (erro) {
      // A bad one must not take the others with it.
      if (lote.length > 1) for (const espera of lote) await aplicar([espera])
      else for (const espera of lote) await isolar(espera, erro)
    }
  }

  /** The culprit is journalled as failed; if not even that works, the database is the culprit. */
  const isolar = async ({ entrega, resolver, rejeitar }: Espera, erro: unknown): Promise<void> => {
    const { sinal: _sinal, duvidosa: _duvidosa, ...linha } = entrega
    const mensagem = erro instanceof Error ? erro.message.slice(0, 500) : 'erro desconhecido'
    try {
      await dataSource
        .createQueryBuilder()
        .insert()
        .into(EventoWebhook)
        .values({ ...linha, recebidoEm: () => 'now()', resultado: 'falhou', erro: mensagem })
        .orIgnore()
        .execute()
      registro.error(
        { configuracaoId: entrega.configuracaoId, evento: entrega.evento, erro: mensagem },
        'webhook falhou',
      )
      resolver()
    } catch {
      rejeitar(erro)
    }
  }

  return {
    entregar(entrega) {
      if (fila.length >= NA_FILA) return Promise.reject(new FilaCheia())
      return new Promise<void>((resolver, rejeitar) => {
        fila.push({ entrega, resolver, rejeitar })
        // On the next tick: what arrives in the same one shares the transaction.
        trabalhando ??= new Promise<void>((pronto) => setImmediate(pronto)).then(trabalhar)
      })
    },
    async esvaziar() {
      while (trabalhando) await trabalhando
    },
  }
}
