import React from 'react'
import type { Midia } from '../../../resources/mensagem/mensagem.js'
import { useTextos } from '../base/textos.js'

/** Which ad a message came from. The address came with the message: it may be anything. */
export const DoAnuncio = ({ midia }: { midia: Midia | null }) => {
  const { t } = useTextos()
  if (typeof midia?.anuncio !== 'string') return null
  const palavras = t('conversas.anuncio', { nome: midia.anuncio })
  const link = typeof midia.anuncioLink === 'string' && /^https:\/\//i.test(midia.anuncioLink)
  return (
    <p className="wa-bolha-anuncio">
      {link ? (
        <a href={String(midia.anuncioLink)} target="_blank" rel="noreferrer noopener">
          {palavras}
        </a>
      ) : (
        palavras
      )}
    </p>
  )
}
