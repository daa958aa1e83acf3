import React, { useId } from 'react'
import { useTextos } from '../base/textos.js'
import type { Achadas } from './use-candidatas.js'

interface Props {
  achadas: Achadas
  /** Id of the configuration, or empty. */
  escolhida: string
  aoEscolher: (configuracaoId: string) => void
}

/** A menu of the companies found, and a word on how many there are. */
export const EscolhaDeEmpresa = ({ achadas, escolhida, aoEscolher }: Props) => {
  const { t } = useTextos()
  const id = useId()
  const { busca, candidatas, total } = achadas
  const mostradas = candidatas.length
  return (
    <div className="wa-campo">
      <label htmlFor={id}>{t('reconciliacao.orfas.adotar.empresa')}</label>
      <select
        id={id}
        value={escolhida}
        aria-describedby={`${id}-ajuda`}
        onChange={(evento) => aoEscolher(evento.target.value)}
      >
        <option value="">{t('reconciliacao.orfas.adotar.escolha')}</option>
        {candidatas.map(({ configuracaoId, nome }) => (
          <option key={configuracaoId} value={configuracaoId}>
            {nome}
          </option>
        ))}
      </select>
      <span id={`${id}-ajuda`} className="wa-campo-ajuda" role="status">
        {total > mostradas
          ? t('reconciliacao.orfas.adotar.primeiras', { mostradas, total })
          : busca && total > 0
            ? t('reconciliacao.orfas.adotar.achadas', { total })
            : busca && t('reconciliacao.orfas.adotar.nenhuma', { texto: busca })}
      </span>
    </div>
  )
}
