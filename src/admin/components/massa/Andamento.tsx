import React from 'react'
import type { TarefaEmMassa } from '../../../resources/configuracao-whatsapp/em-massa.js'
import { Botao } from '../base/Botao.js'
import { formatarMomento } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { ItensDaTarefa } from './ItensDaTarefa.js'
import { quantoFalta } from './palavras.js'

const DO_RESUMO = ['ok', 'falhou', 'cancelado', 'faltam'] as const

export const faltamEm = ({ porSituacao: { pendente, fazendo } }: TarefaEmMassa): number => pendente + fazendo

/** How far a task has come, and what became of each record. */
interface Props {
  tarefa: TarefaEmMassa
  aoCancelar: () => void
  aoDesfazer: () => void
}

export const Andamento = ({ tarefa, aoCancelar, aoDesfazer }: Props) => {
  const { t, acao, idioma } = useTextos()
  const { total, porSituacao, itens, cancelada } = tarefa
  const faltam = faltamEm(tarefa)
  const feitas = total - faltam
  const quantas = { ...porSituacao, faltam }
  const restam = tarefa.restamS === null ? '' : quantoFalta(tarefa.restamS, t)
  const andamento = t('retaguarda.massa.andamento', { feitas, total })
  return (
    <div className="wa-massa">
      <h2>{acao(tarefa.acao)}</h2>
      <p className="wa-suave wa-miudo">
        {t('retaguarda.massa.por', { autor: tarefa.autor, quando: formatarMomento(tarefa.criadaEm, idioma) })}
      </p>
      <div className="wa-entre">
        <strong>
          {andamento} {restam}
        </strong>
        {porSituacao.pendente > 0 && !cancelada && (
          <Botao aoClicar={aoCancelar} icone="XCircle">
            {t('retaguarda.massa.cancelar')}
          </Botao>
        )}
      </div>
      {faltam === 0 && tarefa.desfaziveis > 0 && (
        <Botao aoClicar={aoDesfazer} icone="RotateCcw">
          {t('frota.desfazer', { total: tarefa.desfaziveis })}
        </Botao>
      )}
      <progress value={feitas} max={total} aria-label={andamento} />
      <Mensagem tipo={faltam + porSituacao.falhou > 0 ? 'info' : 'certo'}>
        {faltam === 0 && !cancelada && `${t('retaguarda.massa.terminou')} `}
        {cancelada && `${t('retaguarda.massa.cancelada')} `}
        {DO_RESUMO.filter((parte) => parte === 'ok' || quantas[parte] > 0)
          .map((parte) => t(`retaguarda.massa.resumo.${parte}`, { total: quantas[parte] }))
          .join(' ')}
      </Mensagem>
      <ItensDaTarefa itens={itens} total={total} />
    </div>
  )
}
