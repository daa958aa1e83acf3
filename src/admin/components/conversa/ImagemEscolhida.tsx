import React from 'react'
import { Botao } from '../base/Botao.js'
import { usarTextos } from '../base/textos.js'
import type { ImagemPronta } from './preparar-imagem.js'

/** The image that goes with what is being written, and the way to leave it out. */
export const ImagemEscolhida = ({ imagem, aoTirar }: { imagem: ImagemPronta; aoTirar: () => void }) => {
  const { t } = usarTextos()
  return (
    <div className="wa-imagem-escolhida">
      <img src={`data:image/jpeg;base64,${imagem.base64}`} alt="" />
      <span>{imagem.nome}</span>
      <Botao aparencia="texto" icone="X" aoClicar={aoTirar}>
        {t('conversas.imagem.tirar')}
      </Botao>
    </div>
  )
}
