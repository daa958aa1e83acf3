import { enderecoDoWebhook } from '../evolution/endereco-do-webhook.js'
import { indispensaveis } from '../evolution/eventos.js'
import { compararWebhook } from '../operacoes/comparar-webhook.js'
import { webhookDe } from '../operacoes/garantir-instancia.js'
import type { DefinicaoDaVerificacao } from './contexto.js'

/** What Evolution has registered, against what we would register. Neither address leaves this function. */
export const webhook: DefinicaoDaVerificacao = {
  id: 'webhook',
  depende: ['instancia'],
  async verificar({ ambiente, alvo }) {
    const este = await alvo()
    const { cliente, configuracao } = este
    const certo = await webhookDe(ambiente, este)
    const registrado = await cliente.buscarWebhook(configuracao.instanceName)
    const reparo = 'registrarWebhook'
    const eventos = indispensaveis(certo.eventos)
    const { diferencas, faltam } = compararWebhook(registrado, { ...certo, eventos }, ambiente.webhookJwt)
    const [primeira] = diferencas
    switch (primeira) {
      case undefined: {
        const { jwtKey } = certo
        const exigida = ambiente.webhookJwt === 'exigido' && jwtKey
        if (exigida && !(await cliente.assinaCom(configuracao.instanceName, jwtKey))) {
          return { cor: 'vermelho', motivo: 'webhook_outra_chave', reparo }
        }
        return { cor: 'verde', motivo: 'webhook_certo', dados: { eventos: eventos.length } }
      }
      case 'endereco': {
        const nosso = `${enderecoDoWebhook(ambiente.siteUrl, configuracao.empresaId)}/`
        const motivo = registrado?.url.startsWith(nosso) ? 'webhook_outro_segredo' : 'webhook_outro_endereco'
        return { cor: 'vermelho', motivo, reparo }
      }
      case 'eventos': {
        const dados = { faltam: faltam.length, nomes: faltam.join(', ') }
        return { cor: 'vermelho', motivo: 'webhook_faltam_eventos', dados, reparo }
      }
      default:
        return { cor: 'vermelho', motivo: MOTIVO[primeira], reparo }
    }
  },
}

const MOTIVO = {
  ausente: 'webhook_ausente',
  desativado: 'webhook_desativado',
  assinatura: 'webhook_sem_assinatura',
  formato: 'webhook_outro_formato',
} as const
