import React from 'react'
import { useTextos } from '../base/textos.js'
import { AnexoEscolhido } from './AnexoEscolhido.js'
import { type Anexos as Estado, MAXIMO_DE_ANEXOS } from './use-anexos.js'

/** What goes with the words below it. */
export const Anexos = ({ anexos }: { anexos: Estado }) => {
  const { t } = useTextos()
  if (anexos.lista.length === 0 && !anexos.sobraram) return null
  return (
    <div className="wa-anexos">
      <ul aria-label={t('envio.escolhidos')}>
        {anexos.lista.map((anexo) => (
          <AnexoEscolhido
            key={anexo.chave}
            anexo={anexo}
            ocupado={anexos.mandando}
            aoTirar={() => anexos.tirar(anexo.chave)}
            aoMudarParaDocumento={() => anexos.comoDocumento(anexo.chave)}
          />
        ))}
      </ul>
      {anexos.sobraram && <p role="status">{t('envio.sobraram', { quantos: MAXIMO_DE_ANEXOS })}</p>}
    </div>
  )
}
