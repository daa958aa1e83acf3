import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { alterar } from '../banco/consultar.js'
import { apagarContatos } from '../mensagens/conversas/apagar-contatos.js'
import { apagarVazias } from '../mensagens/conversas/apagar-vazias.js'

const POR_PASSO = 2000
/** Between two steps, so that deliveries and sends get their turn. */
const PAUSA_MS = 20

/** Told after every step how far it is; what it throws ends the work, to be gone on with by whoever calls again. */
export type AoAndar = (feito: Readonly<Record<string, number>>) => unknown

const MENSAGENS = `
  DELETE FROM whatsapp.mensagem WHERE id = ANY (ARRAY(
    SELECT id FROM whatsapp.mensagem WHERE configuracao_id = $1 AND id > $2 AND status <> 'enviando'
    ORDER BY configuracao_id, id LIMIT $3 FOR UPDATE SKIP LOCKED)) RETURNING id`

/**
 * Deletes the messages of a configuration, files with them, what was told of messages that never came in, how its
 * contacts are called, then its conversations as far as they are empty. One that is being sent at this moment stays until its answer is there: the
 * next call finds it. In steps, each along an index and on from where the one before ended: beginning anew would walk over
 * all that is deleted already.
 */
export const apagarMensagens = async (
  dataSource: DataSource,
  configuracaoId: number,
  aoAndar: AoAndar = () => undefined,
): Promise<number> => {
  let mensagens = 0
  // What the server still keeps of that time is not to be fetched again.
  await dataSource.query('UPDATE whatsapp.recuperacao SET piso = now() WHERE configuracao_id = $1', [
    configuracaoId,
  ])
  for (let depoisDe = '0'; ; ) {
    const linhas = await alterar<{ id: string }>(dataSource, MENSAGENS, [configuracaoId, depoisDe, POR_PASSO])
    mensagens += linhas.length
    if (linhas.length === 0) break
    depoisDe = String(Math.max(...linhas.map(({ id }) => Number(id))))
    await aoAndar({ mensagens })
    await pausar(PAUSA_MS)
  }
  await dataSource.query('DELETE FROM whatsapp.mensagem_adiantada WHERE configuracao_id = $1', [
    configuracaoId,
  ])
  let contato: string | null | undefined
  do {
    const depoisDe: string | null | undefined = contato
    contato = await apagarContatos(dataSource, {
      configuracaoId,
      antesDe: 'infinity',
      depoisDe,
      quantos: POR_PASSO,
    })
    await aoAndar({})
    await pausar(PAUSA_MS)
  } while (contato !== null)
  for (let apagadas = POR_PASSO; apagadas === POR_PASSO; ) {
    apagadas = await apagarVazias(dataSource, { configuracaoId, antesDe: 'infinity', quantas: POR_PASSO })
    await aoAndar({})
    await pausar(PAUSA_MS)
  }
  return mensagens
}
