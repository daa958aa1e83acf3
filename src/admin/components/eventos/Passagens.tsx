import React from 'react'
import type { RelatorioDoReprocessamento } from '../../../webhooks/reprocessamento/relatorio-do-reprocessamento.js'
import { Etiqueta } from '../base/Etiqueta.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { SeloDoResultado } from './SeloDoResultado.js'

interface Props {
  relatorio: RelatorioDoReprocessamento
  /** Names of the companies, by id. */
  empresas: ReadonlyMap<number, string>
}

/** From what to what: the events' outcomes, then the status of every company whose connection changes. */
export const Passagens = ({ relatorio, empresas }: Props) => {
  const { t } = useTextos()
  const mudam = relatorio.configuracoes.filter(({ antes, depois }) => antes !== depois)
  return (
    <>
      <ul className="wa-passagens">
        {relatorio.porResultado.map(({ antes, depois, eventos }) => (
          <li key={`${antes}-${depois}`}>
            <b>{t('moldura.eventos.total', { total: eventos })}</b>
            <SeloDoResultado resultado={antes} />
            <Para />
            <SeloDoResultado resultado={depois} />
          </li>
        ))}
        {relatorio.ignorados > 0 && (
          <li>
            <b>{t('moldura.eventos.total', { total: relatorio.ignorados })}</b>
            {t('moldura.eventos.semConteudo')}
          </li>
        )}
      </ul>
      {mudam.length === 0 && <p>{t('moldura.eventos.mesmoStatus')}</p>}
      <ul className="wa-passagens">
        {mudam.map(({ configuracaoId, empresaId, antes, depois }) => (
          <li key={configuracaoId}>
            <b>{empresas.get(empresaId) ?? empresaId}</b>
            <Etiqueta status={antes} />
            <Para />
            <Etiqueta status={depois} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Para = () => {
  const { t } = useTextos()
  return (
    <>
      <Simbolo nome="ArrowRight" tamanho={16} />
      <span className="wa-so-leitor">{t('moldura.eventos.para')}</span>
    </>
  )
}
