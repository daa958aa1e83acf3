import React, { useState } from 'react'
import { Botao } from '../base/Botao.js'
import { usarTextos } from '../base/textos.js'

export const CodigoDePareamento = ({ codigo }: { codigo: string }) => {
  const { t } = usarTextos()
  const [copiado, setCopiado] = useState(false)
  const limpo = codigo.replace(/[^a-z0-9]/gi, '').toUpperCase()
  const copiar = () => {
    // Needs https or localhost; where the browser refuses, the code can still be selected.
    navigator.clipboard?.writeText(limpo).then(
      () => setCopiado(true),
      () => setCopiado(false),
    )
  }
  return (
    <>
      <p className="wa-suave">{t('conexao.codigo.seu')}</p>
      <output className="wa-codigo-valor">{`${limpo.slice(0, 4)}-${limpo.slice(4)}`}</output>
      <p className="wa-suave">{t('conexao.codigo.como')}</p>
      <Botao icone={copiado ? 'Check' : 'Copy'} aoClicar={copiar}>
        {t(copiado ? 'conexao.codigo.copiado' : 'conexao.codigo.copiar')}
      </Botao>
    </>
  )
}
