import type { DataSource } from 'typeorm'
import { DadosInvalidos } from '../erros-da-operacao.js'
import type { EvolutionAPIService } from '../evolution-api-service.js'

interface NaConversa {
  conversaId: string
  /** The host's identifier of who is writing. */
  autor: string
}

/** What a person may do in a conversation. Whoever calls has checked that it is theirs. */
export interface EnvioDoPainel {
  enviar(pedido: NaConversa & { texto: string; chave: string }): Promise<unknown>
  /** What failed goes once more, as a message of its own. */
  reenviar(pedido: NaConversa & { mensagemId: string }): Promise<unknown>
  cancelar(pedido: NaConversa & { mensagemId: string }): Promise<unknown>
}

/** Sends at once; the message shows in the conversation as soon as WhatsApp tells of it. */
export const criarEnvioDoPainel = (
  dataSource: DataSource,
  servico: Pick<EvolutionAPIService, 'enviarMensagemTexto'>,
): EnvioDoPainel => {
  const enviar = async ({ conversaId, texto }: Pick<NaConversa, 'conversaId'> & { texto: string }) => {
    const [conversa]: { configuracao_id: number; telefone: string | null }[] = await dataSource.query(
      'SELECT configuracao_id, telefone FROM conversa WHERE id = $1',
      [conversaId],
    )
    if (!conversa?.telefone) throw new DadosInvalidos('numero', 'O número desta conversa não é conhecido.')
    return servico.enviarMensagemTexto(conversa.configuracao_id, { numero: conversa.telefone, texto })
  }
  return {
    enviar,
    async reenviar({ conversaId, mensagemId }) {
      const [falhada]: { texto: string | null }[] = await dataSource.query(
        `SELECT texto FROM mensagem WHERE id = $1 AND conversa_id = $2 AND tipo = 'texto' AND direcao = 'saida'
           AND status IN ('falhou', 'expirada')`,
        [mensagemId, conversaId],
      )
      if (!falhada?.texto) throw new DadosInvalidos('mensagem', 'Esta mensagem não pode ser enviada de novo.')
      return enviar({ conversaId, texto: falhada.texto })
    },
    async cancelar() {
      throw new DadosInvalidos('mensagem', 'Esta mensagem não pode mais ser cancelada.')
    },
  }
}
