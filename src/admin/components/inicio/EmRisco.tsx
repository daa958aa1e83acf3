import React from 'react'
import { Link } from 'react-router-dom'
import type { VisaoGeral } from '../../../services/visao-geral/ler.js'
import { enderecoDoRegistro } from '../base/endereco.js'
import { useTextos } from '../base/textos.js'

/** Whose number may be banned, if it goes on so, and why. */
export const EmRisco = ({ emRisco: { total, itens } }: Pick<VisaoGeral, 'emRisco'>) => {
  const { t } = useTextos()
  if (total === 0) return <p className="wa-suave">{t('saude.emRisco.ninguem')}</p>
  return (
    <>
      <ul className="wa-atencao">
        {itens.map(({ id, empresa, riscos }) => {
          const pagina = enderecoDoRegistro('ConfiguracaoWhatsApp', String(id), 'saude')
          return (
            <li key={id}>
              <div className="wa-atencao-quem">
                <Link to={pagina}>{empresa}</Link>
              </div>
              <p>{riscos.map((risco) => t(`saude.riscos.${risco}.titulo`)).join(' · ')}</p>
              <div className="wa-atencao-botao">
                <Link className="wa-botao" to={pagina} aria-label={`${t('saude.emRisco.ver')}: ${empresa}`}>
                  {t('saude.emRisco.ver')}
                </Link>
              </div>
            </li>
          )
        })}
      </ul>
      {total > itens.length && (
        <p className="wa-suave">{t('saude.emRisco.mais', { total: total - itens.length })}</p>
      )}
    </>
  )
}
