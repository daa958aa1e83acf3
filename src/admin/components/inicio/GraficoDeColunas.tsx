import React from 'react'
import { useTextos } from '../base/textos.js'

export interface Serie {
  nome: string
  tom: 'certo' | 'erro' | 'primaria'
  valores: readonly number[]
}

interface Props {
  /** The chart in a sentence, for who does not see it. */
  resumo: string
  cabecalho: string
  rotulos: readonly string[]
  series: readonly Serie[]
  /** One upon the other, the last one in front; else side by side. */
  sobrepostas?: boolean
}

const ALTURA = 96
const PASSO = 12
const LARGURA = 9

/** Columns in plain SVG, with the same numbers as a table below. */
export const GraficoDeColunas = ({ resumo, cabecalho, rotulos, series, sobrepostas = false }: Props) => {
  const { t } = useTextos()
  const maior = Math.max(1, ...series.flatMap(({ valores }) => valores))
  const largura = sobrepostas ? LARGURA : LARGURA / series.length
  return (
    <figure className="wa-grafico">
      <figcaption>{resumo}</figcaption>
      <div className="wa-legenda" aria-hidden="true">
        {series.map(({ nome, tom }) => (
          <span key={nome}>
            <i className={`wa-tom-${tom}`} />
            {nome}
          </span>
        ))}
        <span className="wa-suave">{t('retaguarda.maximo', { maior })}</span>
      </div>
      <svg viewBox={`0 0 ${rotulos.length * PASSO} ${ALTURA}`} preserveAspectRatio="none" aria-hidden="true">
        {rotulos.map((rotulo, i) => (
          <g key={rotulo}>
            <title>{`${rotulo}: ${series.map(({ nome, valores }) => `${nome} ${valores[i]}`).join(', ')}`}</title>
            <rect className="wa-coluna-vazia" x={i * PASSO} y={0} width={PASSO} height={ALTURA} />
            {series.map(({ nome, tom, valores }, s) => {
              const altura = ((valores[i] ?? 0) / maior) * ALTURA
              const x = i * PASSO + (PASSO - LARGURA) / 2 + (sobrepostas ? 0 : s * largura)
              return (
                <rect
                  key={nome}
                  className={`wa-tom-${tom}`}
                  x={x}
                  y={ALTURA - altura}
                  width={largura}
                  height={altura}
                />
              )
            })}
          </g>
        ))}
      </svg>
      <div className="wa-eixo" aria-hidden="true">
        <span>{rotulos[0]}</span>
        <span>{rotulos.at(-1)}</span>
      </div>
      <Tabela cabecalho={cabecalho} rotulos={rotulos} series={series} />
    </figure>
  )
}

const Tabela = ({ cabecalho, rotulos, series }: Pick<Props, 'cabecalho' | 'rotulos' | 'series'>) => {
  const { t } = useTextos()
  return (
    <details className="wa-em-tabela">
      <summary>{t('retaguarda.emTabela')}</summary>
      <div className="wa-rolagem">
        <table>
          <thead>
            <tr>
              <th scope="col">{cabecalho}</th>
              {series.map(({ nome }) => (
                <th key={nome} scope="col">
                  {nome}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rotulos.map((rotulo, i) => (
              <tr key={rotulo}>
                <th scope="row">{rotulo}</th>
                {series.map(({ nome, valores }) => (
                  <td key={nome}>{valores[i]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
