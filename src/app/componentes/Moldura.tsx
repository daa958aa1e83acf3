import { useTranslation } from 'adminjs'
import React, { type ComponentType, useEffect } from 'react'
import { useSelector } from 'react-redux'
import { useLocation } from 'react-router-dom'
import { Contencao } from '../../admin/components/base/Contencao.js'
import { Aparencia } from './Aparencia.js'
import { conterQuedas, QUEDA } from './conter-quedas.js'

conterQuedas()

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
    const pagina = recurso ? `${translateLabel(recurso.name, recurso.id)} · ${marca}` : marca
    if (!pathname.includes('/records/')) {
      document.title = pagina
      return
    }
    // A record's page says whose it is once it has read it.
    const nomear = () => {
      const nome = document.querySelector('h1, .adminjs_ActionHeader h2')?.textContent
      document.title = nome ? `${nome} · ${pagina}` : pagina
    }
    nomear()
    const observador = new MutationObserver(nomear)
    observador.observe(document.body, { childList: true, subtree: true, characterData: true })
    return () => observador.disconnect()
  }, [pathname, i18n.language, marca, recursos])

  return (
    <Aparencia>
      <Contencao queda={QUEDA}>
        <OriginalComponent />
      </Contencao>
    </Aparencia>
  )
}

export default Moldura
