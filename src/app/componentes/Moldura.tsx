import React, { type ComponentType, useEffect } from 'react'
import { useSelector } from 'react-redux'
import { useLocation } from 'react-router-dom'
import { LimiteDeErro } from '../../admin/components/base/LimiteDeErro.js'
import { Aparencia } from './Aparencia.js'
import { useTextosDaMoldura } from './textos.js'
import { TELA_DE_ERRO, trocarLimiteDeErro } from './trocar-limite-de-erro.js'

trocarLimiteDeErro()

interface Estado {
  resources: { id: string; name: string }[]
}

/** AdminJS's application, in our theme, with the page's name in the browser's tab. */
const Moldura = ({ OriginalComponent }: { OriginalComponent: ComponentType }) => {
  const { pathname } = useLocation()
  const { t, marca, translateLabel } = useTextosDaMoldura()
  const recursos = useSelector(({ resources }: Estado) => resources)
  const recurso = recursos.find(({ id }) => pathname.includes(`/resources/${id}`))
  const pagina = recurso ? `${translateLabel(recurso.name, recurso.id)} · ${marca}` : marca

  useEffect(() => {
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
  }, [pathname, pagina])

  return (
    <Aparencia>
      <button type="button" className="mo-pular" onClick={irParaOConteudo}>
        {t('topo.pular')}
      </button>
      <LimiteDeErro erro={TELA_DE_ERRO}>
        <OriginalComponent />
      </LimiteDeErro>
    </Aparencia>
  )
}

/** AdminJS's frame has no id to go to. */
const irParaOConteudo = (): void => {
  const conteudo = document.querySelector<HTMLElement>('[data-css=app-content]')
  conteudo?.setAttribute('tabindex', '-1')
  conteudo?.focus()
}

export default Moldura
