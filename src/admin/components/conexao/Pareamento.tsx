import React, { type FormEvent, useState } from 'react'
import { Botao } from '../base/Botao.js'
import { Campo } from '../base/Campo.js'
import { lerTelefone } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { CodigoDePareamento } from './CodigoDePareamento.js'
import type { Lido } from './use-conexao.js'

interface Props {
  lido: Lido
  ocupado: boolean
  pedir: (numero: string) => Promise<boolean>
  /** Ends what was begun with the number, to begin with another one or not at all. */
  cancelar: () => void
  /** To the QR, or to where one was before. */
  aoVoltar: () => void
}

/** Pairing by a code typed on the phone, for whoever cannot scan: the panel is open on that very phone. */
export const Pareamento = ({ lido, ocupado, pedir, cancelar, aoVoltar }: Props) => {
  const { t } = useTextos()
  const { qr } = lido.estado
  const codigo = qr?.codigoPareamento ?? null
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
        <CodigoDePareamento lido={lido} codigo={codigo} />
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
      <div className="wa-codigo-saidas">
        <button type="button" className="wa-link" onClick={aoVoltar}>
          {t(qr ? 'conexao.codigo.voltar' : 'conexao.codigo.semCodigoMesmo')}
        </button>
        {codigo && (
          <button type="button" className="wa-link" disabled={ocupado} onClick={cancelar}>
            {t('conexao.codigo.cancelar')}
          </button>
        )}
      </div>
    </div>
  )
}
