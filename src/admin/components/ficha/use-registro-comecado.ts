import { type BasePropertyJSON, type RecordJSON, useRecord } from 'adminjs'
import { useRef, useState } from 'react'
import { guardarRascunho } from '../base/rascunhos.js'
import { useCamposComecados, useGuardarCampos } from '../base/use-campos-comecados.js'

const VAZIO = { params: {}, errors: {}, populated: {} } as unknown as RecordJSON

const mesmo = (um: unknown, outro: unknown): boolean => String(um ?? '') === String(outro ?? '')

/**
 * AdminJS's own record of a form, with what was typed here before, where one left in the middle: Back, a reload, a session
 * that ended. A password is kept nowhere.
 */
export const useRegistroComecado = (
  recurso: string,
  gravado: RecordJSON | undefined,
  campos: readonly BasePropertyJSON[],
) => {
  const chave = `formulario-${recurso}-${gravado?.id ?? 'novo'}`
  const [deInicio] = useState(gravado ?? VAZIO)
  const mudou = (campo: string, valor: unknown): boolean =>
    campos.some(({ propertyPath, type }) => propertyPath === campo && type !== 'password') &&
    !mesmo(valor, deInicio.params[campo])
  const { comecados, recuperado, esquecer } = useCamposComecados(chave, mudou)
  const { record, handleChange, submit, loading, setRecord } = useRecord(
    { ...deInicio, params: { ...deInicio.params, ...comecados } },
    recurso,
  )
  const salvo = useRef(false)
  const haMudados = useGuardarCampos(
    chave,
    salvo.current
      ? {}
      : Object.fromEntries(Object.entries(record.params).filter(([campo, valor]) => mudou(campo, valor))),
  )

  return {
    record,
    loading,
    mudar: handleChange,
    recuperado: recuperado && haMudados,
    descartar() {
      esquecer()
      setRecord(deInicio)
    },
    /** @returns where to go on; null: it was refused, and the form says why */
    async salvar(): Promise<string | null> {
      const { data } = await submit()
      if (!data.redirectUrl) return null
      salvo.current = true
      guardarRascunho(chave, '')
      return data.redirectUrl
    },
  }
}
