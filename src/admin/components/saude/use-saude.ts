import { ApiClient } from 'adminjs'
import { useCallback, useEffect, useState } from 'react'
import type { SaudeDosEnvios } from '../../../services/saude-de-envio/ler-saude.js'
import { type Aviso, avisoDe, type Noticia } from '../base/aviso.js'
import { traduzirFalha } from '../base/falha.js'

const RELER_MS = 60_000

/** What the page shows, and whether this user may say that the number is an old one. */
interface SaudeLida extends SaudeDosEnvios {
  podeDizerAntigo: boolean
}

const ler = async (id: string): Promise<SaudeLida> => {
  const { data } = await new ApiClient().recordAction({
    resourceId: 'ConfiguracaoWhatsApp',
    recordId: id,
    actionName: 'saude',
  })
  const { saude, podeDizerAntigo = false } = data as unknown as {
    saude?: SaudeDosEnvios
    podeDizerAntigo?: boolean
  }
  if (!saude) throw new Error('the server refused')
  return { ...saude, podeDizerAntigo }
}

/** Says whether the number is an old one. */
export const dizerAntigo = async (id: string, antigo: boolean): Promise<Aviso> => {
  const { data } = await new ApiClient()
    .recordAction({
      resourceId: 'ConfiguracaoWhatsApp',
      recordId: id,
      actionName: 'numeroAntigo',
      method: 'post',
      data: { antigo },
    })
    .catch(traduzirFalha)
  const { notice = { message: 'erros.inesperado', type: 'error' } } = data as unknown as { notice?: Noticia }
  return avisoDe(notice)
}

/** Null: not read yet. It is counted in the background, so once a minute is often enough. */
export const useSaude = (id: string) => {
  const [lida, setLida] = useState<SaudeLida | 'falhou' | null>(null)
  const reler = useCallback(() => {
    ler(id).then(setLida, () => setLida((antes) => antes ?? 'falhou'))
  }, [id])
  useEffect(() => {
    reler()
    const relogio = window.setInterval(() => document.hidden || reler(), RELER_MS)
    return () => window.clearInterval(relogio)
  }, [reler])
  const tentar = () => {
    setLida(null)
    reler()
  }
  return { lida, tentar, reler }
}
