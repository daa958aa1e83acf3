const CHAVE = 'entrada-email'

/** The e-mail of a login under way, in this tab: the page that refuses it is another one, and never has it from the server. */
export const guardarEmail = (email: string): void => {
  try {
    sessionStorage.setItem(CHAVE, email)
  } catch {
    // It has to be typed again.
  }
}

/** Of the try before, or empty. */
export const lerEmail = (): string => {
  try {
    return sessionStorage.getItem(CHAVE) ?? ''
  } catch {
    return ''
  }
}
