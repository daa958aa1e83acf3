import React from 'react'
import { useTextos } from '../base/textos.js'
import { DesenhoDoQr } from './DesenhoDoQr.js'
import type { Lido } from './use-conexao.js'
import { useContagem } from './use-contagem.js'

/** How long WhatsApp shows one QR. */
const DURACAO_S = 45

/** The QR on a white tile in every theme: cameras read dark on light. */
export const TelaDoQr = ({ lido, imagem }: { lido: Lido; imagem: string }) => {
  const { t } = useTextos()
  const segundos = useContagem(lido)
  if (segundos === 0) return <EsperaDoQr texto={t('conexao.qr.renovando')} />
  return (
    <div className="wa-qr-tela">
      <div className="wa-azulejo">
        <DesenhoDoQr imagem={imagem} />
      </div>
      <div className="wa-prazo">
        <div className="wa-prazo-barra" aria-hidden="true">
          <div
            className="wa-prazo-resto"
            style={{ transform: `scaleX(${Math.min(1, segundos / DURACAO_S)})` }}
          />
        </div>
        {t('conexao.qr.venceEm', { segundos })}
      </div>
    </div>
  )
}

/** Where the QR will be, in its size. */
export const EsperaDoQr = ({ texto }: { texto: string }) => (
  <div className="wa-qr-tela">
    <div className="wa-azulejo wa-azulejo-espera">
      <span className="wa-roda" aria-hidden="true" />
      {texto}
    </div>
    <div className="wa-prazo" />
  </div>
)
