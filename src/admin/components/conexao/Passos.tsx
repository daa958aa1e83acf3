import React, { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTextos } from '../base/textos.js'
import { aparelhoProvavel } from './aparelho.js'
import { type Aparelho, DesenhoDoPasso } from './DesenhoDoPasso.js'

const APARELHOS = ['android', 'iphone'] as const satisfies readonly Aparelho[]

/** Tabs wrap around at both ends. */
const SALTO: ReadonlyMap<string, number> = new Map(
  Object.entries({ ArrowRight: 1, ArrowLeft: -1, Home: 0, End: 0 }),
)

/**
 * What to do on the phone; the two systems hide the entry in different places.
 * @param ultimo scan what is shown, or type it
 */
export const Passos = ({ ultimo = 'aponte' }: { ultimo?: 'aponte' | 'digite' }) => {
  const { t } = useTextos()
  const id = useId()
  const [aparelho, setAparelho] = useState<Aparelho>(aparelhoProvavel)
  const abas = useRef(new Map<Aparelho, HTMLButtonElement | null>())

  const andar = (evento: KeyboardEvent) => {
    const salto = SALTO.get(evento.key)
    if (salto === undefined) return
    evento.preventDefault()
    const pontas: Record<string, number> = { Home: 0, End: APARELHOS.length - 1 }
    const para = pontas[evento.key] ?? APARELHOS.indexOf(aparelho) + salto
    const novo = APARELHOS.at(para % APARELHOS.length) ?? aparelho
    setAparelho(novo)
    abas.current.get(novo)?.focus()
  }

  return (
    <>
      <div className="wa-abas" role="tablist" aria-label={t('conexao.qr.passos')} onKeyDown={andar}>
        {APARELHOS.map((nome) => (
          <button
            key={nome}
            ref={(elemento) => {
              abas.current.set(nome, elemento)
            }}
            type="button"
            role="tab"
            id={`${id}-${nome}`}
            aria-selected={nome === aparelho}
            aria-controls={`${id}-passos`}
            tabIndex={nome === aparelho ? 0 : -1}
            onClick={() => setAparelho(nome)}
          >
            {t(`conexao.qr.${nome}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-passos`} aria-labelledby={`${id}-${aparelho}`}>
        <ol className="wa-passos">
          {(['abra', 'menu', 'dispositivos', ultimo] as const).map((passo) => (
            <li key={passo}>
              <span>
                {passo === 'menu'
                  ? t(aparelho === 'android' ? 'conexao.qr.menuAndroid' : 'conexao.qr.menuIphone')
                  : t(`conexao.qr.${passo}`)}
              </span>
              <DesenhoDoPasso passo={passo} aparelho={aparelho} />
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}
