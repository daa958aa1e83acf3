import React from 'react'
import type { DiaMedido } from '../../../resources/disponibilidade/disponibilidade.js'
import { useTextos } from '../base/textos.js'
import { formatarDuracao, formatarPorcento } from './formatos.js'

const PASSO = 10
const LARGURA = 7
const ALTURA = 48

const TONS = ['certo', 'pouco', 'erro', 'nada'] as const
const tomDo = ({ porcento }: DiaMedido): (typeof TONS)[number] => {
  if (porcento === null) return 'nada'
  if (porcento === 100) return 'certo'
  return porcento >= 99 ? 'pouco' : 'erro'
}

/** A bar a day: how much of it the connection was there. What is drawn is told in words, too. */
export const Dias = ({ dias }: { dias: readonly DiaMedido[] }) => {
  const { t, idioma } = useTextos()
  const formato = new Intl.DateTimeFormat(idioma, { day: '2-digit', month: '2-digit', timeZone: 'UTC' })
  const medidos = dias.filter(({ porcento }) => porcento !== null)
  const emPalavras = (um: DiaMedido) => {
    const dia = formato.format(new Date(um.dia))
    if (um.porcento === null)
      return t(um.desconhecido > 0 ? 'disponibilidade.dias.desconhecido' : 'disponibilidade.dias.semMedida', {
        dia,
      })
    return t(um.fora > 0 ? 'disponibilidade.dias.fora' : 'disponibilidade.dias.medido', {
      dia,
      porcento: formatarPorcento(um.porcento, idioma),
      fora: formatarDuracao(um.fora, t),
    })
  }
  return (
    <figure className="wa-grafico wa-dias">
      <figcaption>
        {t('disponibilidade.dias.resumo', {
          bons: medidos.filter(({ porcento }) => porcento === 100).length,
          medidos: medidos.length,
        })}
      </figcaption>
      <svg viewBox={`0 0 ${dias.length * PASSO} ${ALTURA}`} preserveAspectRatio="none" aria-hidden="true">
        {dias.map((um, i) => (
          <g key={um.dia}>
            <title>{emPalavras(um)}</title>
            <rect className="wa-coluna-vazia" x={i * PASSO} y={0} width={PASSO} height={ALTURA} />
            <rect
              className={`wa-dia-${tomDo(um)}`}
              x={i * PASSO + (PASSO - LARGURA) / 2}
              y={tomDo(um) === 'nada' ? ALTURA - 6 : 0}
              width={LARGURA}
              height={tomDo(um) === 'nada' ? 6 : ALTURA}
              rx={1.5}
            />
          </g>
        ))}
      </svg>
      <div className="wa-eixo" aria-hidden="true">
        <span>{t('disponibilidade.dias.antes')}</span>
        <span>{t('disponibilidade.dias.hoje')}</span>
      </div>
      <div className="wa-legenda" aria-hidden="true">
        {TONS.map((tom) => (
          <span key={tom}>
            <i className={`wa-dia-${tom}`} />
            {t(`disponibilidade.dias.legenda.${tom}`)}
          </span>
        ))}
      </div>
      <details className="wa-em-tabela">
        <summary>{t('retaguarda.emTabela')}</summary>
        <div className="wa-rolagem">
          <ul>
            {dias.toReversed().map((um) => (
              <li key={um.dia}>{emPalavras(um)}</li>
            ))}
          </ul>
        </div>
      </details>
    </figure>
  )
}
