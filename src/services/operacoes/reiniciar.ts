import { carregarAlvo, exigirAtiva } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import type { Estado } from '../estado/derivar.js'
import { aguardar } from './aguardar.js'
import { OperacaoNaoConfirmada } from './erros-da-operacao.js'
import { sondar } from './sondar.js'
import { verificarStatus } from './verificar-status.js'

const PRAZO_MS = 15_000

/** Reopens the connection without a new QR. Only a connected instance can be restarted. */
export const reiniciar = (ambiente: Ambiente, configuracaoId: number): Promise<Estado> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'reiniciar' }, async () => {
    const alvo = await carregarAlvo(ambiente, configuracaoId)
    await exigirAtiva(ambiente, alvo)
    await alvo.cliente.reiniciar(alvo.configuracao.instanceName)
    const { serviu } = await aguardar(
      () => sondar(alvo),
      (estado) => estado === 'open',
      PRAZO_MS,
    )
    const estado = await verificarStatus(ambiente, configuracaoId)
    if (!serviu) throw new OperacaoNaoConfirmada()
    return estado
  })
