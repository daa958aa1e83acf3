/** @returns whether it is there to be pasted. Without https, browsers have only the old way. */
export const copiar = async (texto: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(texto)
    return true
  } catch {
    const campo = document.createElement('textarea')
    campo.value = texto
    campo.style.position = 'fixed'
    document.body.append(campo)
    campo.select()
    const foi = document.execCommand('copy')
    campo.remove()
    return foi
  }
}
