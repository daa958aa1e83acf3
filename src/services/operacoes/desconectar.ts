import { carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import type { Estado } from '../estado/derivar.js'
import { NaoConectado } from '../evolution/erros.js'
import { aguardar } from './aguardar.js'
import { anotarSaida } from './anotar-saida.js'
import { OperacaoNaoConfirmada } from './erros-da-operacao.js'
import { sondar } from './sondar.js'
import { verificarStatus } from './verificar-status.js'

const PRAZO_MS = 10_000

/** Logs the phone out and sees it done. Already logged out: nothing to do, and that is no error. */
export const desconectar = (ambiente: Ambiente, configuracaoId: number): Promise<Estado> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'desconectar' }, async () => {
    const alvo = await carregarAlvo(ambiente, configuracaoId)
    // Before it happens: the deliveries of the logout come while it is being answered.
    await anotarSaida(ambiente, configuracaoId, true)
    try {
      await alvo.cliente.desconectar(alvo.configuracao.instanceName)
    } catch (erro) {
      if (!(erro instanceof NaoConectado)) {
        await anotarSaida(ambiente, configuracaoId, false)
        throw erro
      }
    }
    const { serviu } = await aguardar(
      () => sondar(alvo),
      (estado) => estado !== 'open' && estado !== 'connecting',
      PRAZO_MS,
    )
    if (!serviu) await anotarSaida(ambiente, configuracaoId, false)
    const estado = await verificarStatus(ambiente, configuracaoId)
    if (!serviu) throw new OperacaoNaoConfirmada()
    return estado
  })
