import React, { useRef, useState } from 'react'
import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { Balao } from '../base/Balao.js'
import { Dialogo } from '../base/Dialogo.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { EscolhaDeEmoji } from '../emoji/EscolhaDeEmoji.js'
import { RAPIDOS } from '../emoji/lista.js'
import { copiar } from './copiar.js'

export interface AoAgir {
  responder(): void
  editar(): void
  /** @param emoji empty: takes the reaction back */
  reagir(emoji: string): void
  apagar(): void
}

interface Props {
  mensagem: MensagemNaConversa
  /** Null: the user may only read. */
  agir: AoAgir | null
}

/** What can be done with a message, behind one button beside it. */
export const AcoesDaMensagem = ({ mensagem, agir }: Props) => {
  const { t } = useTextos()
  const botao = useRef<HTMLButtonElement>(null)
  const [aberto, setAberto] = useState<'menu' | 'emojis' | 'apagar' | null>(null)
  const [copiada, setCopiada] = useState(false)
  const { texto, respondivel, apagavel, editavelAte } = mensagem
  const editavel = editavelAte !== null && editavelAte > Date.now()
  if (!texto && !respondivel) return null
  const fechar = () => setAberto(null)
  const e = (fazer: () => void) => () => {
    fechar()
    fazer()
  }
  const minha = mensagem.reacoes.find(({ nossa }) => nossa)?.texto
  const reagir = (emoji: string) => e(() => agir?.reagir(emoji === minha ? '' : emoji))
  const item = (icone: string, rotulo: string, aoClicar: () => void) => (
    <button type="button" role="menuitem" className="wa-balao-item" onClick={aoClicar}>
      <Simbolo nome={icone} />
      {rotulo}
    </button>
  )
  return (
    <>
      <button
        ref={botao}
        type="button"
        className="wa-acoes-botao"
        aria-label={t('respostas.acoes')}
        title={t('respostas.acoes')}
        aria-haspopup="menu"
        aria-expanded={aberto !== null}
        onClick={() => setAberto('menu')}
      >
        <Simbolo nome={copiada ? 'Check' : 'ChevronDown'} />
        {copiada && (
          <span className="wa-so-leitor" role="status">
            {t('respostas.copiada')}
          </span>
        )}
      </button>
      {aberto === 'menu' && (
        <Balao junto={botao} rotulo={t('respostas.acoes')} aoFechar={fechar}>
          {agir && respondivel && (
            <div className="wa-rapidos">
              {RAPIDOS.map((emoji) => (
                <button
                  key={emoji}
                  type="button"
                  role="menuitemradio"
                  aria-checked={emoji === minha}
                  aria-label={t('respostas.reagirCom', { emoji })}
                  onClick={reagir(emoji)}
                >
                  {emoji}
                </button>
              ))}
              <button
                type="button"
                role="menuitem"
                aria-label={t('respostas.outroEmoji')}
                onClick={() => setAberto('emojis')}
              >
                <Simbolo nome="Plus" />
              </button>
            </div>
          )}
          {agir && respondivel && item('CornerUpLeft', t('respostas.responder'), e(agir.responder))}
          {texto &&
            item(
              'Copy',
              t('respostas.copiar'),
              e(() => void copiar(texto).then(setCopiada)),
            )}
          {agir && editavel && item('Edit2', t('respostas.editar'), e(agir.editar))}
          {agir && apagavel && item('Trash2', t('respostas.apagar'), () => setAberto('apagar'))}
        </Balao>
      )}
      {aberto === 'emojis' && (
        <EscolhaDeEmoji
          junto={botao}
          aoFechar={fechar}
          aoEscolher={(emoji) => e(() => agir?.reagir(emoji))()}
        />
      )}
      {aberto === 'apagar' && (
        <Dialogo
          titulo={t('respostas.apagarTitulo')}
          confirmar={t('respostas.apagar')}
          perigo
          aoConfirmar={e(() => agir?.apagar())}
          aoFechar={fechar}
        >
          <p>{t('respostas.apagarTexto')}</p>
        </Dialogo>
      )}
    </>
  )
}
