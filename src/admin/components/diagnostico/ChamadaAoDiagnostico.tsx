import React from 'react'
import { Link } from 'react-router-dom'
import { enderecoDoRegistro } from '../base/endereco.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'

/** The way from the connection to its diagnosis, for who does not look at tabs. */
export const ChamadaAoDiagnostico = ({ id }: { id: number }) => {
  const { t } = useTextos()
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
