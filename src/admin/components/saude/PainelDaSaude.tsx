import React from 'react'
import type { DiaDeSaude, SaudeDosEnvios } from '../../../services/saude-de-envio/ler-saude.js'
import { Botao } from '../base/Botao.js'
import { formatarMomento } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { Convite } from '../conexao/Convite.js'
import { Espera } from '../conexao/Espera.js'
import { formatarDuracao, formatarPorcento } from '../disponibilidade/formatos.js'
import { GraficoDeColunas } from '../inicio/GraficoDeColunas.js'
import { NumeroAntigo } from './NumeroAntigo.js'
import { Riscos } from './Riscos.js'
import { useSaude } from './use-saude.js'

const NUMEROS = ['enviadas', 'entregues', 'lidas', 'responderam', 'falharam'] as const
const TEMPOS = ['ateEntregar', 'ateLer', 'ateResponder'] as const

/** How a company's sending fares: numbers of a month, day by day, and what endangers its number. */
export const PainelDaSaude = ({ id }: { id: string }) => {
  const { t, idioma } = useTextos()
  const { lida, tentar, reler } = useSaude(id)
  if (lida === 'falhou')
    return (
      <Convite icone="WifiOff" tom="neutro" titulo={t('saude.falhou')}>
        <Botao aoClicar={tentar}>{t('moldura.inicio.tentar')}</Botao>
      </Convite>
    )
  if (!lida) return <Espera titulo={t('saude.carregando')} />
  const { dias, riscos, aquecendo, antigo } = lida
  return (
    <div className="wa-saude">
      {aquecendo && (
        <Mensagem tipo="info">
          <strong>{t('saude.aquecendo.titulo')}.</strong>{' '}
          {t('saude.aquecendo.texto', {
            ate: formatarMomento(aquecendo.ate, idioma),
            pausa: formatarDuracao(aquecendo.pausa, t),
          })}
        </Mensagem>
      )}
      {antigo !== null && (
        <NumeroAntigo id={id} antigo={antigo} pode={lida.podeDizerAntigo} aoMudar={reler} />
      )}
      {dias.length === 0 ? (
        <Convite icone="Send" tom="neutro" titulo={t('saude.nada')} />
      ) : (
        <Numeros dias={dias} />
      )}
      <Riscos riscos={riscos} />
      {dias.length > 0 && <PorDia dias={dias} />}
      {lida.motivos.length > 0 && <Motivos motivos={lida.motivos} />}
    </div>
  )
}

const soma = (dias: readonly DiaDeSaude[], qual: (typeof NUMEROS)[number] | 'conversas') =>
  dias.reduce((total, dia) => total + dia[qual], 0)

const Numeros = ({ dias }: { dias: readonly DiaDeSaude[] }) => {
  const { t, idioma } = useTextos()
  const numero = new Intl.NumberFormat(idioma)
  const enviadas = soma(dias, 'enviadas')
  const abaixo = (qual: (typeof NUMEROS)[number]) => {
    if (qual === 'responderam')
      return t('saude.deConversas', { total: numero.format(soma(dias, 'conversas')) })
    if (qual === 'enviadas' || qual === 'falharam' || enviadas === 0) return null
    return t('saude.parte', {
      porcento: formatarPorcento(Math.round((soma(dias, qual) / enviadas) * 100), idioma),
    })
  }
  const recente = dias[0]
  const tempos = TEMPOS.flatMap((qual) => {
    const segundos = recente?.[qual]
    return typeof segundos === 'number' ? [{ qual, segundos }] : []
  })
  return (
    <section>
      <dl className="wa-saude-numeros">
        {NUMEROS.map((qual) => (
          <div key={qual}>
            <dt>{t(`saude.numeros.${qual}`)}</dt>
            <dd>
              {numero.format(soma(dias, qual))}
              <small>{abaixo(qual)}</small>
            </dd>
          </div>
        ))}
      </dl>
      {tempos.length > 0 && (
        <>
          <dl className="wa-numeros">
            {tempos.map(({ qual, segundos }) => (
              <div key={qual}>
                <dt>{t(`saude.ate.${qual}`)}</dt>
                <dd>{formatarDuracao(segundos, t)}</dd>
              </div>
            ))}
          </dl>
          <p className="wa-suave wa-miudo">{t('saude.ateExplica')}</p>
        </>
      )}
    </section>
  )
}

const PorDia = ({ dias }: { dias: readonly DiaDeSaude[] }) => {
  const { t, idioma } = useTextos()
  const formato = new Intl.DateTimeFormat(idioma, {
    day: '2-digit',
    month: '2-digit',
    timeZone: 'America/Sao_Paulo',
  })
  const emOrdem = dias.toReversed()
  const serie = (qual: 'enviadas' | 'falharam', tom: 'primaria' | 'erro') => ({
    nome: t(`saude.numeros.${qual}`),
    tom,
    valores: emOrdem.map((dia) => dia[qual]),
  })
  return (
    <section>
      <h2>{t('saude.dias.titulo')}</h2>
      <GraficoDeColunas
        sobrepostas
        resumo={t('saude.dias.resumo')}
        cabecalho={t('saude.dias.dia')}
        rotulos={emOrdem.map(({ dia }) => formato.format(new Date(dia)))}
        series={[serie('enviadas', 'primaria'), serie('falharam', 'erro')]}
      />
    </section>
  )
}

const Motivos = ({ motivos }: Pick<SaudeDosEnvios, 'motivos'>) => {
  const { t, motivo: emPalavras } = useTextos()
  return (
    <section>
      <h2>{t('saude.motivos.titulo')}</h2>
      <ul className="wa-saude-motivos">
        {motivos.map(({ motivo, total }) => (
          <li key={motivo}>
            <b>{total}</b>
            <span>{motivo === 'expirada' ? t('saude.expirada') : emPalavras(motivo)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
