import { criarGuarda } from '../evolution/destino-publico.js'
import { EnderecoProibido, ErroEvolution } from '../evolution/erros.js'
import { type Agentes, transportar } from '../evolution/transporte.js'
import type { DefinicaoDaVerificacao } from './contexto.js'
import { RECENTE_MS } from './entrega.js'

const PRAZO_MS = 5_000

/**
 * Whether this application answers under the address that Evolution is given. Asked by ourselves, so from inside:
 * a network that does not lead its own public address back in fails it, and then a delivery just received counts.
 */
export const site: DefinicaoDaVerificacao = {
  id: 'site',
  depende: [],
  async verificar({ ambiente: { siteUrl }, ultimaEntrega }) {
    const { protocol, hostname, origin: endereco } = new URL(siteUrl)
    const dados = { endereco }
    const local = ehLocal(hostname)
    try {
      const status = await pedir(siteUrl, local)
      if (status >= 300 && status < 400) return { cor: 'vermelho', motivo: 'site_redireciona', dados }
      // Anything less is an answer: not every host serves /healthz.
      if (status >= 500) return { cor: 'vermelho', motivo: 'site_inacessivel', dados }
    } catch (erro) {
      if (!(erro instanceof ErroEvolution)) throw erro
      if (erro instanceof EnderecoProibido) return { cor: 'amarelo', motivo: 'site_privado', dados }
      const ultima = await ultimaEntrega()
      return ultima && Date.now() - ultima.em.getTime() < RECENTE_MS
        ? { cor: 'amarelo', motivo: 'site_so_por_fora', dados }
        : { cor: 'vermelho', motivo: 'site_inacessivel', dados }
    }
    if (local) return { cor: 'amarelo', motivo: 'site_local', dados }
    if (protocol !== 'https:') return { cor: 'amarelo', motivo: 'site_sem_https', dados }
    return { cor: 'verde', motivo: 'site_responde', dados }
  },
}

/** Written out, a loopback address is meant. */
const ehLocal = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)

/** Names are held to the public internet as they are connected to; only this machine itself may be meant by its name. */
const agentesPara = (siteUrl: string, local: boolean): Agentes => {
  const host = new URL(siteUrl).hostname.replace(/^\[|\]$/g, '')
  const guarda = criarGuarda({ hosts: local ? [host] : [], exigirHttps: false })
  guarda.exigirEndereco(siteUrl, 'site')
  return guarda.agentes
}

const pedir = async (siteUrl: string, local: boolean): Promise<number> => {
  const { status } = await transportar({
    operacao: 'site',
    metodo: 'GET',
    base: siteUrl.replace(/\/+$/, ''),
    caminho: '/healthz',
    cabecalhos: { accept: 'application/json' },
    tempo: PRAZO_MS,
    maxBytes: 64 * 1024,
    agentes: agentesPara(siteUrl, local),
    segredos: [],
  })
  return status
}
