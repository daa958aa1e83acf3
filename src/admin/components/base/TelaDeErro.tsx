import React from 'react'
import { Botao } from './Botao.js'
import { Mensagem } from './Mensagem.js'
import { useTextos } from './textos.js'

/** A part of the page could not be drawn: that in words, and a way on. What exactly failed is in the console. */
export const TelaDeErro = () => {
  const { t } = useTextos()
  return (
    <div className="wa-queda">
      <Mensagem tipo="erro">
        <strong>{t('moldura.queda.titulo')}</strong> {t('moldura.queda.texto')}
      </Mensagem>
      <Botao icone="RefreshCw" aoClicar={() => window.location.reload()}>
        {t('moldura.queda.recarregar')}
      </Botao>
    </div>
  )
}
