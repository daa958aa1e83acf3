import React from 'react'
import type { Funil as Numeros } from '../../../services/tentativas/ler-funil.js'
import { useTextos } from '../base/textos.js'
import { formatarDuracao } from '../disponibilidade/formatos.js'

const PASSOS = ['pedidas', 'comQr', 'lidas', 'conectadas'] as const
const TEMPO = { pedidas: null, comQr: 'ateOQr', lidas: 'ateLer', conectadas: 'ateConectar' } as const

/** How many of those who began to connect came how far, and where the others ended. */
export const Funil = ({ funil }: { funil: Numeros }) => {
  const { t } = useTextos()
  if (funil.pedidas === 0) return <p className="wa-suave">{t('funil.nada')}</p>
  return (
    <>
      <ol className="wa-funil">
        {PASSOS.map((passo) => {
          const qual = TEMPO[passo]
          const tempo = qual && funil[qual]
          return (
            <li key={passo}>
              <span>
                {t(`funil.passos.${passo}`)}{' '}
                {typeof tempo === 'number' && (
                  <small className="wa-suave">
                    {t('funil.depois', { tempo: formatarDuracao(tempo, t) })}
                  </small>
                )}
              </span>
              <b>{funil[passo]}</b>
              <span className="wa-trilho" aria-hidden="true">
                <span className="wa-barra" style={{ width: `${(funil[passo] / funil.pedidas) * 100}%` }} />
              </span>
            </li>
          )
        })}
      </ol>
      {funil.fins.length > 0 && (
        <>
          <h3 className="wa-miudo wa-suave">{t('funil.terminaram')}</h3>
          <ul className="wa-saude-motivos">
            {funil.fins.map(({ fim, total }) => (
              <li key={fim}>
                <b>{total}</b>
                <span>{t(`valores.fim.${fim}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
