import { Icon } from '@adminjs/design-system'
import React from 'react'
import { usarTextosDaMoldura } from './textos.js'
import { usarTemaEscolhido } from './usar-tema-escolhido.js'

export const BotaoDeTema = () => {
  const { t } = usarTextosDaMoldura()
  const { tema, escolher } = usarTemaEscolhido()
  const outro = tema === 'claro' ? 'escuro' : 'claro'
  return (
    <button
      type="button"
      className="mo-botao"
      aria-label={t(`topo.${outro}`)}
      title={t(`topo.${outro}`)}
      onClick={() => escolher(outro)}
    >
      <Icon icon={outro === 'escuro' ? 'Moon' : 'Sun'} size={18} />
    </button>
  )
}
