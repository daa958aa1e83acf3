import type { Ajustes, ProxyDaInstancia } from '../../../resources/configuracao-whatsapp/comportamento.js'
import type { Chamar } from '../chamar.js'
import { PedidoRecusado, ProxyRecusado } from '../erros.js'
import { rota } from '../rota.js'
import { ajustesSchema, NO_EVOLUTION } from '../schemas/ajustes.js'
import { qualquerObjeto } from '../schemas/comum.js'

/** A proxy with its password; null: none. */
export type ProxyComSenha = (ProxyDaInstancia & { senha: string }) | null

/** Its schema wants texts where nothing is wanted; what is switched off it empties itself. */
const SEM_PROXY = { protocolo: 'http', host: 'desligado', porta: 0, usuario: '', senha: '' }

export function chamadasDeAjustes(chamar: Chamar) {
  return {
    /** Replaces the instance's settings. Evolution refuses a partial list, so all of them. */
    async configurar(nome: string, ajustes: Ajustes): Promise<void> {
      const chaves = Object.entries(NO_EVOLUTION) as [keyof typeof NO_EVOLUTION, string][]
      await chamar({
        operacao: 'configurar',
        metodo: 'POST',
        caminho: rota({ operacao: 'configurar', prefixo: '/settings/set', nome }),
        corpo: {
          ...Object.fromEntries(chaves.map(([nosso, deles]) => [deles, ajustes[nosso]])),
          msgCall: ajustes.mensagemChamada,
        },
        schema: qualquerObjeto,
      })
    },

    /** The instance's settings; null: the server does not say. */
    async buscarAjustes(nome: string): Promise<Ajustes | null> {
      const caminho = rota({ operacao: 'buscarAjustes', prefixo: '/settings/find', nome })
      return await chamar({ operacao: 'buscarAjustes', metodo: 'GET', caminho, schema: ajustesSchema })
    },

    /**
     * Replaces the instance's proxy, from its next connection on. Evolution first goes through it, to a page that tells
     * its address: one that does not answer, or changes nothing, is refused.
     * @throws ProxyRecusado
     */
    async configurarProxy(nome: string, proxy: ProxyComSenha): Promise<void> {
      const { protocolo, host, porta, usuario, senha } = proxy ?? SEM_PROXY
      try {
        await chamar({
          operacao: 'configurarProxy',
          metodo: 'POST',
          caminho: rota({ operacao: 'configurarProxy', prefixo: '/proxy/set', nome }),
          corpo: {
            enabled: proxy !== null,
            host,
            port: String(porta),
            protocol: protocolo,
            username: usuario,
            password: senha,
          },
          segredos: [senha || undefined],
          schema: qualquerObjeto,
        })
      } catch (erro) {
        if (erro instanceof PedidoRecusado && /invalid proxy/i.test(erro.detalhe ?? ''))
          throw new ProxyRecusado({ operacao: 'configurarProxy', status: erro.status, detalhe: erro.detalhe })
        throw erro
      }
    },
  }
}
