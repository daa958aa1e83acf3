import { carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { InstanciaInexistente, NomeEmUso } from '../evolution/erros.js'
import { aguardar } from './aguardar.js'
import { compararWebhook } from './comparar-webhook.js'
import { OperacaoNaoConfirmada } from './erros-da-operacao.js'
import { quemUsaONome, registrarWebhook, webhookDe } from './garantir-instancia.js'

const PRAZO_MS = 5_000

/** Registers the webhook anew, whatever was registered, and sees it done. The connection is left alone. */
export const refazerWebhook = (ambiente: Ambiente, configuracaoId: number): Promise<void> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'registrarWebhook' }, async () => {
    const alvo = await carregarAlvo(ambiente, configuracaoId)
    const dono = await quemUsaONome(ambiente, alvo)
    if (dono === 'alheia') throw new NomeEmUso({ operacao: 'registrarWebhook' })
    if (dono === 'saindo') throw new InstanciaInexistente({ operacao: 'registrarWebhook' })
    await registrarWebhook(ambiente, alvo)
    const certo = await webhookDe(ambiente, alvo)
    const { serviu } = await aguardar(
      () => alvo.cliente.buscarWebhook(alvo.configuracao.instanceName),
      (registrado) => compararWebhook(registrado, certo, ambiente.webhookJwt).diferencas.length === 0,
      PRAZO_MS,
    )
    if (!serviu) throw new OperacaoNaoConfirmada()
  })
