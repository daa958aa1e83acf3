import React from 'react'
import { Link } from 'react-router-dom'
import type { TarefaNaTrilha } from '../../../resources/auditoria/auditoria.js'
import type { Situacao } from '../../../resources/configuracao-whatsapp/em-massa.js'
import { enderecoEmMassa } from '../base/endereco.js'
import { useTextos } from '../base/textos.js'
import { ItensDaTarefa } from '../massa/ItensDaTarefa.js'

const MOSTRADOS = 200
const CONTADOS = ['ok', 'falhou', 'cancelado'] as const
/** What somebody must look at comes first. */
const ORDEM: readonly Situacao[] = ['falhou', 'cancelado', 'ok']

/** One line of the trail for all that a bulk task did: what became of each company. */
export const ResultadosDaTarefa = ({ feita }: { feita: TarefaNaTrilha }) => {
  const { t } = useTextos()
  const itens = feita.resultados
    .map(({ id, empresa, resultado, codigo, ...dados }) => ({
      ...{ id, empresa, dados },
      situacao: resultado,
      codigo: codigo === undefined ? null : String(codigo),
    }))
    .sort((a, b) => ORDEM.indexOf(a.situacao) - ORDEM.indexOf(b.situacao))
  return (
    <div className="wa-massa">
      <p>
        {CONTADOS.filter((um) => feita[um] > 0)
          .map((um) => t(`retaguarda.massa.resumo.${um}`, { total: feita[um] }))
          .join(' ')}{' '}
        <Link className="wa-link" to={enderecoEmMassa({ tarefa: String(feita.tarefa) })}>
          {t('massa.verTarefa')}
        </Link>
      </p>
      <ItensDaTarefa itens={itens.slice(0, MOSTRADOS)} total={itens.length} />
    </div>
  )
}
