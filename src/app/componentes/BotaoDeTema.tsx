import { Icon } from '@adminjs/design-system'
import React from 'react'
import { useTextosDaMoldura } from './textos.js'
import { useTemaEscolhido } from './use-tema-escolhido.js'

export const BotaoDeTema = () => {
  const { t } = useTextosDaMoldura()
  const { tema, escolher } = useTemaEscolhido()
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
