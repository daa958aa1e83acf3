import { type RecordJSON, useTranslation } from 'adminjs'
import React from 'react'
import { useTextos } from '../base/textos.js'

interface Props {
  /** Of the audit trail: AdminJS spreads `antes` and `depois` over keys like `antes.nome`. */
  record: RecordJSON
  /** Columns that changed without their values being kept. */
  ocultas: readonly string[]
}

export const TabelaDeMudancas = ({ record, ocultas }: Props) => {
  const { t } = useTextos()
  const { translateProperty, translateLabel } = useTranslation()
  const colunas = [
    ...new Set(
      Object.keys(record.params).flatMap((chave) => /^(?:antes|depois)\.(.+)$/.exec(chave)?.[1] ?? []),
    ),
  ]
  if (colunas.length + ocultas.length === 0) return <span>{t('moldura.auditoria.nadaMudou')}</span>

  const emPalavras = (coluna: string, valor: unknown): string => {
    if (valor === null || valor === undefined || valor === '') return t('moldura.geral.vazio')
    if (typeof valor === 'boolean') return t(valor ? 'moldura.geral.sim' : 'moldura.geral.nao')
    return translateLabel(`${coluna}.${valor}`, undefined, { defaultValue: String(valor) })
  }
  return (
    <table className="wa-mudancas">
      <thead>
        <tr>
          <th scope="col">{t('moldura.auditoria.campo')}</th>
          <th scope="col">{t('moldura.auditoria.antes')}</th>
          <th scope="col">{t('moldura.auditoria.depois')}</th>
        </tr>
      </thead>
      <tbody>
        {colunas.map((coluna) => (
          <tr key={coluna}>
            <th scope="row">{translateProperty(coluna, 'Auditoria')}</th>
            <td>{emPalavras(coluna, record.params[`antes.${coluna}`])}</td>
            <td>{emPalavras(coluna, record.params[`depois.${coluna}`])}</td>
          </tr>
        ))}
        {ocultas.map((coluna) => (
          <tr key={coluna}>
            <th scope="row">{translateProperty(coluna, 'Auditoria')}</th>
            <td colSpan={2}>{t('moldura.auditoria.oculta')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
