import { useFilterDrawer } from 'adminjs'
import React, { type ComponentType, useEffect, useRef } from 'react'
import { useTextosDaMoldura } from './textos.js'

type Props = { OriginalComponent: ComponentType<object> }

/** AdminJS pushes its closed drawer off the screen, where the keyboard still finds it. */
const GavetaDeFiltros = ({ OriginalComponent, ...props }: Props) => {
  const { t } = useTextosDaMoldura()
  const { isVisible } = useFilterDrawer()
  const ref = useRef<HTMLDivElement>(null)

  // Its close button is an icon without a name.
  useEffect(() => {
    ref.current?.querySelector('button[type=button]')?.setAttribute('aria-label', t('topo.fechar'))
  })

  return (
    <div ref={ref} className={isVisible ? '' : 'mo-fechada'}>
      <OriginalComponent {...props} />
    </div>
  )
}

export default GavetaDeFiltros
