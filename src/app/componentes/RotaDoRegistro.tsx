import React, { type ComponentType } from 'react'
import { Link, useParams } from 'react-router-dom'
import { useTextos } from '../../admin/components/base/textos.js'
import { enderecoDeVolta } from '../../admin/components/base/volta.js'

/** AdminJS says of a record that is not there only that; with it goes the way to its list. Else the link is not to be seen. */
const RotaDoRegistro = ({ OriginalComponent }: { OriginalComponent: ComponentType }) => {
  const { t } = useTextos()
  const { resourceId } = useParams()
  return (
    <div className="mo-registro">
      <OriginalComponent />
      {resourceId && (
        <p className="mo-registro-ausente">
          <Link className="wa-link" to={enderecoDeVolta(resourceId)}>
            {t('conexao.voltar')}
          </Link>
        </p>
      )}
    </div>
  )
}

export default RotaDoRegistro
