import type { DataSource } from 'typeorm'
import { type Envios, responderComImagem, responderConversa } from './envios.js'
import { MensagemInexistente } from './erros-do-envio.js'
import type { RegrasDosEnvios } from './regras.js'

interface NaConversa {
  empresaId: number
  conversaId: string
  /** The host's identifier of who is writing. */
  autor: string
}

/** What a person may do in a conversation. Whoever calls has checked that it is theirs. */
export interface EnvioDoPainel {
  enviar(pedido: NaConversa & { texto: string; chave: string }): Promise<unknown>
  /** @param pedido.imagem as for `enviarImagem` of the outbox */
  enviarImagem(
    pedido: NaConversa & { imagem: string; legenda?: string | undefined; chave: string },
  ): Promise<unknown>
  /** What failed goes once more, as a message of its own. Asked again, it still goes once. */
  reenviar(pedido: NaConversa & { mensagemId: string }): Promise<unknown>
  cancelar(pedido: NaConversa & { mensagemId: string }): Promise<unknown>
}

interface Dependencias {
  dataSource: DataSource
  regras: Pick<RegrasDosEnvios, 'validadeHoras'>
  envios: Pick<Envios, 'cancelarMensagem'>
  acordar: () => void
}

/** The panel's way into the outbox. */
export const criarEnvioDoPainel = ({ dataSource, regras, envios, acordar }: Dependencias): EnvioDoPainel => {
  const enviar: EnvioDoPainel['enviar'] = async ({ empresaId, conversaId, autor, texto, chave }) => {
    await responderConversa(
      dataSource,
      { empresaId, conversaId, texto, autor, chave: `painel:${chave}` },
      regras,
    )
    acordar()
  }
  return {
    enviar,
    async enviarImagem({ chave, ...pedido }) {
      await responderComImagem(dataSource, { ...pedido, chave: `painel:${chave}` }, regras)
      acordar()
    },
    async reenviar({ mensagemId, ...pedido }) {
      const [falhada]: { texto: string | null }[] = await dataSource.query(
        `SELECT texto FROM mensagem WHERE id = $1 AND conversa_id = $2 AND tipo = 'texto' AND direcao = 'saida'
           AND status IN ('falhou', 'expirada', 'cancelada')`,
        [mensagemId, pedido.conversaId],
      )
      if (!falhada?.texto) throw new MensagemInexistente()
      await enviar({ ...pedido, texto: falhada.texto, chave: `de-novo:${mensagemId}` })
    },
    cancelar: ({ mensagemId, empresaId }) => envios.cancelarMensagem(mensagemId, { empresaId }),
  }
}
