import type { Falhas } from '../nucleo/falhas.js'
import type { Relogio } from '../nucleo/relogio.js'
import type { Tempos } from '../nucleo/tempos.js'
import type { LinhaWebhook } from '../nucleo/tipos.js'
import { montarCabecalhos } from './cabecalhos.js'
import { criarDiario, type Entrega } from './diario.js'
import { destino, type EstiloDoEnvelope, montarCorpo, type PedidoDeEntrega } from './envelope.js'
import { criarForaDeOrdem } from './fila-fora-de-ordem.js'
import { criarPostador, type Resposta } from './postador.js'
import { aceito, desiste, esperaAposFalha, MAXIMO_DE_TENTATIVAS } from './repeticao.js'

export interface Entregador {
  /** Resolves when the receiver accepted the event, refused it for good, or nobody wanted it. */
  entregar(pedido: PedidoDeEntrega): Promise<void>
  entregas(): readonly Entrega[]
  /** A restarted server has forgotten its retries. */
  esquecerPendentes(): void
  fechar(): void
}

export function criarEntregador(dependencias: {
  relogio: Relogio
  falhas: Falhas
  tempos: Tempos
  estilo: EstiloDoEnvelope
}): Entregador {
  const { relogio, falhas, tempos, estilo } = dependencias
  const postador = criarPostador()
  const diario = criarDiario()
  const foraDeOrdem = criarForaDeOrdem(relogio)
  let geracao = 0

  /** Events are posted side by side, without a queue: that is why they can overtake one another. */
  async function entregar(pedido: PedidoDeEntrega): Promise<void> {
    const linha = pedido.instancia.linha.webhook
    if (!linha || !querReceber(linha, pedido)) return
    if (falhas.sorteia('perder')) return
    const { evento } = pedido
    const instancia = pedido.instancia.linha.name
    const corpo = montarCorpo(pedido, linha, estilo)
    const url = destino(linha, evento)
    const deixarPassar = falhas.sorteia('desordenar') ? foraDeOrdem.segurar(instancia) : undefined
    if (!deixarPassar) foraDeOrdem.passou(instancia)
    const cabecalhos = await montarCabecalhos(linha, pedido)
    await deixarPassar
    if (falhas.sorteia('atrasar')) await relogio.esperar(falhas.webhook.atrasoMs)
    const copias = falhas.sorteia('duplicar') ? 2 : 1
    await Promise.all(
      Array.from({ length: copias }, () =>
        insistir(diario.abrir({ instancia, evento, url, corpo }), corpo, cabecalhos),
      ),
    )
  }

  async function insistir(entrega: Entrega, corpo: string, cabecalhos: Record<string, string>) {
    const minha = geracao
    const perdida = falhas.sorteia('perderParaRepetir')
    for (let tentativa = 1; tentativa <= MAXIMO_DE_TENTATIVAS; tentativa++) {
      const em = Date.now()
      const resposta: Resposta =
        perdida && tentativa === 1
          ? { erro: 'lost on purpose' }
          : await postador.postar({ url: entrega.url, corpo, cabecalhos, limiteMs: tempos.limiteWebhook })
      entrega.tentativas.push({ em, ...resposta })
      if ('status' in resposta && aceito(resposta.status)) return encerrar(entrega, 'entregue')
      if ('status' in resposta && desiste(resposta.status)) return encerrar(entrega, 'recusada')
      if (tentativa === MAXIMO_DE_TENTATIVAS) break
      await relogio.esperar(esperaAposFalha(tentativa, tempos.escalaRepeticao))
      // The server was restarted: nobody is left to go on, or to act on the outcome.
      if (minha !== geracao) {
        encerrar(entrega, 'desistiu')
        return new Promise<void>(() => {})
      }
    }
    encerrar(entrega, 'desistiu')
  }

  return {
    entregar,
    entregas: () => diario.todas(),
    esquecerPendentes() {
      geracao++
    },
    fechar: () => postador.fechar(),
  }
}

function encerrar(entrega: Entrega, situacao: Entrega['situacao']): void {
  entrega.situacao = situacao
}

function querReceber(linha: LinhaWebhook, { evento }: PedidoDeEntrega): boolean {
  // A URL that is none was accepted by `webhook/set`, but nothing is ever sent to it.
  return linha.enabled && /^https?:\/\//.test(linha.url) && linha.events.includes(evento)
}
