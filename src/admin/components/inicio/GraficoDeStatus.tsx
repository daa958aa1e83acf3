import React from 'react'
import { Link } from 'react-router-dom'
import { STATUS, type Status } from '../../../resources/configuracao-whatsapp/status.js'
import { Etiqueta } from '../base/Etiqueta.js'
import { enderecoDaLista } from '../base/endereco.js'
import { useTextos } from '../base/textos.js'

/** A bar per status, each a way into the list: to a screen reader a list of links with their numbers. */
export const GraficoDeStatus = ({ contagem }: { contagem: Partial<Record<Status, number>> }) => {
  const { t } = useTextos()
  const maior = Math.max(1, ...Object.values(contagem))
  return (
    <ul className="wa-barras">
      {STATUS.map((status) => {
        const total = contagem[status] ?? 0
        return (
          <li key={status}>
            <Link to={enderecoDaLista('ConfiguracaoWhatsApp', { status, ativo: 'true' })}>
              <Etiqueta status={status} />
              <span className="wa-trilho" aria-hidden="true">
                <span
                  className={`wa-barra wa-etiqueta-${status}`}
                  style={{ width: `${(100 * total) / maior}%` }}
                />
              </span>
              <b aria-hidden="true">{total}</b>
              <span className="wa-so-leitor">{t('retaguarda.status.empresas', { total })}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
