import type { Alvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { NaoConectado } from '../evolution/erros.js'
import { aguardar } from './aguardar.js'
import { anotarSaida } from './anotar-saida.js'
import { OperacaoNaoConfirmada } from './erros-da-operacao.js'
import { sondar } from './sondar.js'

const PRAZO_MS = 10_000

/**
 * Closes a connection that only shows a QR: Evolution gives a code when a connection is opened with the number, and never
 * after. One without a QR is left alone: it may be a phone's, on its way back.
 */
export const encerrarTentativa = async (ambiente: Ambiente, alvo: Alvo): Promise<void> => {
  const { id, status, instanceName } = alvo.configuracao
  if (status !== 'aguardando_qr' || (await sondar(alvo)) !== 'connecting') return
  await anotarSaida(ambiente, id, true)
  try {
    await alvo.cliente.desconectar(instanceName)
  } catch (erro) {
    if (!(erro instanceof NaoConectado)) throw erro
  }
  const { serviu } = await aguardar(
    () => sondar(alvo),
    (estado) => estado === 'close' || estado === 'refused',
    PRAZO_MS,
  )
  if (!serviu) throw new OperacaoNaoConfirmada()
}
