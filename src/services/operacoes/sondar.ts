import type { Alvo } from '../alvo.js'
import type { EstadoSondado } from '../estado/sinais.js'
import { InstanciaInexistente } from '../evolution/erros.js'

/** Asks for the connection's state. `ausente` (no `state` in the answer) follows a delete or a reboot. */
export const sondar = async ({ cliente, configuracao }: Alvo): Promise<EstadoSondado | 'ausente'> => {
  try {
    return await cliente.estado(configuracao.instanceName)
  } catch (erro) {
    if (erro instanceof InstanciaInexistente) return 'inexistente'
    throw erro
  }
}
