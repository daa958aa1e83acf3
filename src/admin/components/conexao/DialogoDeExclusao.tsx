import React, { useState } from 'react'
import { Campo } from '../base/Campo.js'
import { Dialogo } from '../base/Dialogo.js'
import { useTextos } from '../base/textos.js'

interface Props {
  nome: string
  aoConfirmar: (dados: { confirmacao: string }) => void
  aoFechar: () => void
}

/** Deleting cannot be undone: the name has to be typed. */
export const DialogoDeExclusao = ({ nome, aoConfirmar, aoFechar }: Props) => {
  const { t, acao } = useTextos()
  const [digitado, setDigitado] = useState('')
  const confere = digitado.trim() === nome
  return (
    <Dialogo
      titulo={t('conexao.excluir.titulo')}
      confirmar={acao('excluirInstancia')}
      perigo
      desligado={!confere}
      aoConfirmar={() => aoConfirmar({ confirmacao: nome })}
      aoFechar={aoFechar}
    >
      <p>{t('conexao.excluir.texto')}</p>
      <Campo
        rotulo={t('conexao.excluir.digite', { nome })}
        valor={digitado}
        aoMudar={setDigitado}
        erro={digitado.length >= nome.length && !confere ? t('conexao.excluir.naoConfere') : undefined}
        atributos={{ autoComplete: 'off', autoCapitalize: 'off', spellCheck: false }}
      />
    </Dialogo>
  )
}
