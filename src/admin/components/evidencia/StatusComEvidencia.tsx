import React, { type ReactNode, useMemo } from 'react'
import { type Evidencia, ehVelha, servidorCalou } from '../../../resources/configuracao-whatsapp/evidencia.js'
import type { Status } from '../../../resources/configuracao-whatsapp/status.js'
import { Etiqueta } from '../base/Etiqueta.js'
import { formatarMomento } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'
import { formatarIdade } from './idade.js'
import { useAgora } from './use-agora.js'

interface Props {
  status: Status
  evidencia: Evidencia | null
  /** The server's clock when this was read; absent: the browser's is trusted. */
  lidoEm?: string
  /** Since when the status is what it is, where nothing else on the page says so. */
  desde?: string | undefined
  /** Around the badge, e.g. a link. */
  moldura?: (etiqueta: ReactNode) => ReactNode
}

/** A status and what it rests on; grey when that is too old to be relied on. */
export const StatusComEvidencia = ({ status, evidencia, lidoEm, desde, moldura = (e) => e }: Props) => {
  const { t, idioma } = useTextos()
  const adiantado = useMemo(() => (lidoEm ? Date.parse(lidoEm) - Date.now() : 0), [lidoEm])
  const agora = useAgora() + adiantado
  if (!evidencia || status === 'nao_configurado') return moldura(<Etiqueta status={status} />)
  const velha = ehVelha(status, evidencia, agora)
  const { servidorMudoDesde: mudo } = evidencia
  const chave =
    mudo && servidorCalou(evidencia, agora) ? 'servidorMudo' : velha ? 'semConfirmacao' : evidencia.fonte
  const quando =
    mudo && chave === 'servidorMudo'
      ? formatarMomento(mudo, idioma)
      : formatarIdade(agora - Date.parse(evidencia.em), idioma)
  return (
    <span className="wa-status">
      {moldura(<Etiqueta status={status} velha={velha} />)}
      <span className="wa-evidencia">
        {desde && `${t('reconciliacao.evidencia.desde', { quando: formatarMomento(desde, idioma) })} · `}
        <time dateTime={evidencia.em} title={formatarMomento(evidencia.em, idioma)}>
          {t(`reconciliacao.evidencia.${chave}`, { quando })}
        </time>
      </span>
    </span>
  )
}
