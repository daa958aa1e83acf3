interface Conteudo {
  titulo: string
  texto: string
  /** Another one of the same takes its place. */
  sobre: string
  aoClicar?: () => void
}

export type Permissao = 'podePedir' | 'dada' | 'negada' | 'naoHa'

/** A browser has notifications only where the page came safely. */
export const permissaoDeNotificar = (): Permissao => {
  if (typeof Notification === 'undefined' || !window.isSecureContext) return 'naoHa'
  return ({ granted: 'dada', denied: 'negada', default: 'podePedir' } as const)[Notification.permission]
}

/**
 * Without a sound: that is chosen apart.
 * @returns takes it away; null: this browser shows none (a phone's needs more than a page for it)
 */
export const notificar = ({ titulo, texto, sobre, aoClicar }: Conteudo): (() => void) | null => {
  try {
    const notificacao = new Notification(titulo, { body: texto, tag: sobre, silent: true })
    notificacao.onclick = () => {
      window.focus()
      notificacao.close()
      aoClicar?.()
    }
    return () => notificacao.close()
  } catch {
    return null
  }
}
