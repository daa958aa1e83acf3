import React, { useId } from 'react'
import type { Candidata } from '../../../services/orfas/listar-candidatas.js'
import { usarTextos } from '../base/textos.js'

interface Props {
  candidatas: readonly Candidata[]
  /** Id of the configuration, or empty. */
  escolhida: string
  aoEscolher: (configuracaoId: string) => void
}

export const EscolhaDeEmpresa = ({ candidatas, escolhida, aoEscolher }: Props) => {
  const { t } = usarTextos()
  const id = useId()
  return (
    <div className="wa-campo">
      <label htmlFor={id}>{t('reconciliacao.orfas.adotar.empresa')}</label>
      <select id={id} value={escolhida} onChange={(evento) => aoEscolher(evento.target.value)}>
        <option value="">{t('reconciliacao.orfas.adotar.escolha')}</option>
        {candidatas.map(({ configuracaoId, nome }) => (
          <option key={configuracaoId} value={configuracaoId}>
            {nome}
          </option>
        ))}
      </select>
    </div>
  )
}
