/** What to call somebody of whom only an identifier is known: of an e-mail address, what stands before the @, as a name. */
export const nomeDeQuem = (autor: string): string => {
  const [usuario = '', servidor] = autor.split('@')
  if (servidor === undefined) return autor
  const palavras = usuario
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
    .filter(Boolean)
  return (
    palavras.map((palavra) => palavra.charAt(0).toLocaleUpperCase('pt-BR') + palavra.slice(1)).join(' ') ||
    usuario
  )
}
