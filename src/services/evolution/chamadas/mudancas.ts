import { z } from 'zod'
import type { Chamar } from '../chamar.js'
import { rota } from '../rota.js'
import { type ChaveDaMensagem, comoKey } from './mensagens.js'

/** What is done to a message that was sent or received. Each may be asked for again: the outcome is the same. */
export function chamadasDeMudancas(chamar: Chamar) {
  return {
    /** @param emoji empty: takes the reaction back */
    async reagir(nome: string, chave: ChaveDaMensagem, emoji: string): Promise<void> {
      await chamar({
        operacao: 'reagir',
        metodo: 'POST',
        caminho: rota({ operacao: 'reagir', prefixo: '/message/sendReaction', nome }),
        corpo: { key: comoKey(chave), reaction: emoji },
        schema: z.unknown(),
      })
    },

    /** WhatsApp takes a new text for 15 minutes. */
    async editar(nome: string, chave: ChaveDaMensagem, texto: string): Promise<void> {
      await chamar({
        operacao: 'editar',
        metodo: 'POST',
        caminho: rota({ operacao: 'editar', prefixo: '/chat/updateMessage', nome }),
        corpo: {
          number: chave.remoteJid.replace(/@s\.whatsapp\.net$/, ''),
          key: comoKey(chave),
          text: texto,
        },
        schema: z.unknown(),
      })
    },

    async apagarParaTodos(nome: string, chave: ChaveDaMensagem): Promise<void> {
      await chamar({
        operacao: 'apagarParaTodos',
        metodo: 'DELETE',
        caminho: rota({ operacao: 'apagarParaTodos', prefixo: '/chat/deleteMessageForEveryone', nome }),
        corpo: comoKey(chave),
        schema: z.unknown(),
      })
    },
  }
}
