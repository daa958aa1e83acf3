import { carregarAlvo } from '../../alvo.js'
import type { Ambiente } from '../../ambiente.js'
import type { Leitura } from './marcar-lida.js'

/** Tells WhatsApp what was read, where the company wants that. It is a courtesy: whether it arrives holds up nobody. */
export const criarConfirmacaoDeLeitura =
  (ambiente: Ambiente) =>
  async ({ configuracaoId, confirmar, mensagens }: Leitura): Promise<void> => {
    if (!confirmar || mensagens.length === 0) return
    try {
      const { cliente, configuracao } = await carregarAlvo(ambiente, configuracaoId)
      if (configuracao.status !== 'conectado') return
      await cliente.marcarLidas(configuracao.instanceName, mensagens)
    } catch (erro) {
      ambiente.registro.warn({ err: erro, configuracaoId }, 'leitura não confirmada')
    }
  }
