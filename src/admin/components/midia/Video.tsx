import React from 'react'
import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { useTextos } from '../base/textos.js'
import { Falhou } from './Falhou.js'
import { useFalhaDaMidia } from './use-falha-da-midia.js'

/** Fetched when it is played. */
export const Video = ({ mensagem }: { mensagem: MensagemNaConversa }) => {
  const { t } = useTextos()
  const { id, midia } = mensagem
  const { falha, aoFalhar, tentar, endereco } = useFalhaDaMidia(id)
  if (falha) return <Falhou id={id} falha={falha} aoTentar={tentar} />
  const [largura, altura] = [Number(midia?.largura) || 16, Number(midia?.altura) || 9]
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody wrote captions for what a customer sends
    <video
      className="wa-video"
      src={endereco}
      controls
      preload="none"
      aria-label={t('caixa.midia.assistir')}
      style={{ aspectRatio: `${largura} / ${altura}` }}
      onError={aoFalhar}
    />
  )
}
