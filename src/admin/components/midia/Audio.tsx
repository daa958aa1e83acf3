import React, { useRef, useState } from 'react'
import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { emMinutos } from './endereco-da-midia.js'
import { Falhou } from './Falhou.js'
import { useFalhaDaMidia } from './use-falha-da-midia.js'

const VELOCIDADES = [1, 1.5, 2] as const

/** Voice, or music: fetched when it is played, with how long it is, and faster for who has no time. */
export const Audio = ({ mensagem }: { mensagem: MensagemNaConversa }) => {
  const { t } = useTextos()
  const { id, midia } = mensagem
  const { falha, aoFalhar, tentar, endereco } = useFalhaDaMidia(id)
  const audio = useRef<HTMLAudioElement>(null)
  const [tocando, setTocando] = useState(false)
  const [em, setEm] = useState(0)
  const [dura, setDura] = useState(Number(midia?.segundos) || 0)
  const [vezes, setVezes] = useState<(typeof VELOCIDADES)[number]>(1)
  if (falha) return <Falhou id={id} falha={falha} aoTentar={tentar} />

  const tocar = () => {
    const elemento = audio.current
    if (!elemento) return
    if (!elemento.paused) return elemento.pause()
    pararOsOutros(elemento)
    elemento.playbackRate = vezes
    // What fails is told by the element as well.
    elemento.play().catch(() => undefined)
  }
  const mudarVelocidade = () => {
    const nova = VELOCIDADES[(VELOCIDADES.indexOf(vezes) + 1) % VELOCIDADES.length] ?? 1
    setVezes(nova)
    if (audio.current) audio.current.playbackRate = nova
  }
  return (
    <div className="wa-audio">
      <button
        type="button"
        className="wa-audio-tocar"
        aria-label={t(tocando ? 'caixa.midia.pausar' : 'caixa.midia.ouvir')}
        onClick={tocar}
      >
        <Simbolo nome={tocando ? 'Pause' : 'Play'} />
      </button>
      <input
        type="range"
        min={0}
        max={Math.max(dura, 1)}
        step="any"
        value={em}
        aria-label={t('caixa.midia.posicao')}
        aria-valuetext={`${emMinutos(em)} / ${emMinutos(dura)}`}
        onChange={(evento) => {
          const lugar = Number(evento.target.value)
          setEm(lugar)
          if (audio.current) audio.current.currentTime = lugar
        }}
      />
      <span className="wa-audio-tempo">{emMinutos(tocando || em > 0 ? em : dura)}</span>
      <button
        type="button"
        className="wa-audio-velocidade"
        aria-label={t('caixa.midia.velocidade', { vezes })}
        onClick={mudarVelocidade}
      >
        {vezes}×
      </button>
      {/* biome-ignore lint/a11y/useMediaCaption: nobody wrote captions for what a customer says */}
      <audio
        ref={audio}
        src={endereco}
        preload="none"
        onPlay={() => setTocando(true)}
        onPause={() => setTocando(false)}
        onEnded={() => setEm(0)}
        onTimeUpdate={(evento) => setEm(evento.currentTarget.currentTime)}
        onLoadedMetadata={({ currentTarget: { duration } }) => {
          // A voice as it was recorded does not know its own length.
          if (Number.isFinite(duration)) setDura(duration)
        }}
        onError={aoFalhar}
      />
    </div>
  )
}

/** Two voices at once nobody understands. */
const pararOsOutros = (este: HTMLMediaElement): void => {
  for (const outro of document.querySelectorAll<HTMLMediaElement>('.wa audio, .wa video'))
    if (outro !== este) outro.pause()
}
