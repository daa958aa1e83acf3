import { DESFAZIVEIS, type Feito, SISTEMA } from '../../resources/configuracao-whatsapp/feitos.js'
import { carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { lerChaveAnterior } from '../criptografia/credenciais.js'
import { alinhar } from './alinhar.js'
import { mudarDeServidor } from './mudar-de-servidor.js'

/**
 * Takes back what a task did to one company. Whoever changed it since then keeps that.
 * @param feito as it was written down
 */
export const desfazer = async (
  ambiente: Ambiente,
  configuracaoId: number,
  { feito, de, para }: Feito,
): Promise<Feito> => {
  if (!DESFAZIVEIS.includes(feito) || !de || !para) return { feito: 'nada_a_desfazer' }
  const passos = { de: para, para: de }
  if (feito === 'webhook_registrado') {
    const antes = { ...ambiente, siteUrl: de }
    await comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'registrarWebhook' }, async () =>
      alinhar(antes, await carregarAlvo(ambiente, configuracaoId), { criar: false }),
    )
    return { feito: 'desfeito', ...passos }
  }
  const { configuracao } = await carregarAlvo(ambiente, configuracaoId)
  if ((configuracao.evolutionApiUrl ?? SISTEMA) !== para) return { feito: 'mudou_depois' }
  if (de === SISTEMA) await mudarDeServidor(ambiente, configuracaoId, { modo: 'padrao' })
  else {
    const apiKey = await lerChaveAnterior(ambiente.dataSource.manager, ambiente.cifra, configuracaoId)
    if (apiKey === null) return { feito: 'nada_a_desfazer' }
    await mudarDeServidor(ambiente, configuracaoId, { modo: 'proprio', url: de, apiKey })
  }
  return { feito: 'desfeito', ...passos }
}
