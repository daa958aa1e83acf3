import React from 'react'
import type { CoberturaDaConexao as Cobertura } from '../../../resources/configuracao-whatsapp/cobertura.js'
import { formatarMomento, formatarPeriodo } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'

/** Whether something was missed, and has been fetched since. */
export const CoberturaDaConexao = ({ cobertura }: { cobertura: Cobertura }) => {
  const { t, idioma } = useTextos()
  const { conferidaAte, lacuna, buscando, guarda } = cobertura
  const periodo = lacuna && formatarPeriodo(lacuna.de, lacuna.ate, idioma)
  return (
    <p className="wa-cobertura wa-suave" role="status">
      {guarda === false
        ? t('recuperacao.semGuarda')
        : buscando
          ? t('recuperacao.buscando')
          : lacuna
            ? t(lacuna.recuperadas > 0 ? 'recuperacao.recuperadas' : 'recuperacao.nadaFaltava', {
                total: lacuna.recuperadas.toLocaleString(idioma),
                periodo: periodo ?? '',
              })
            : t('recuperacao.conferida', { quando: formatarMomento(conferidaAte, idioma) })}
    </p>
  )
}
