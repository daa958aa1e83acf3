import { ChaveRecusada, InstanciaInexistente } from '../evolution/erros.js'
import { SegredoIlegivel } from '../operacoes/erros-da-operacao.js'
import type { DefinicaoDaVerificacao } from './contexto.js'

/** Whether what is sealed opens with a key that is configured. */
export const cifra: DefinicaoDaVerificacao = {
  id: 'cifra',
  depende: [],
  async verificar({ alvo }) {
    try {
      await alvo()
      return { cor: 'verde', motivo: 'cifra_legivel' }
    } catch (erro) {
      if (erro instanceof SegredoIlegivel) return { cor: 'vermelho', motivo: 'cifra_ilegivel' }
      throw erro
    }
  },
}

/** Asked by a call that needs the key and changes nothing. */
export const chave: DefinicaoDaVerificacao = {
  id: 'chave',
  depende: ['cifra', 'servidor'],
  async verificar({ porNome, configuracao }) {
    try {
      await porNome()
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
