import React from 'react'
import { Link } from 'react-router-dom'
import { enderecoDoRegistro } from '../base/endereco.js'
import { Simbolo } from '../base/Simbolo.js'
import { usarTextos } from '../base/textos.js'

/** The ways from the connection to its diagnosis and its past. */
export const ChamadaAoDiagnostico = ({ id }: { id: number }) => {
  const { t, acao } = usarTextos()
  return (
    <p className="wa-chamada">
      <Simbolo nome="Activity" tamanho={16} />
      {t('diagnostico.algoErrado')}
      <Link to={enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), 'diagnosticar')}>
        {t('diagnostico.fazer')}
      </Link>
      <Link
        className="wa-a-parte"
        to={enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), 'linhaDoTempo')}
      >
        {acao('linhaDoTempo')}
      </Link>
    </p>
  )
}
