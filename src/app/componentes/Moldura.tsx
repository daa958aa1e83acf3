import { useTranslation } from 'adminjs'
import React, { type ComponentType, useEffect } from 'react'
import { useSelector } from 'react-redux'
import { useLocation } from 'react-router-dom'
import { Aparencia } from './Aparencia.js'

interface Estado {
  branding: { companyName: string }
  resources: { id: string; name: string }[]
}

/** AdminJS's application, in our theme, with the page's name in the browser's tab. */
const Moldura = ({ OriginalComponent }: { OriginalComponent: ComponentType }) => {
  const { pathname } = useLocation()
  const { translateLabel, i18n } = useTranslation()
  const marca = useSelector(({ branding }: Estado) => branding.companyName)
  const recursos = useSelector(({ resources }: Estado) => resources)

  useEffect(() => {
    const recurso = recursos.find(({ id }) => pathname.includes(`/resources/${id}`))
    document.title = recurso ? `${translateLabel(recurso.name, recurso.id)} · ${marca}` : marca
  }, [pathname, i18n.language, marca, recursos])

  return (
    <Aparencia>
      <OriginalComponent />
    </Aparencia>
  )
}

export default Moldura
