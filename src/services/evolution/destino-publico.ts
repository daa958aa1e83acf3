import type { LookupAddress, LookupOptions } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { Agent as AgentHttp } from 'node:http'
import { Agent as AgentHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { EnderecoProibido } from './erros.js'
import { ehPublico } from './rede-publica.js'
import { type Agentes, DESTINO_PRIVADO } from './transporte.js'

/** All addresses of a name. */
export type Resolver = (host: string, opcoes: LookupOptions) => Promise<LookupAddress[]>

export interface RegrasDeDestino {
  /** Names or IP addresses that may be private: what `hostCanonico` takes. */
  hosts: readonly string[]
  exigirHttps: boolean
  /** Default: the system's. */
  resolver?: Resolver
}

/** Keeps requests to addresses that somebody else typed on the public internet. */
export interface Guarda {
  /**
   * What can be told without asking anybody: scheme, and addresses written out.
   * @returns the address that was checked, printed anew: to be kept and handed on in place of what was typed, which
   * somebody else may read otherwise
   * @throws EnderecoProibido
   */
  exigirEndereco(url: string, operacao: string): string
  /**
   * Also resolves the name, for a URL that another machine will fetch. That one resolves it again and may find
   * something else: best effort.
   * @returns as above
   * @throws EnderecoProibido, also when the name does not resolve
   */
  exigirDestino(url: string, operacao: string): Promise<string>
  /**
   * They check each name's addresses as they connect, and connect to the ones checked: a name that changes in
   * between gains nothing. Node resolves no literal address, so these are for `exigirEndereco`.
   */
  agentes: Agentes
}

export const criarGuarda = ({ hosts, exigirHttps, resolver = doSistema }: RegrasDeDestino): Guarda => {
  const liberados = new Set(hosts.map(hostCanonico))

  const resolverPublico = async (host: string, opcoes: LookupOptions): Promise<LookupAddress[]> => {
    const enderecos = await resolver(host, opcoes)
    if (liberados.has(host)) return enderecos
    // All of them: which one is tried first is not ours to choose.
    if (enderecos.length === 0 || !enderecos.every(({ address }) => ehPublico(address))) {
      throw Object.assign(new Error('o nome leva a um endereço que não é público'), { code: DESTINO_PRIVADO })
    }
    return enderecos
  }

  const exigirEndereco = (url: string, operacao: string): string => {
    const { protocol, hostname, href } = new URL(url)
    const host = semColchetes(hostname)
    const esquemaBom = protocol === 'https:' || (protocol === 'http:' && !exigirHttps)
    const enderecoBom = liberados.has(host) || !isIP(host) || ehPublico(host)
    if (!esquemaBom || !enderecoBom) throw new EnderecoProibido({ operacao })
    return href
  }

  const opcoes = { lookup: comoLookup(resolverPublico), keepAlive: true, timeout: OCIOSO_MS }
  return {
    exigirEndereco,
    async exigirDestino(url, operacao) {
      const conferido = exigirEndereco(url, operacao)
      const host = semColchetes(new URL(conferido).hostname)
      if (isIP(host)) return conferido
      await resolverPublico(host, {}).catch(() => {
        // A name that does not resolve looks the same: whoever asks learns nothing of the network inside.
        throw new EnderecoProibido({ operacao })
      })
      return conferido
    },
    agentes: { http: new AgentHttp(opcoes), https: new AgentHttps(opcoes) },
  }
}

/** A host as URLs give it, without brackets; null when the text is none, or has a port or more beside it. */
export const hostCanonico = (texto: string): string | null => {
  const url = `http://${texto.includes(':') ? `[${texto}]` : texto}`
  return /^[^\s/?#@\\[\]]+$/.test(texto) && URL.canParse(url) ? semColchetes(new URL(url).hostname) : null
}

const semColchetes = (host: string): string => host.replace(/^\[|\]$/g, '')

/** As Node's own agents do. */
const OCIOSO_MS = 5_000

const doSistema: Resolver = (host, opcoes) => lookup(host, { ...opcoes, all: true })

const comoLookup =
  (resolver: Resolver): LookupFunction =>
  (host, opcoes, pronto) => {
    resolver(host, opcoes).then(
      (enderecos) => {
        const [primeiro] = enderecos
        if (opcoes.all) pronto(null, enderecos)
        else pronto(null, primeiro?.address ?? '', primeiro?.family)
      },
      (erro: NodeJS.ErrnoException) => pronto(erro, ''),
    )
  }
