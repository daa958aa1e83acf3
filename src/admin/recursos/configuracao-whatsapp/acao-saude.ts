import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import { painelConfiguracaoWhatsApp as painel } from '../../../resources/configuracao-whatsapp/painel.js'
import type { RegrasDosEnvios } from '../../../services/mensagens/outbox/regras.js'
import { lerSaude } from '../../../services/saude-de-envio/ler-saude.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'

interface Dependencias {
  dataSource: DataSource
  regrasDosEnvios: RegrasDosEnvios
  controleDeAcesso: ControleDeAcesso
}

/** How a company's sending fares, and what endangers its number. Only reads, by either method. */
export const criarAcaoSaude = ({ dataSource, regrasDosEnvios, controleDeAcesso }: Dependencias) => {
  const { opcoes, exigirComRegistro } = guardarAcao(painel, 'saude', controleDeAcesso)
  return {
    ...opcoes,
    component: 'WhatsAppPaginaDaEmpresa',
    hideActionHeader: true,
    async handler(_pedido: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { record } = exigirComRegistro(contexto)
      return {
        record: record.toJSON(contexto.currentAdmin),
        saude: await lerSaude(dataSource, regrasDosEnvios, Number(record.id())),
        podeDizerAntigo: controleDeAcesso.permite(contexto.currentAdmin, painel.id, 'numeroAntigo'),
      }
    },
  }
}
