import type { Chamar } from '../chamar.js'
import { rota } from '../rota.js'
import {
  guardadasSchema,
  type MensagemEnviada,
  type MensagemGuardada,
  mensagemSchema,
  type NumeroVerificado,
  numerosSchema,
  type PaginaDoPeriodo,
  paginaDoPeriodoSchema,
} from '../schemas/mensagem.js'

export interface NovoTexto {
  /** With country code; spaces and punctuation are dropped by Evolution. A group's jid works too. */
  numero: string
  texto: string
  citada?: Citada | undefined
}

/** A message that is answered: its key, and what WhatsApp shows of it to who has it no more. */
export interface Citada {
  id: string
  remoteJid: string
  deMim: boolean
  /** Who wrote it, in a group. */
  participante?: string | null
  conteudo: Readonly<Record<string, unknown>>
}

export const comoQuoted = (citada: Citada | undefined): object =>
  citada
    ? {
        quoted: {
          key: comoKey(citada),
          message: citada.conteudo,
        },
      }
    : {}

/** A message, as WhatsApp tells it from every other: in a group, also by who wrote it. */
export interface ChaveDaMensagem extends Pick<Citada, 'id' | 'remoteJid' | 'deMim' | 'participante'> {}

export const comoKey = ({ remoteJid, deMim, id, participante }: ChaveDaMensagem) => ({
  remoteJid,
  fromMe: deMim,
  id,
  ...(participante && !deMim && { participant: participante }),
})

export interface NovaImagem {
  numero: string
  /** An http(s) URL the Evolution server can reach, base64, or a data URL. */
  imagem: string
  legenda?: string
  mimetype?: string
  nomeArquivo?: string
}

export function chamadasDeMensagens(chamar: Chamar) {
  return {
    /**
     * Sends a text. Never repeated: on an `incerto` error it may have gone out.
     * @throws NumeroSemWhatsApp, NaoConectado, and the errors every call has
     */
    async enviarTexto(nome: string, { numero, texto, citada }: NovoTexto): Promise<MensagemEnviada> {
      return await chamar({
        operacao: 'enviarTexto',
        metodo: 'POST',
        caminho: rota({ operacao: 'enviarTexto', prefixo: '/message/sendText', nome }),
        corpo: { number: numero, text: texto, ...comoQuoted(citada) },
        schema: mensagemSchema,
      })
    },

    /**
     * Sends an image. Never repeated: on an `incerto` error it may have gone out.
     * @throws NumeroSemWhatsApp, NaoConectado, FalhaNoServidor (also when the server cannot fetch the URL)
     */
    async enviarImagem(nome: string, nova: NovaImagem): Promise<MensagemEnviada> {
      const { numero, legenda, nomeArquivo } = nova
      const { media, mimetype = nova.mimetype } = semPrefixo(nova.imagem)
      return await chamar({
        operacao: 'enviarImagem',
        metodo: 'POST',
        caminho: rota({ operacao: 'enviarImagem', prefixo: '/message/sendMedia', nome }),
        corpo: {
          number: numero,
          mediatype: 'image',
          ...(mimetype && { mimetype }),
          ...(legenda && { caption: legenda }),
          ...(nomeArquivo && { fileName: nomeArquivo }),
          media,
        },
        schema: mensagemSchema,
      })
    },

    /**
     * What the server keeps of one conversation, or under one id; the newest `quantas`. A server may be set to keep
     * nothing: that a message is not found proves something only where another one is.
     */
    async buscarMensagens(
      nome: string,
      { quantas = 50, ...chave }: { remoteJid?: string; id?: string; quantas?: number },
    ): Promise<MensagemGuardada[]> {
      return await chamar({
        operacao: 'buscarMensagens',
        metodo: 'POST',
        caminho: rota({ operacao: 'buscarMensagens', prefixo: '/chat/findMessages', nome }),
        corpo: { where: { key: chave }, page: 1, offset: quantas },
        schema: guardadasSchema,
      })
    },

    /**
     * A page, from 1, of all that the server keeps of a time, both ends included, in both directions; newest first. The
     * records are as a webhook would have told of them.
     */
    async buscarDoPeriodo(
      nome: string,
      { de, ate, pagina, porPagina }: { de: Date; ate: Date; pagina: number; porPagina: number },
    ): Promise<PaginaDoPeriodo> {
      return await chamar({
        operacao: 'buscarMensagens',
        metodo: 'POST',
        caminho: rota({ operacao: 'buscarMensagens', prefixo: '/chat/findMessages', nome }),
        corpo: {
          where: { messageTimestamp: { gte: de.toISOString(), lte: ate.toISOString() } },
          page: pagina,
          offset: porPagina,
        },
        schema: paginaDoPeriodoSchema,
      })
    },

    /**
     * Which numbers have WhatsApp, in the order asked for. Answered even while disconnected, from Evolution's
     * memory: a yes then proves little.
     */
    async verificarNumeros(nome: string, numeros: readonly string[]): Promise<NumeroVerificado[]> {
      return await chamar({
        operacao: 'verificarNumeros',
        metodo: 'POST',
        caminho: rota({ operacao: 'verificarNumeros', prefixo: '/chat/whatsappNumbers', nome }),
        corpo: { numbers: numeros },
        schema: numerosSchema,
      })
    },
  }
}

/** Evolution takes bare base64 and refuses a data URL. */
function semPrefixo(imagem: string): { media: string; mimetype?: string } {
  const virgula = imagem.indexOf(',')
  const prefixo = /^data:([\w/+.-]+);base64$/i.exec(imagem.slice(0, Math.max(virgula, 0)))
  if (!prefixo?.[1]) return { media: imagem }
  return { media: imagem.slice(virgula + 1), mimetype: prefixo[1] }
}
