import { ApiClient, useNotice } from 'adminjs'
import { useCallback, useState } from 'react'
import { chaveDaFalha } from './falha.js'
import { useTextos } from './textos.js'

/** A record, and what is to be done with it: names as AdminJS has them. */
export interface AcaoDoRegistro {
  recurso: string
  id: string
  acao: string
}

interface Resposta {
  notice?: { message: string; type: 'success' | 'error'; options?: object }
}

/** `feito` is the end: the record is no longer what it was. */
type Andamento = 'pronto' | 'fazendo' | 'feito' | 'falhou'

/**
 * @param dados absent: nothing is done, only asked
 * @param params what is asked
 */
export const chamarAcaoDoRegistro = async <R extends Resposta>(
  { recurso, id, acao }: AcaoDoRegistro,
  dados?: Record<string, unknown>,
  params?: Record<string, string>,
): Promise<R> => {
  const { data } = await new ApiClient().recordAction({
    resourceId: recurso,
    recordId: id,
    actionName: acao,
    ...(dados && { method: 'post', data: dados }),
    ...(params && { params }),
  })
  return data as unknown as R
}

/** Posts a record's action once, and says how it went. */
export const useAcaoDoRegistro = ({ recurso, id, acao }: AcaoDoRegistro) => {
  const avisar = useNotice()
  const { mensagem } = useTextos()
  const [andamento, setAndamento] = useState<Andamento>('pronto')
  const [erro, setErro] = useState<string | null>(null)

  const fazer = useCallback(
    async (dados: Record<string, unknown> = {}): Promise<void> => {
      setAndamento('fazendo')
      setErro(null)
      try {
        const { notice } = await chamarAcaoDoRegistro<Resposta>({ recurso, id, acao }, dados)
        if (notice?.type !== 'success') {
          setAndamento('falhou')
          setErro(mensagem(notice?.message ?? 'erros.inesperado', { ...notice?.options }))
          return
        }
        avisar(notice)
        setAndamento('feito')
      } catch (falha) {
        setAndamento('falhou')
        setErro(mensagem(chaveDaFalha(falha)))
      }
    },
    [recurso, id, acao, avisar, mensagem],
  )
  return { andamento, erro, fazer }
}
