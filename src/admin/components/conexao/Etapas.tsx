import React from 'react'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import type { Etapa } from './etapa-da-fase.js'

interface Props {
  atual: Etapa
  /** The last step is done too. */
  concluida: boolean
  /** By a code that is typed, not by a QR that is scanned. */
  porCodigo: boolean
  /** Only for who may choose a server. */
  comServidor: boolean
  /** Leads back to the choice of a server, while there is one. */
  aoTrocarServidor: (() => void) | null
}

/** Where one is on the way to a connection. */
export const Etapas = ({ atual, concluida, porCodigo, comServidor, aoTrocarServidor }: Props) => {
  const { t } = useTextos()
  const etapas: Etapa[] = [...(comServidor ? (['servidor'] as const) : []), 'criar', 'ler', 'conectado']
  const posicao = etapas.indexOf(atual)
  return (
    <ol className="wa-etapas" aria-label={t('assistente.etapas.rotulo')}>
      {etapas.map((etapa, indice) => {
        const feita = indice < posicao || (indice === posicao && concluida)
        const nome = t(`assistente.etapas.${etapa === 'ler' && porCodigo ? 'digitar' : etapa}`)
        return (
          <li
            key={etapa}
            className={feita ? 'wa-etapa-feita' : undefined}
            aria-current={indice === posicao ? 'step' : undefined}
          >
            <span className="wa-etapa-marca" aria-hidden="true">
              {feita ? <Simbolo nome="Check" tamanho={14} /> : indice + 1}
            </span>
            {etapa === 'servidor' && aoTrocarServidor ? (
              <button type="button" className="wa-link" onClick={aoTrocarServidor}>
                {nome}
              </button>
            ) : (
              <span className="wa-etapa-nome">{nome}</span>
            )}
            {feita && <span className="wa-so-leitor">{`(${t('assistente.etapas.feita')})`}</span>}
          </li>
        )
      })}
    </ol>
  )
}
