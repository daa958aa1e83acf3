import type { Chamar } from '../chamar.js'
import { InstanciaInexistente } from '../erros.js'
import { lerLista } from '../listar.js'
import { nomeUsavel, rota } from '../rota.js'
import { type EstadoEvolution, qualquerObjeto } from '../schemas/comum.js'
import { estadoSchema } from '../schemas/conexao.js'
import { criacaoSchema, type InstanciaCriada } from '../schemas/criacao.js'
import { type InstanciaEvolution, instanciasSchema, linhaDaLista } from '../schemas/instancia.js'
import { corpoDoWebhook, type NovoWebhook } from './webhooks.js'

export interface NovaInstancia {
  instanceName: string
  /** The instance's own key; Evolution makes one up without it. */
  token?: string
  /** Digits of the phone, to be able to pair by code. */
  numero?: string
  webhook: NovoWebhook
}

export function chamadasDeInstancias(chamar: Chamar) {
  return {
    /**
     * Creates an instance, closed; `conectar` then brings the QR. With `qrcode: true` Evolution would sleep for a
     * fixed five seconds here.
     * @throws NomeEmUso (also for about a second after a delete), and the errors every call has
     */
    async criar(nova: NovaInstancia): Promise<InstanciaCriada> {
      const { token, numero, webhook } = nova
      // 2.4 trims it, and would then know the instance by another name than 2.3.
      const instanceName = nomeUsavel({ operacao: 'criar', nome: nova.instanceName.trim() })
      const criada = await chamar({
        operacao: 'criar',
        metodo: 'POST',
        caminho: '/instance/create',
        corpo: {
          instanceName,
          integration: 'WHATSAPP-BAILEYS',
          qrcode: false,
          ...(token && { token }),
          ...(numero && { number: numero }),
          webhook: corpoDoWebhook(webhook),
        },
        segredos: [token, webhook.jwtKey, webhook.url],
        schema: criacaoSchema,
      })
      return { ...criada, token: criada.token ?? token ?? null }
    },

    /** The state in the server's memory: the one to believe. `ausente` when it has none, e.g. during a reboot. */
    async estado(nome: string): Promise<EstadoEvolution> {
      const caminho = rota({ operacao: 'estado', prefixo: '/instance/connectionState', nome })
      return await chamar({ operacao: 'estado', metodo: 'GET', caminho, schema: estadoSchema })
    },

    /** Every instance the key may see: one unpaginated answer, read while it comes in. */
    async buscar(): Promise<InstanciaEvolution[]> {
      const achadas: InstanciaEvolution[] = []
      const operacao = 'buscar'
      const naLista = await chamar({
        operacao,
        metodo: 'GET',
        caminho: '/instance/fetchInstances',
        aoCorpo(corpo) {
          // Asked once more on a reset socket: from the beginning.
          achadas.length = 0
          return lerLista(corpo, {
            operacao,
            elemento: linhaDaLista,
            aoLer: (uma) => uma && achadas.push(uma),
          })
        },
        schema: instanciasSchema.nullable(),
      })
      return naLista ?? achadas
    },

    /**
     * The instances of exactly this name: one, or several if the server's database holds doubles.
     * @throws InstanciaInexistente when there is none
     */
    async buscarPorNome(nome: string): Promise<InstanciaEvolution[]> {
      const operacao = 'buscarPorNome'
      const encontradas = await chamar({
        operacao,
        metodo: 'GET',
        caminho: '/instance/fetchInstances',
        busca: { instanceName: nomeUsavel({ operacao, nome }) },
        schema: instanciasSchema,
      })
      // A server or proxy that ignores the filter must not hand us another company's instance.
      const desteNome = encontradas.filter((instancia) => instancia.nome === nome)
      if (desteNome.length === 0) throw new InstanciaInexistente({ operacao })
      return desteNome
    },

    /**
     * Removes the instance. Accepted is not done: the name stays taken until its webhook was delivered, 14.5 s in
     * the worst case measured. Confirm with `estado` or `buscarPorNome`.
     */
    async deletar(nome: string): Promise<void> {
      const caminho = rota({ operacao: 'deletar', prefixo: '/instance/delete', nome })
      await chamar({ operacao: 'deletar', metodo: 'DELETE', caminho, schema: qualquerObjeto })
    },
  }
}
