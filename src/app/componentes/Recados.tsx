import { Icon } from '@adminjs/design-system'
import React, { useEffect } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import { usarTextosDaMoldura } from './textos.js'

/** AdminJS's three seconds are too short for a sentence. */
const SOME_EM_MS = 6000

interface Recado {
  id: string
  message: string
  type?: 'success' | 'error' | 'info' | 'warning'
  resourceId?: string
  options?: Record<string, unknown>
}

/** The notices: announced to screen readers, never wider than the screen, and errors stay until closed. */
const Recados = () => {
  const recados = useSelector(({ notices }: { notices: Recado[] }) => notices)
  return (
    <div className="mo-recados" data-testid="notice-wrapper">
      {recados.map((recado) => (
        <UmRecado key={recado.id} recado={recado} />
      ))}
    </div>
  )
}

const UmRecado = ({ recado }: { recado: Recado }) => {
  const { t, translateMessage } = usarTextosDaMoldura()
  const dispatch = useDispatch()
  const { id, message, type = 'success', resourceId, options } = recado
  const erro = type === 'error'
  const fechar = () => dispatch({ type: 'DROP_NOTICE', data: { noticeId: id } })

  useEffect(() => {
    if (erro) return
    const relogio = setTimeout(fechar, SOME_EM_MS)
    return () => clearTimeout(relogio)
  }, [id])

  return (
    <div className={`mo-recado mo-recado-${type}`} role={erro ? 'alert' : 'status'}>
      <span>{translateMessage(message, resourceId, options)}</span>
      <button type="button" className="mo-botao" aria-label={t('topo.fechar')} onClick={fechar}>
        <Icon icon="X" size={18} />
      </button>
    </div>
  )
}

export default Recados
