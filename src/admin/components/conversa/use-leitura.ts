import { useCallback, useEffect, useRef } from 'react'
import type { ConversaAberta } from '../../../resources/conversa/conversa-aberta.js'
import { useUltimo } from '../base/use-ultimo.js'
import { marcarLida } from '../caixa/api.js'

/**
 * Tells that the conversation was seen, for everybody of the company: while the page is in view, and its end in sight.
 * @returns to be called when the end comes into sight
 */
export const useLeitura = (conversa: ConversaAberta, noFim: () => boolean): (() => void) => {
  const dita = useRef('')
  const vendoOFim = useUltimo(noFim)
  const { id, naoLidas, podeMarcarLida, naoSaoAsUltimas, mensagens } = conversa
  const ultima = mensagens.at(-1)?.id ?? ''
  const porLer = podeMarcarLida && naoLidas > 0 && !naoSaoAsUltimas && ultima !== ''
  const ver = useCallback(() => {
    if (!porLer || dita.current === ultima || document.hidden || !vendoOFim.current()) return
    dita.current = ultima
    marcarLida(id, ultima).catch(() => {
      // Not told: the next message, or look, tells it.
      dita.current = ''
    })
  }, [id, ultima, porLer, vendoOFim])
  // Whenever another message is the last, or something is unread again.
  useEffect(() => {
    ver()
    document.addEventListener('visibilitychange', ver)
    return () => document.removeEventListener('visibilitychange', ver)
  }, [ver])
  return ver
}
