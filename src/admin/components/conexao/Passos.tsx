import React, { useState } from 'react'
import { usarTextos } from '../base/textos.js'

const APARELHOS = ['android', 'iphone'] as const

/** What to do on the phone; the two systems hide the entry in different places. */
export const Passos = () => {
  const { t } = usarTextos()
  const [aparelho, setAparelho] = useState<(typeof APARELHOS)[number]>('android')
  return (
    <>
      <fieldset className="wa-abas">
        <legend className="wa-so-leitor">{t('conexao.qr.passos')}</legend>
        {APARELHOS.map((nome) => (
          <button key={nome} type="button" aria-pressed={nome === aparelho} onClick={() => setAparelho(nome)}>
            {t(`conexao.qr.${nome}`)}
          </button>
        ))}
      </fieldset>
      <ol className="wa-passos">
        <li>{t('conexao.qr.abra')}</li>
        <li>{t(aparelho === 'android' ? 'conexao.qr.menuAndroid' : 'conexao.qr.menuIphone')}</li>
        <li>{t('conexao.qr.dispositivos')}</li>
        <li>{t('conexao.qr.aponte')}</li>
      </ol>
    </>
  )
}
