import React from 'react'
import { JANELAS, type NaJanela, type Queda } from '../../../resources/disponibilidade/disponibilidade.js'
import { Botao } from '../base/Botao.js'
import { formatarMomento } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'
import { Convite } from '../conexao/Convite.js'
import { Espera } from '../conexao/Espera.js'
import { Dias } from './Dias.js'
import { formatarDuracao, formatarPorcento } from './formatos.js'
import { useDisponibilidade } from './use-disponibilidade.js'

/** How much of the time one connection was there: for a page of its own, or as a part of another. */
export const PainelDaDisponibilidade = ({ id }: { id: string }) => {
  const { t } = useTextos()
  const { lida, tentar } = useDisponibilidade(id)
  if (lida === 'falhou')
    return (
      <Convite icone="WifiOff" tom="neutro" titulo={t('disponibilidade.falhou')}>
        <Botao aoClicar={tentar}>{t('moldura.inicio.tentar')}</Botao>
      </Convite>
    )
  if (!lida) return <Espera titulo={t('disponibilidade.carregando')} />
  if (lida.dias.every(({ porcento, desconhecido }) => porcento === null && desconhecido === 0))
    return <Convite icone="BarChart2" tom="neutro" titulo={t('disponibilidade.nada')} />
  return (
    <div className="wa-disponibilidade">
      <dl className="wa-janelas">
        {lida.janelas.map((janela) => (
          <NumeroDaJanela key={janela.dias} janela={janela} />
        ))}
      </dl>
      <section>
        <h2>{t('disponibilidade.dias.titulo')}</h2>
        <Dias dias={lida.dias} />
      </section>
      <section>
        <h2>{t('disponibilidade.lista.titulo')}</h2>
        <Quedas quedas={lida.quedas} total={lida.janelas.at(-1)?.quedas ?? 0} />
      </section>
      <p className="wa-suave wa-miudo">{t('disponibilidade.oQueConta')}</p>
    </div>
  )
}

const NumeroDaJanela = ({ janela: { dias, porcento, quedas, fora } }: { janela: NaJanela }) => {
  const { t, idioma } = useTextos()
  const tempo = formatarDuracao(fora, t)
  return (
    <div>
      <dt>
        {dias === JANELAS[0] ? t('disponibilidade.janela.um') : t('disponibilidade.janela.varios', { dias })}
      </dt>
      <dd>
        <b>{porcento === null ? t('moldura.geral.vazio') : formatarPorcento(porcento, idioma)}</b>
        <span className="wa-suave">
          {quedas === 0
            ? t('disponibilidade.semQuedas')
            : t(quedas === 1 ? 'disponibilidade.umaQueda' : 'disponibilidade.quedas', {
                quedas,
                fora: tempo,
              })}
        </span>
      </dd>
    </div>
  )
}

const Quedas = ({ quedas, total }: { quedas: readonly Queda[]; total: number }) => {
  const { t, idioma } = useTextos()
  if (quedas.length === 0) return <p className="wa-suave">{t('disponibilidade.lista.nenhuma')}</p>
  return (
    <>
      <ul className="wa-quedas">
        {quedas.map(({ id, inicio, fim, motivo }) => (
          <li key={id}>
            <time dateTime={inicio}>{formatarMomento(inicio, idioma)}</time>
            <b>
              {fim === null
                ? t('disponibilidade.lista.segue')
                : formatarDuracao((Date.parse(fim) - Date.parse(inicio)) / 1000, t)}
            </b>
            <span>{motivo ? t(`valores.motivo.${motivo}`) : t('disponibilidade.lista.semMotivo')}</span>
          </li>
        ))}
      </ul>
      {total > quedas.length && (
        <p className="wa-suave">{t('disponibilidade.lista.ultimas', { quedas: quedas.length })}</p>
      )}
    </>
  )
}
