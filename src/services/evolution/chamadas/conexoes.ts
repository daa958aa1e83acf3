import type { Chamar } from '../chamar.js'
import { rota } from '../rota.js'
import { qualquerObjeto } from '../schemas/comum.js'
import { conexaoSchema, type ResultadoConexao } from '../schemas/conexao.js'

export function chamadasDeConexoes(chamar: Chamar) {
  return {
    /**
     * Starts connecting, or gives the QR of a connection already under way. On a closed instance this takes two
     * seconds, and two at once open two sockets: one at a time per instance.
     * @param opcoes.numero digits; asks for a pairing code, which is only granted when this call opens the connection
     */
    async conectar(nome: string, opcoes: { numero?: string } = {}): Promise<ResultadoConexao> {
      const caminho = rota({ operacao: 'conectar', prefixo: '/instance/connect', nome })
      const busca = opcoes.numero ? { busca: { number: opcoes.numero } } : {}
      return await chamar({ operacao: 'conectar', metodo: 'GET', caminho, ...busca, schema: conexaoSchema })
    },

    /**
     * Restarts an open instance; one that is connecting answers with the QR of before the restart.
     * @throws NaoConectado when it is closed
     */
    async reiniciar(nome: string): Promise<ResultadoConexao> {
      const caminho = rota({ operacao: 'reiniciar', prefixo: '/instance/restart', nome })
      return await chamar({ operacao: 'reiniciar', metodo: 'POST', caminho, schema: conexaoSchema })
    },

    /**
     * Logs the phone out. Accepted is not done: confirm with `estado`.
     * @throws NaoConectado when there is nothing to log out
     */
    async desconectar(nome: string): Promise<void> {
      const caminho = rota({ operacao: 'desconectar', prefixo: '/instance/logout', nome })
      await chamar({ operacao: 'desconectar', metodo: 'DELETE', caminho, schema: qualquerObjeto })
    },
  }
}
