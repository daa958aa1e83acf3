import { ApiClient } from 'adminjs'
import { useCallback, useEffect, useState } from 'react'
import type { Disponibilidade } from '../../../resources/disponibilidade/disponibilidade.js'
import { useVivo } from '../base/vivo.js'
import { criarJuntador } from '../conexao/juntar.js'

const ler = async (id: string): Promise<Disponibilidade> => {
  const { data } = await new ApiClient().recordAction({
    resourceId: 'ConfiguracaoWhatsApp',
    recordId: id,
    actionName: 'disponibilidade',
    params: { deslocamento: String(new Date().getTimezoneOffset()) },
  })
  const { disponibilidade } = data as unknown as { disponibilidade?: Disponibilidade }
  if (!disponibilidade) throw new Error('the server refused')
  return disponibilidade
}

/** Null: not read yet. Read anew when the connection changes; a failure later on leaves what was read standing. */
export const useDisponibilidade = (id: string) => {
  const [lida, setLida] = useState<Disponibilidade | 'falhou' | null>(null)
  const [reler] = useState(() =>
    criarJuntador(async () => {
      try {
        setLida(await ler(id))
      } catch {
        setLida((antes) => antes ?? 'falhou')
      }
    }),
  )
  useEffect(reler, [reler])
  useVivo((ids) => {
    if (!ids || ids.includes(Number(id))) reler()
  })
  const tentar = useCallback(() => {
    setLida(null)
    reler()
  }, [reler])
  return { lida, tentar }
}
