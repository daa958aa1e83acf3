import { type ClienteEvolution, criarClienteEvolution, enderecoBase } from './cliente.js'
import { criarGuarda, type RegrasDeDestino } from './destino-publico.js'

export interface RegrasDoServidorProprio extends RegrasDeDestino {
  /** Whether a company may be given a server of its own. */
  permitido: boolean
}

/** The companies' own Evolution servers: addresses that others typed. */
export interface ServidorProprio {
  permitido: boolean
  /**
   * Reaches public addresses and allowed hosts only, at every connection anew.
   * @throws EnderecoProibido
   */
  criarCliente(servidor: { url: string; apiKey: string }): ClienteEvolution
}

export const criarServidorProprio = ({ permitido, ...regras }: RegrasDoServidorProprio): ServidorProprio => {
  const { agentes, exigirEndereco } = criarGuarda(regras)
  return {
    permitido,
    criarCliente(servidor) {
      const url = exigirEndereco(enderecoBase(servidor.url), 'configurar')
      return criarClienteEvolution({ ...servidor, url, agentes })
    },
  }
}
