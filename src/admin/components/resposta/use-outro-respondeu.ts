import { useState } from 'react'
import type { ConversaAberta } from '../../../resources/conversa/conversa-aberta.js'
import { nomeDeQuem } from '../../../resources/nome-de-quem.js'
import { useTextos } from '../base/textos.js'

/**
 * Two people of one company may answer at once: who answered since this one began to write.
 * @returns their name; null: nobody
 */
export const useOutroRespondeu = ({ mensagens }: ConversaAberta, escrevendo: boolean): string | null => {
  const { t } = useTextos()
  /** The last one there was when they began. */
  const [desde, setDesde] = useState<string | null>(null)
  const ultima = mensagens.at(-1)?.id ?? '0'
  if ((desde !== null) !== escrevendo) setDesde(escrevendo ? ultima : null)
  if (desde === null) return null
  const deles = mensagens.findLast(
    ({ id, direcao, origem, tipo }) =>
      direcao === 'saida' && origem !== 'programa' && tipo !== 'reacao' && Number(id) > Number(desde),
  )
  if (!deles) return null
  if (deles.origem === 'celular' || !deles.autor) return t('respostas.alguem')
  return deles.autorNome ?? nomeDeQuem(deles.autor)
}
