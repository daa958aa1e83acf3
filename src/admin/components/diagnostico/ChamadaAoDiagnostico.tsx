import React from 'react'
import { Link } from 'react-router-dom'
import { enderecoDoRegistro } from '../base/endereco.js'
import { Simbolo } from '../base/Simbolo.js'
import { usarTextos } from '../base/textos.js'

/** The way from the connection to its diagnosis. */
export const ChamadaAoDiagnostico = ({ id }: { id: number }) => {
  const { t } = usarTextos()
  return (
    <p className="wa-chamada">
      <Simbolo nome="Activity" tamanho={16} />
      {t('diagnostico.algoErrado')}
      <Link to={enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), 'diagnosticar')}>
        {t('diagnostico.fazer')}
      </Link>
    </p>
  )
}
