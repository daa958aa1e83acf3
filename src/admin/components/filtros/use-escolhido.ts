import { ApiClient } from 'adminjs'
import { useEffect, useState } from 'react'

export interface Opcao {
  value: string
  label: string
}

/** The record that a filter names, with its name: it may be none of those that a menu begins with. */
export const useEscolhido = (recurso: string, id: string): [Opcao | null, (opcao: Opcao) => void] => {
  const [opcao, setOpcao] = useState<Opcao | null>(null)
  const conhecido = opcao?.value === id
  useEffect(() => {
    if (!id || conhecido) return
    let vale = true
    new ApiClient().recordAction({ resourceId: recurso, recordId: id, actionName: 'show' }).then(
      ({ data }) => {
        if (vale) setOpcao({ value: id, label: data.record?.title || id })
      },
      // Gone, or not for whoever asks: the filter stays in sight.
      () => {
        if (vale) setOpcao({ value: id, label: id })
      },
    )
    return () => {
      vale = false
    }
  }, [recurso, id, conhecido])
  return [id ? (conhecido ? opcao : { value: id, label: '…' }) : null, setOpcao]
}
