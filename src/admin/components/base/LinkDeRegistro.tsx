import React from 'react'
import { useTextos } from './textos.js'

/** To where a server is activated. The whole address is shown: it is the server's word. */
export const LinkDeRegistro = ({ endereco }: { endereco: string }) => {
  const { t } = useTextos()
  return (
    <>
      {t('retaguarda.servidores.ativarEm')}{' '}
      <a className="wa-link" href={endereco} target="_blank" rel="noopener noreferrer">
        {endereco}
      </a>
    </>
  )
}
