import { useEffect, useState } from 'react'
import { type Campos, emTexto, guardarRascunho, lerCampos } from './rascunhos.js'

/**
 * The fields of a form that were begun here before, where one left in the middle: Back, a reload, a session that ended.
 * @param mudou whether a field's value is one that is yet to be saved
 */
export const useCamposComecados = <V>(chave: string, mudou: (campo: string, valor: unknown) => boolean) => {
  const [comecados] = useState(() => lerCampos<V>(chave, mudou))
  const [recuperado, setRecuperado] = useState(Object.keys(comecados).length > 0)
  return { comecados, recuperado, esquecer: () => setRecuperado(false) }
}

/** Keeps for then what is begun and not saved. @returns whether there is any */
export const useGuardarCampos = (chave: string, campos: Campos): boolean => {
  const texto = emTexto(campos)
  useEffect(() => guardarRascunho(chave, texto), [chave, texto])
  return texto !== ''
}
