import React from 'react'
import { Botao } from '../base/Botao.js'
import { useTextos } from '../base/textos.js'

interface Props {
  /** Of the way by QR. */
  rotulo: string
  /** On a phone: its camera does not see its own screen. */
  codigoPrimeiro: boolean
  ocupado: boolean
  porQr: () => void
  porCodigo: () => void
}

/** The two ways to connect: one as a button, the other below it. */
export const Entradas = ({ rotulo, codigoPrimeiro, ocupado, porQr, porCodigo }: Props) => {
  const { t } = useTextos()
  return (
    <div className="wa-principal">
      <Botao
        aparencia="principal"
        grande
        icone="Smartphone"
        desligado={ocupado}
        aoClicar={codigoPrimeiro ? porCodigo : porQr}
      >
        {codigoPrimeiro ? t('conexao.codigo.abrir') : rotulo}
      </Botao>
      {codigoPrimeiro ? (
        <button type="button" className="wa-link" disabled={ocupado} onClick={porQr}>
          {t('conexao.codigo.porQr')}
        </button>
      ) : (
        <LinkDoCodigo ocupado={ocupado} aoAbrir={porCodigo} />
      )}
    </div>
  )
}

export const LinkDoCodigo = ({ ocupado, aoAbrir }: { ocupado: boolean; aoAbrir: () => void }) => {
  const { t } = useTextos()
  return (
    <button type="button" className="wa-link" disabled={ocupado} onClick={aoAbrir}>
      {t('conexao.codigo.abrir')}
    </button>
  )
}
