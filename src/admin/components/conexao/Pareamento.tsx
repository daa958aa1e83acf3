import React, { type FormEvent, useState } from 'react'
import { Botao } from '../base/Botao.js'
import { Campo } from '../base/Campo.js'
import { lerTelefone } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { usarTextos } from '../base/textos.js'
import { CodigoDePareamento } from './CodigoDePareamento.js'

interface Props {
  codigo: string | null
  ocupado: boolean
  pedir: (numero: string) => Promise<boolean>
  aoVoltar: () => void
}

/** Pairing by a code typed on the phone, for whoever cannot scan: the panel is open on that very phone. */
export const Pareamento = ({ codigo, ocupado, pedir, aoVoltar }: Props) => {
  const { t } = usarTextos()
  const [digitado, setDigitado] = useState('')
  const [invalido, setInvalido] = useState(false)
  const [veioSem, setVeioSem] = useState(false)

  const enviar = async (evento: FormEvent) => {
    evento.preventDefault()
    const numero = lerTelefone(digitado)
    setInvalido(!numero)
    setVeioSem(false)
    if (numero && !ocupado) setVeioSem(await pedir(numero))
  }

  return (
    <div className="wa-codigo">
      <h2>{t('conexao.codigo.titulo')}</h2>
      {codigo ? (
        <CodigoDePareamento codigo={codigo} />
      ) : (
        <form className="wa-codigo" onSubmit={enviar} noValidate>
          <p className="wa-suave">{t('conexao.codigo.texto')}</p>
          <Campo
            rotulo={t('conexao.codigo.numero')}
            valor={digitado}
            aoMudar={setDigitado}
            erro={invalido ? t('conexao.codigo.numeroInvalido') : undefined}
            atributos={{
              type: 'tel',
              inputMode: 'tel',
              autoComplete: 'tel',
              placeholder: t('conexao.codigo.exemplo'),
            }}
          />
          {veioSem && !ocupado && <Mensagem tipo="info">{t('conexao.codigo.semCodigo')}</Mensagem>}
          <Botao tipo="submit" aparencia="principal" desligado={ocupado}>
            {t(ocupado ? 'conexao.codigo.pedindo' : 'conexao.codigo.pedir')}
          </Botao>
        </form>
      )}
      <button type="button" className="wa-link" onClick={aoVoltar}>
        {t('conexao.codigo.voltar')}
      </button>
    </div>
  )
}
