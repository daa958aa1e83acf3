import { chamadasDeAjustes } from './chamadas/ajustes.js'
import { chamadasDeArquivos } from './chamadas/arquivos.js'
import { chamadasDeConexoes } from './chamadas/conexoes.js'
import { chamadasDeInstancias } from './chamadas/instancias.js'
import { chamadasDeMensagens } from './chamadas/mensagens.js'
import { chamadasDeMidias } from './chamadas/midias.js'
import { chamadasDeMudancas } from './chamadas/mudancas.js'
import { chamadasDeWebhooks } from './chamadas/webhooks.js'
import { type Chamar, prepararChamada } from './chamar.js'
import { EvolutionInacessivel } from './erros.js'
import { TEMPOS_PADRAO, type TemposEvolution } from './operacoes.js'
import { type VersaoEvolution, versaoSchema } from './schemas/versao.js'
import type { Agentes } from './transporte.js'

export interface OpcoesClienteEvolution {
  /** Base address of the server, a path included if it is served under one. */
  url: string
  /** The global key, or an instance's token for that instance's calls. */
  apiKey: string
  /** Time-outs per call in milliseconds, over `TEMPOS_PADRAO`. */
  tempos?: Partial<TemposEvolution>
  /** Largest answer taken, in bytes after decompression. Default 20 MB: fetchInstances is not paginated. */
  maxBytes?: number
  /** Node agents, e.g. for a private certificate authority. Default: Node's own, which keep connections alive. */
  agentes?: Agentes
}

export type ClienteEvolution = ReturnType<typeof criarClienteEvolution>

const MAX_BYTES = 20 * 1024 * 1024

/**
 * A client of Evolution API v2: one function per call, each with its own time-out, none of which repeats anything
 * but a GET whose socket was reset. Every failure is a subclass of `ErroEvolution` and free of secrets.
 * @throws EvolutionInacessivel when `url` is no http(s) address
 */
export function criarClienteEvolution(opcoes: OpcoesClienteEvolution) {
  const { url, apiKey, tempos = {}, maxBytes = MAX_BYTES, agentes } = opcoes
  const base = enderecoBase(url)
  const chamar = prepararChamada({ base, apiKey, tempos: { ...TEMPOS_PADRAO, ...tempos }, maxBytes, agentes })
  return {
    ...chamadaDeVersao(chamar),
    ...chamadasDeInstancias(chamar),
    ...chamadasDeConexoes(chamar),
    ...chamadasDeWebhooks(chamar),
    ...chamadasDeAjustes(chamar),
    ...chamadasDeMensagens(chamar),
    ...chamadasDeMidias(chamar),
    ...chamadasDeArquivos(chamar),
    ...chamadasDeMudancas(chamar),
  }
}

function chamadaDeVersao(chamar: Chamar) {
  return {
    /** Tells a reachable server from a refused key: it needs no key, and is not given one. */
    async versao(): Promise<VersaoEvolution> {
      return await chamar({
        operacao: 'versao',
        metodo: 'GET',
        caminho: '/',
        schema: versaoSchema,
        semChave: true,
      })
    },

    /** The server's clock, ms since the epoch in whole seconds; null when its answers are not dated. */
    async relogio(): Promise<number | null> {
      let hora = Number.NaN
      await chamar({
        operacao: 'versao',
        metodo: 'GET',
        caminho: '/',
        schema: versaoSchema,
        semChave: true,
        aoReceber: (data) => {
          hora = Date.parse(data ?? '')
        },
      })
      return Number.isNaN(hora) ? null : hora
    },
  }
}

/**
 * Origin and path, without a slash at the end, query or fragment: what is asked, and so what is checked and kept.
 * @throws EvolutionInacessivel for what is no address
 */
export function enderecoBase(url: string): string {
  const lida = URL.canParse(url) ? new URL(url) : undefined
  if (!lida || !/^https?:$/.test(lida.protocol)) {
    throw new EvolutionInacessivel({
      operacao: 'configurar',
      detalhe: 'endereço inválido: use http:// ou https://',
    })
  }
  const credencial = lida.username ? `${lida.username}:${lida.password}@` : ''
  return `${lida.protocol}//${credencial}${lida.host}${lida.pathname.replace(/\/+$/, '')}`
}
