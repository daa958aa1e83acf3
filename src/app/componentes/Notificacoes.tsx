import { Icon } from '@adminjs/design-system'
import React, { useCallback, useEffect } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import { useTextosDaMoldura } from './textos.js'

/** AdminJS's three seconds are too short for a sentence. */
const SOME_EM_MS = 6000

interface Notificacao {
  id: string
  message: string
  type?: 'success' | 'error' | 'info' | 'warning'
  resourceId?: string
  options?: Record<string, unknown>
}

/** The notices: announced to screen readers, never wider than the screen, and errors stay until closed. */
const Notificacoes = () => {
  const notificacoes = useSelector(({ notices }: { notices: Notificacao[] }) => notices)
  return (
    <div className="mo-notificacoes" data-testid="notice-wrapper">
      {notificacoes.map((notificacao) => (
        <UmaNotificacao key={notificacao.id} notificacao={notificacao} />
      ))}
    </div>
  )
}

/** What AdminJS says, in English, of a form whose request failed: no network, or the session has ended. */
const NAO_SALVOU = /^There was an error updating record/

const UmaNotificacao = ({ notificacao }: { notificacao: Notificacao }) => {
  const { t, translateMessage } = useTextosDaMoldura()
  const dispatch = useDispatch()
  const { id, message, type = 'success', resourceId, options } = notificacao
  const erro = type === 'error'
  const fechar = useCallback(() => dispatch({ type: 'DROP_NOTICE', data: { noticeId: id } }), [dispatch, id])

  useEffect(() => {
    if (erro) return
    const relogio = setTimeout(fechar, SOME_EM_MS)
    return () => clearTimeout(relogio)
  }, [erro, fechar])

  return (
    <div className={`mo-notificacao mo-notificacao-${type}`} role={erro ? 'alert' : 'status'}>
      <span>
        {NAO_SALVOU.test(message) ? t('topo.naoSalvou') : translateMessage(message, resourceId, options)}
      </span>
      <button type="button" className="mo-botao" aria-label={t('topo.fechar')} onClick={fechar}>
        <Icon icon="X" size={18} />
      </button>
    </div>
  )
}

export default Notificacoes
