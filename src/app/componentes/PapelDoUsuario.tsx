import { CleanPropertyComponent, type EditPropertyProps } from 'adminjs'
import React from 'react'
import { Raiz } from '../../admin/components/base/Raiz.js'
import { useTextos } from '../../admin/components/base/textos.js'
import { PAPEIS } from '../../resources/papel.js'

/** The role's field, and what each of them may do: it is chosen here. */
const PapelDoUsuario = (props: EditPropertyProps) => {
  const { t } = useTextos()
  return (
    <div>
      <CleanPropertyComponent {...props} where="edit" />
      <Raiz>
        <dl className="wa-ajuda-do-campo wa-papeis wa-miudo">
          {PAPEIS.map((papel) => (
            <div key={papel}>
              <dt>{t(`valores.papel.${papel}`)}</dt>
              <dd className="wa-suave">{t(`acesso.papeis.${papel}`)}</dd>
            </div>
          ))}
        </dl>
      </Raiz>
    </div>
  )
}

export default PapelDoUsuario
