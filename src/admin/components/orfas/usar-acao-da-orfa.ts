import { ApiClient, useNotice } from 'adminjs'
import { useCallback, useState } from 'react'
import type { AcaoDaOrfa } from '../../../resources/instancia-orfa/acoes.js'
import type { RespostaDaOrfa } from '../../acoes-da-orfa.js'
import { usarTextos } from '../base/textos.js'

/** `feito` is the end: the orphan is none any more. */
type Andamento = 'pronto' | 'fazendo' | 'feito' | 'falhou'

export const chamarAcaoDaOrfa = async (
  id: string,
  acao: AcaoDaOrfa,
  dados?: Record<string, unknown>,
): Promise<RespostaDaOrfa> => {
  const { data } = await new ApiClient().recordAction({
    resourceId: 'InstanciaOrfa',
    recordId: id,
    actionName: acao,
    ...(dados && { method: 'post', data: dados }),
  })
  return data as unknown as RespostaDaOrfa
}

/** Posts an orphan's action once, and says how it went. */
export const usarAcaoDaOrfa = (id: string, acao: AcaoDaOrfa) => {
  const avisar = useNotice()
  const { mensagem } = usarTextos()
  const [andamento, setAndamento] = useState<Andamento>('pronto')
  const [erro, setErro] = useState<string | null>(null)

  const fazer = useCallback(
    async (dados: Record<string, unknown>): Promise<void> => {
      setAndamento('fazendo')
      setErro(null)
      try {
        const { notice } = await chamarAcaoDaOrfa(id, acao, dados)
        if (notice?.type !== 'success') {
          setAndamento('falhou')
          setErro(mensagem(notice?.message ?? 'erros.inesperado', { ...notice?.options }))
          return
        }
        avisar(notice)
        setAndamento('feito')
      } catch {
        setAndamento('falhou')
        setErro(mensagem('erros.inesperado'))
      }
    },
    [id, acao, avisar, mensagem],
  )
  return { andamento, erro, fazer }
}
