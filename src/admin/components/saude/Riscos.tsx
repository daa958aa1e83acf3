import React from 'react'
import type { Risco } from '../../../resources/saude-de-envio/saude-de-envio.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'

const CENTRAL_DE_AJUDA = 'https://faq.whatsapp.com/'
const POLITICA = 'https://business.whatsapp.com/policy'

/** What may have WhatsApp ban the number, and where it says so. */
export const Riscos = ({ riscos }: { riscos: readonly Risco[] }) => {
  const { t } = useTextos()
  return (
    <section>
      <h2>{t('saude.riscos.titulo')}</h2>
      {riscos.length === 0 ? (
        <p className="wa-suave">{t('saude.riscos.nenhum')}</p>
      ) : (
        <ul className="wa-saude-riscos">
          {riscos.map((risco) => (
            <li key={risco}>
              <Simbolo nome="AlertTriangle" tamanho={18} />
              <div>
                <strong>{t(`saude.riscos.${risco}.titulo`)}</strong>
                <p>{t(`saude.riscos.${risco}.texto`)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="wa-suave wa-miudo">
        <a className="wa-link" href={CENTRAL_DE_AJUDA} target="_blank" rel="noreferrer">
          {t('saude.riscos.fonte')}
        </a>{' '}
        <a className="wa-link" href={POLITICA} target="_blank" rel="noreferrer">
          {t('saude.riscos.fonteComercial')}
        </a>
      </p>
    </section>
  )
}
