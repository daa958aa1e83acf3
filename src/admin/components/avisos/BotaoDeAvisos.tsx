import React, { useRef, useState } from 'react'
import { Balao } from '../base/Balao.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { notificar, type Permissao, permissaoDeNotificar } from './notificar.js'
import { usePreferencia } from './preferencias.js'
import { tocar } from './tocar.js'
import { useAvisos } from './use-avisos.js'

interface Props {
  /** See useAvisos. */
  vista: number | null
  aoAbrir: (conversa: string) => void
}

/** How somebody wants to be told of messages while they look elsewhere. The browser is asked by a click, never by the page. */
export const BotaoDeAvisos = ({ vista, aoAbrir }: Props) => {
  const { t } = useTextos()
  const botao = useRef<HTMLButtonElement>(null)
  const [aberto, setAberto] = useState(false)
  const [permissao, setPermissao] = useState<Permissao>(permissaoDeNotificar)
  const [notificacao, setNotificacao] = usePreferencia('notificacao')
  const [som, setSom] = usePreferencia('som')
  const notifica = notificacao && permissao === 'dada'
  useAvisos({ notificacao: notifica, som }, vista, aoAbrir)

  const alternarNotificacao = async () => {
    if (notifica) return setNotificacao(false)
    if (permissaoDeNotificar() === 'podePedir') await Notification.requestPermission()
    const agora = permissaoDeNotificar()
    if (agora !== 'dada') return setPermissao(agora)
    const mostrada = notificar({ titulo: t('caixa.avisos.ligados'), texto: '', sobre: 'wa-ligados' })
    setPermissao(mostrada ? 'dada' : 'naoHa')
    setNotificacao(mostrada !== null)
  }
  const alternarSom = () => {
    if (!som) tocar()
    setSom(!som)
  }
  const opcao = (icone: string, rotulo: string, ligada: boolean, aoClicar: () => void, pode = true) => (
    <button
      type="button"
      role="switch"
      aria-checked={ligada}
      aria-disabled={!pode}
      className="wa-balao-item wa-aviso-opcao"
      onClick={() => pode && aoClicar()}
    >
      <Simbolo nome={icone} />
      <span>{rotulo}</span>
      <span className="wa-chave" aria-hidden="true" />
    </button>
  )
  const impossivel = permissao === 'negada' || permissao === 'naoHa'
  return (
    <>
      <button
        ref={botao}
        type="button"
        className="wa-icone-botao"
        aria-label={t('caixa.avisos.rotulo')}
        title={t('caixa.avisos.rotulo')}
        aria-haspopup="dialog"
        aria-expanded={aberto}
        onClick={() => {
          setPermissao(permissaoDeNotificar())
          setAberto(true)
        }}
      >
        <Simbolo nome={notifica || som ? 'Bell' : 'BellOff'} />
      </button>
      {aberto && (
        <Balao
          junto={botao}
          rotulo={t('caixa.avisos.rotulo')}
          papel="dialog"
          aoFechar={() => setAberto(false)}
        >
          {opcao(
            'MessageSquare',
            t('caixa.avisos.notificacao'),
            notifica,
            () => void alternarNotificacao(),
            !impossivel,
          )}
          {opcao('Volume2', t('caixa.avisos.som'), som, alternarSom)}
          <p className="wa-aviso-nota" role="status">
            {t(impossivel ? `caixa.avisos.${permissao}` : 'caixa.avisos.quando')}
          </p>
        </Balao>
      )}
    </>
  )
}
