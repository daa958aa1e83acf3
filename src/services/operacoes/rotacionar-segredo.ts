import { type Alvo, carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { trocarSegredosDoWebhook } from '../criptografia/credenciais.js'
import { aguardar } from './aguardar.js'
import { OperacaoNaoConfirmada, RotacaoRecente } from './erros-da-operacao.js'
import { quemUsaONome, webhookDe } from './garantir-instancia.js'
import { anotarWebhookAceito, encerrarRotacao } from './webhook-aceito.js'

const PRAZO_MS = 5_000

/**
 * Gives the webhook a new secret and a new key. The old ones are honoured until Evolution is seen to use the new
 * ones, and for its retry window after that. What fails midway is finished by the next call, or by `conectar`.
 * @throws RotacaoRecente within that window: a second rotation would refuse retries under the oldest secret
 */
export const rotacionarSegredo = (ambiente: Ambiente, configuracaoId: number): Promise<void> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'rotacionarSegredo' }, async () => {
    await trocarOuRetomar(ambiente, configuracaoId)
    const alvo = await carregarAlvo(ambiente, configuracaoId)
    await ((await temInstancia(ambiente, alvo))
      ? publicar(ambiente, alvo)
      : encerrarRotacao(ambiente.dataSource.manager, configuracaoId))
  })

/** A rotation under way keeps the secrets it has made: Evolution may know them already. */
const trocarOuRetomar = async (
  { dataSource: { manager }, cifra }: Ambiente,
  configuracaoId: number,
): Promise<void> => {
  if (await trocarSegredosDoWebhook(manager, cifra, configuracaoId)) return
  const [recente]: { minutos: number }[] = await manager.query(
    `SELECT greatest(1, ceil(extract(epoch FROM webhook_secret_anterior_ate - now()) / 60))::int AS minutos
     FROM whatsapp.credencial_evolution WHERE configuracao_id = $1 AND isfinite(webhook_secret_anterior_ate)`,
    [configuracaoId],
  )
  if (recente) throw new RotacaoRecente(recente.minutos)
}

/** After an error the instance of that name may be somebody else's, and is asked about. */
const temInstancia = async (ambiente: Ambiente, alvo: Alvo): Promise<boolean> => {
  const { status } = alvo.configuracao
  if (status === 'erro') return (await quemUsaONome(ambiente, alvo)) === 'nossa'
  return status !== 'nao_configurado'
}

const publicar = async (ambiente: Ambiente, alvo: Alvo): Promise<void> => {
  const { cliente, configuracao } = alvo
  const webhook = await webhookDe(ambiente, alvo)
  await cliente.registrarWebhook(configuracao.instanceName, webhook)
  const { serviu } = await aguardar(
    () => cliente.buscarWebhook(configuracao.instanceName),
    (registrado) => registrado?.url === webhook.url,
    PRAZO_MS,
  )
  if (!serviu) throw new OperacaoNaoConfirmada()
  await anotarWebhookAceito(ambiente, alvo)
}
