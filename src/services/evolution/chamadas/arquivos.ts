import type { Chamar } from '../chamar.js'
import { corpoComArquivo } from '../corpo-em-pedacos.js'
import { rota } from '../rota.js'
import { type MensagemEnviada, mensagemSchema } from '../schemas/mensagem.js'
import { type Citada, comoQuoted } from './mensagens.js'

export interface NovoArquivo {
  numero: string
  /** As WhatsApp shows it: a picture, a film, a sound, or something to be saved. */
  especie: 'image' | 'video' | 'audio' | 'document'
  /** An http(s) URL the Evolution server can reach, or the bytes. */
  arquivo: string | Uint8Array
  legenda?: string | undefined
  mimetype?: string | undefined
  nomeArquivo?: string | undefined
  citada?: Citada | undefined
}

export interface NovaVoz extends Pick<NovoArquivo, 'numero' | 'arquivo' | 'citada'> {}

export function chamadasDeArquivos(chamar: Chamar) {
  return {
    /**
     * Sends a file. Never repeated: on an `incerto` error it may have gone out.
     * @throws NumeroSemWhatsApp, NaoConectado, FalhaNoServidor (also when the server cannot fetch the URL)
     */
    async enviarArquivo(nome: string, novo: NovoArquivo): Promise<MensagemEnviada> {
      const { numero, especie, arquivo, legenda, mimetype, nomeArquivo, citada } = novo
      const outros = {
        number: numero,
        mediatype: especie,
        ...(mimetype && { mimetype }),
        ...(legenda && { caption: legenda }),
        ...(nomeArquivo && { fileName: nomeArquivo }),
        ...comoQuoted(citada),
      }
      return await chamar({
        operacao: 'enviarArquivo',
        metodo: 'POST',
        caminho: rota({ operacao: 'enviarArquivo', prefixo: '/message/sendMedia', nome }),
        ...comArquivo(outros, 'media', arquivo),
        schema: mensagemSchema,
      })
    },

    /** Sends any audio as a voice note, which Evolution makes of it. Otherwise as above. */
    async enviarVoz(nome: string, { numero, arquivo, citada }: NovaVoz): Promise<MensagemEnviada> {
      return await chamar({
        operacao: 'enviarVoz',
        metodo: 'POST',
        caminho: rota({ operacao: 'enviarVoz', prefixo: '/message/sendWhatsAppAudio', nome }),
        ...comArquivo({ number: numero, ...comoQuoted(citada) }, 'audio', arquivo),
        schema: mensagemSchema,
      })
    },
  }
}

const comArquivo = (outros: Record<string, unknown>, campo: string, arquivo: string | Uint8Array) =>
  typeof arquivo === 'string'
    ? { corpo: { ...outros, [campo]: arquivo } }
    : { emPedacos: corpoComArquivo(outros, campo, arquivo) }
