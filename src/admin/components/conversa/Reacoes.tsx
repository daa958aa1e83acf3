import React from 'react'
import type { Reacao } from '../../../resources/conversa/conversa-aberta.js'
import type { MudancaPedida } from '../../../resources/mensagem/mudancas.js'
import { useTextos } from '../base/textos.js'

interface Props {
  reacoes: readonly Reacao[]
  mudancas: readonly MudancaPedida[]
}

/** What people made of a message; the same from several is counted. Ours is there as soon as it is asked for. */
export const Reacoes = ({ reacoes, mudancas }: Props) => {
  const { t } = useTextos()
  const pedida = mudancas.find(({ tipo, estado }) => tipo === 'reacao' && estado === 'pendente')
  const feitas = pedida ? reacoes.filter(({ nossa }) => !nossa) : reacoes
  const vezes = new Map<string, number>()
  for (const { texto } of feitas) vezes.set(texto, (vezes.get(texto) ?? 0) + 1)
  if (vezes.size === 0 && !pedida?.texto) return null
  return (
    <p className="wa-bolha-reacoes">
      <span className="wa-so-leitor">{t('conversas.reacoes')}: </span>
      {[...vezes].map(([texto, n]) => (
        <span key={texto}>{n > 1 ? `${texto} ${n}` : texto}</span>
      ))}
      {pedida?.texto && <span className="wa-reacao-pedida">{pedida.texto}</span>}
    </p>
  )
}
