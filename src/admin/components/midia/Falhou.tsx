import React from 'react'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { enderecoDaMidia } from './endereco-da-midia.js'
import type { FalhaDaMidia } from './use-falha-da-midia.js'

/** What will not change by asking again. */
const DE_VEZ: readonly FalhaDaMidia[] = [
  'midia_indisponivel',
  'midia_grande',
  'midia_inexistente',
  'sessao',
  'formato',
]

/** In place of a file that cannot be shown: why, and what is left to do. */
export const Falhou = ({
  id,
  falha,
  aoTentar,
}: {
  id: string
  falha: FalhaDaMidia
  aoTentar: () => void
}) => {
  const { t } = useTextos()
  return (
    <div className="wa-midia-falhou" role="status">
      <Simbolo nome="AlertCircle" tamanho={16} />
      <span>{t(`caixa.midia.falhas.${falha}`)}</span>
      {falha === 'formato' && (
        <a href={enderecoDaMidia(id)} download>
          {t('caixa.midia.baixar')}
        </a>
      )}
      {!DE_VEZ.includes(falha) && (
        <button type="button" className="wa-bolha-acao" onClick={aoTentar}>
          {t('caixa.midia.tentar')}
        </button>
      )}
    </div>
  )
}
