import React from 'react'
import { Mensagem } from './Mensagem.js'
import { useTextos } from './textos.js'

/** What stands in a form was begun earlier and not saved, and may be thrown away. */
export const NotaDoRecuperado = ({ aoDescartar }: { aoDescartar: () => void }) => {
  const { t } = useTextos()
  return (
    <Mensagem tipo="info">
      {t('empresa.formulario.recuperado')}{' '}
      <button type="button" className="wa-link" onClick={aoDescartar}>
        {t('empresa.formulario.descartar')}
      </button>
    </Mensagem>
  )
}
