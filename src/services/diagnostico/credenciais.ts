import { SegredoIlegivel } from '../erros-da-operacao.js'
import { ChaveRecusada, InstanciaInexistente } from '../evolution/erros.js'
import type { DefinicaoDaVerificacao } from './contexto.js'

/** Whether what is sealed opens with a key that is configured. */
export const cofre: DefinicaoDaVerificacao = {
  id: 'cofre',
  depende: [],
  async verificar({ alvo }) {
    try {
      await alvo()
      return { cor: 'verde', motivo: 'cofre_legivel' }
    } catch (erro) {
      if (erro instanceof SegredoIlegivel) return { cor: 'vermelho', motivo: 'cofre_ilegivel' }
      throw erro
    }
  },
}

/** Asked by a call that needs the key and changes nothing. */
export const chave: DefinicaoDaVerificacao = {
  id: 'chave',
  depende: ['cofre', 'servidor'],
  async verificar({ alvo, configuracao }) {
    const { cliente } = await alvo()
    try {
      await cliente.buscarPorNome(configuracao.instanceName)
    } catch (erro) {
      if (erro instanceof ChaveRecusada) {
        return configuracao.evolutionApiUrl === null
          ? { cor: 'vermelho', motivo: 'chave_recusada' }
          : { cor: 'vermelho', motivo: 'chave_propria_recusada', reparo: 'abrirServidor' }
      }
      // Evolution looks at the key first, here.
      if (!(erro instanceof InstanciaInexistente)) throw erro
    }
    return { cor: 'verde', motivo: 'chave_aceita' }
  },
}
