import React from 'react'
import type { CoberturaDoDia } from '../../../services/recuperacao/cobertura.js'
import { useTextos } from '../base/textos.js'

/** Counted up to here, on the server. */
const CONTADAS = 10_000

/** What was missed and has been fetched, what is still to be asked for, and what cannot be. */
export const Cobertura = ({ cobertura }: { cobertura: CoberturaDoDia }) => {
  const { t, idioma } = useTextos()
  const { recuperadas, empresas, esperando, semGuarda } = cobertura
  const numero = (n: number): string => n.toLocaleString(idioma)
  const contadas = (n: number): string =>
    n < CONTADAS ? numero(n) : t('recuperacao.ouMais', { total: numero(n) })
  return (
    <>
      <p>
        {recuperadas === 0
          ? t('recuperacao.nadaNoDia')
          : t(empresas === 1 ? 'recuperacao.doDiaUma' : 'recuperacao.doDia', {
              total: numero(recuperadas),
              empresas: contadas(empresas),
            })}
      </p>
      {esperando > 0 && (
        <p className="wa-suave">{t('recuperacao.esperando', { total: contadas(esperando) })}</p>
      )}
      {semGuarda > 0 && (
        <p className="wa-suave">{t('recuperacao.empresasSemGuarda', { total: contadas(semGuarda) })}</p>
      )}
    </>
  )
}
