import React, { useState } from 'react'
import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { useTextos } from '../base/textos.js'
import { Falhou } from './Falhou.js'
import { ImagemInteira } from './ImagemInteira.js'
import { useFalhaDaMidia } from './use-falha-da-midia.js'

/** A picture as large as a bubble; whole when it is touched. Its room is kept before it has come. */
export const Imagem = ({ mensagem }: { mensagem: MensagemNaConversa }) => {
  const { t } = useTextos()
  const { id, tipo, texto, midia } = mensagem
  const { falha, aoFalhar, tentar, endereco } = useFalhaDaMidia(id)
  const [inteira, setInteira] = useState(false)
  if (falha) return <Falhou id={id} falha={falha} aoTentar={tentar} />
  const figurinha = tipo === 'figurinha'
  const [largura, altura] = [Number(midia?.largura) || 4, Number(midia?.altura) || 3]
  const imagem = (
    <img
      src={endereco}
      alt={texto ?? t(figurinha ? 'caixa.midia.figurinha' : 'caixa.midia.imagemDe')}
      loading="lazy"
      style={{ aspectRatio: figurinha ? '1' : `${largura} / ${altura}` }}
      onError={aoFalhar}
    />
  )
  if (figurinha) return <span className="wa-figurinha">{imagem}</span>
  return (
    <>
      <button
        type="button"
        className="wa-imagem"
        aria-label={t('caixa.midia.abrir')}
        onClick={() => setInteira(true)}
      >
        {imagem}
      </button>
      {inteira && <ImagemInteira endereco={endereco} texto={texto} aoFechar={() => setInteira(false)} />}
    </>
  )
}
