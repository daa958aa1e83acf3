import { Icon } from '@adminjs/design-system'
import React from 'react'
import { useTextosDaMoldura } from './textos.js'

/** The browser's own select: at home on every screen, and never wider than it. */
export const SeletorDeIdioma = () => {
  const { t, i18n, idioma } = useTextosDaMoldura()
  const codigos = (i18n.options.supportedLngs || []).filter((codigo) => codigo !== 'cimode')
  return (
    <label className="mo-idioma">
      <span className="mo-so-leitor">{t('topo.idioma')}</span>
      <span aria-hidden="true">
        <Icon icon="Globe" size={16} />
      </span>
      <select value={i18n.language} onChange={(evento) => void i18n.changeLanguage(evento.target.value)}>
        {codigos.map((codigo) => (
          <option key={codigo} value={codigo}>
            {idioma(codigo)}
          </option>
        ))}
      </select>
    </label>
  )
}
