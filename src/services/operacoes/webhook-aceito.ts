import type { EntityManager } from 'typeorm'
import { CredencialEvolution } from '../../resources/credencial-evolution/credencial-evolution.js'
import type { Alvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { JANELA_DE_REENVIO_MS } from '../evolution/janela-de-reenvio.js'

/** Evolution posts to the current address with the current key: from now on deliveries must be signed. */
export const anotarWebhookAceito = (
  { dataSource, webhookJwt }: Ambiente,
  { configuracao: { id: configuracaoId }, credenciais }: Alvo,
): Promise<void> =>
  dataSource.transaction(async (manager) => {
    const jwtExigido = webhookJwt === 'exigido' && credenciais.jwtKey !== null
    await manager.update(CredencialEvolution, { configuracaoId }, { jwtExigido })
    await encerrarRotacao(manager, configuracaoId)
  })

/** Nothing new is sent to the previous address: it is honoured for the retry window. Without a rotation, nothing. */
export const encerrarRotacao = async (manager: EntityManager, configuracaoId: number): Promise<void> => {
  await manager.query(
    `UPDATE whatsapp.credencial_evolution
     SET webhook_secret_anterior_ate = now() + interval '${JANELA_DE_REENVIO_MS} ms'
     WHERE configuracao_id = $1 AND webhook_secret_anterior_ate = 'infinity'`,
    [configuracaoId],
  )
}
