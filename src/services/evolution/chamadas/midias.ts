import { z } from 'zod'
import type { Chamar } from '../chamar.js'
import { rota } from '../rota.js'
import { textoOuNulo } from '../schemas/comum.js'
import { tirarBase64 } from '../tirar-base64.js'

export interface MidiaBaixada {
  mimetype: string | null
  nome: string | null
  arquivo: Buffer
}

const midiaSchema = z.object({
  mimetype: textoOuNulo('mimetype'),
  fileName: textoOuNulo('nome'),
  base64: z.literal(''),
})

export function chamadasDeMidias(chamar: Chamar) {
  return {
    /**
     * The file of a message, fetched from WhatsApp by Evolution now. Read as it comes, and no further than `maximo` bytes.
     * @throws PedidoRecusado when there is none any more (after 5 s), RespostaInesperada (too large)
     */
    async buscarMidia(nome: string, { id, maximo }: { id: string; maximo: number }): Promise<MidiaBaixada> {
      let arquivo: Buffer | null = null
      const lida = await chamar({
        operacao: 'buscarMidia',
        metodo: 'POST',
        caminho: rota({ operacao: 'buscarMidia', prefixo: '/chat/getBase64FromMediaMessage', nome }),
        corpo: { message: { key: { id } }, convertToMp4: false },
        schema: midiaSchema,
        lerCorpo: async (fluxo) => {
          const { texto, arquivo: lido } = await tirarBase64(fluxo, maximo)
          arquivo = lido
          return texto
        },
      })
      return { mimetype: lida.mimetype, nome: lida.fileName, arquivo: arquivo ?? Buffer.alloc(0) }
    },

    /** Tells WhatsApp, and so whoever wrote them, that messages were read. */
    async marcarLidas(
      nome: string,
      mensagens: readonly { remoteJid: string; id: string; participante?: string | null }[],
    ): Promise<void> {
      await chamar({
        operacao: 'marcarLidas',
        metodo: 'POST',
        caminho: rota({ operacao: 'marcarLidas', prefixo: '/chat/markMessageAsRead', nome }),
        corpo: {
          readMessages: mensagens.map(({ remoteJid, id, participante }) => ({
            remoteJid,
            fromMe: false,
            id,
            ...(participante && { participant: participante }),
          })),
        },
        schema: z.unknown(),
      })
    },
  }
}
