import React, { useState } from 'react'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { Campo } from '../base/Campo.js'
import { Dialogo } from '../base/Dialogo.js'
import { formatarTelefone, lerTelefone } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'

interface Props {
  estado: EstadoDaConexao
  aoConfirmar: (dados: { numero: string; texto: string }) => void
  aoFechar: () => void
}

/** A message to oneself by default: it disturbs nobody, and shows on the phone at once. */
export const DialogoDoTeste = ({ estado, aoConfirmar, aoFechar }: Props) => {
  const { t } = useTextos()
  const [numero, setNumero] = useState(estado.numero ? formatarTelefone(estado.numero) : '')
  const [texto, setTexto] = useState(() => t('assistente.teste.sugestao', { empresa: estado.empresaNome }))
  const [conferido, setConferido] = useState(false)
  const lido = lerTelefone(numero)
  const vazio = texto.trim() === ''

  return (
    <Dialogo
      titulo={t('assistente.teste.titulo')}
      confirmar={t('assistente.teste.enviar')}
      aoConfirmar={() => (lido && !vazio ? aoConfirmar({ numero: lido, texto }) : setConferido(true))}
      aoFechar={aoFechar}
    >
      <p>{t('assistente.teste.texto')}</p>
      <Campo
        rotulo={t('assistente.teste.numero')}
        valor={numero}
        aoMudar={setNumero}
        erro={conferido && !lido ? t('conexao.codigo.numeroInvalido') : undefined}
        atributos={{ type: 'tel', inputMode: 'tel', autoComplete: 'tel' }}
      />
      <Campo
        rotulo={t('assistente.teste.mensagem')}
        valor={texto}
        aoMudar={setTexto}
        erro={conferido && vazio ? t('assistente.teste.vazia') : undefined}
        linhas={3}
        atributos={{ maxLength: 1000 }}
      />
    </Dialogo>
  )
}
