import React, { type RefObject } from 'react'
import { Balao } from '../base/Balao.js'
import { useTextos } from '../base/textos.js'
import { EMOJIS, type GrupoDeEmojis } from './lista.js'

interface Props {
  junto: RefObject<HTMLElement>
  aoEscolher: (emoji: string) => void
  aoFechar: () => void
}

export const EscolhaDeEmoji = ({ junto, aoEscolher, aoFechar }: Props) => {
  const { t } = useTextos()
  return (
    <Balao junto={junto} rotulo={t('respostas.emoji')} papel="dialog" aoFechar={aoFechar}>
      <div className="wa-emojis">
        {(Object.keys(EMOJIS) as GrupoDeEmojis[]).map((grupo) => (
          <section key={grupo} aria-label={t(`respostas.emojis.${grupo}`)}>
            {EMOJIS[grupo].map((emoji) => (
              <button key={emoji} type="button" onClick={() => aoEscolher(emoji)}>
                {emoji}
              </button>
            ))}
          </section>
        ))}
      </div>
    </Balao>
  )
}
