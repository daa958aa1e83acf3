import React from 'react'
import type { VisaoGeral } from '../../../services/visao-geral/ler.js'
import { useTextos } from '../base/textos.js'
import { GraficoDeColunas } from './GraficoDeColunas.js'

const soma = (valores: readonly number[]) => valores.reduce((total, valor) => total + valor, 0)

export const Dias = ({ dias }: Pick<VisaoGeral, 'dias'>) => {
  const { t, idioma } = useTextos()
  const formato = new Intl.DateTimeFormat(idioma, { day: '2-digit', month: '2-digit', timeZone: 'UTC' })
  const conectaram = dias.map((dia) => dia.conectaram)
  const desconectaram = dias.map((dia) => dia.desconectaram)
  return (
    <GraficoDeColunas
      resumo={t('retaguarda.dias.resumo', {
        conectaram: soma(conectaram),
        desconectaram: soma(desconectaram),
      })}
      cabecalho={t('retaguarda.dias.dia')}
      rotulos={dias.map(({ dia }) => formato.format(new Date(dia)))}
      series={[
        { nome: t('retaguarda.dias.conectaram'), tom: 'certo', valores: conectaram },
        { nome: t('retaguarda.dias.desconectaram'), tom: 'erro', valores: desconectaram },
      ]}
    />
  )
}

export const Minutos = ({ minutos }: Pick<VisaoGeral, 'minutos'>) => {
  const { t } = useTextos()
  const totais = minutos.map(({ total }) => total)
  return (
    <GraficoDeColunas
      sobrepostas
      resumo={t('retaguarda.minutos.resumo', { total: soma(totais), maior: Math.max(...totais) })}
      cabecalho={t('retaguarda.minutos.minuto')}
      rotulos={minutos.map(({ ha }) =>
        ha === 0 ? t('retaguarda.minutos.agora') : t('retaguarda.minutos.ha', { minutos: ha }),
      )}
      series={[
        { nome: t('retaguarda.minutos.total'), tom: 'primaria', valores: totais },
        {
          nome: t('retaguarda.minutos.falharam'),
          tom: 'erro',
          valores: minutos.map(({ falharam }) => falharam),
        },
      ]}
    />
  )
}

export const AtrasoDasEntregas = ({ atraso }: Pick<VisaoGeral, 'atraso'>) => {
  const { t, idioma } = useTextos()
  if (!atraso) return <p className="wa-suave">{t('retaguarda.atraso.nada')}</p>
  const numero = new Intl.NumberFormat(idioma, { maximumFractionDigits: 0 })
  const tempo = (segundos: number) =>
    segundos < 1
      ? t('retaguarda.atraso.menosDeUm')
      : t('retaguarda.atraso.ate', {
          tempo: t('retaguarda.atraso.segundos', { segundos: numero.format(Math.ceil(segundos)) }),
        })
  return (
    <>
      <dl className="wa-numeros">
        <div>
          <dt>{t('retaguarda.atraso.metade')}</dt>
          <dd>{tempo(atraso.metade)}</dd>
        </div>
        <div>
          <dt>{t('retaguarda.atraso.quaseTodas')}</dt>
          <dd>{tempo(atraso.quaseTodas)}</dd>
        </div>
      </dl>
      <p className="wa-suave wa-miudo">
        {t('retaguarda.atraso.como', { entregas: numero.format(atraso.entregas) })}
      </p>
    </>
  )
}
