import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import { painelConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/painel.js'
import type { Ambiente } from '../../../services/ambiente.js'
import { lerDisponibilidade } from '../../../services/disponibilidade/ler-disponibilidade.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'

interface Dependencias {
  dataSource: DataSource
  evolution: Ambiente['evolution']
  controleDeAcesso: ControleDeAcesso
}

/** How much of the time a connection was there, by the days of whoever asks (`?deslocamento=180`). Only reads, by either method. */
export const criarAcaoDisponibilidade = ({ dataSource, evolution, controleDeAcesso }: Dependencias) => {
  const { opcoes, exigirComRegistro } = guardarAcao(
    painelConfiguracaoWhatsApp,
    'disponibilidade',
    controleDeAcesso,
  )
  return {
    ...opcoes,
    component: 'WhatsAppPaginaDaEmpresa',
    hideActionHeader: true,
    async handler({ query }: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { record } = exigirComRegistro(contexto)
      return {
        record: record.toJSON(contexto.currentAdmin),
        disponibilidade: await lerDisponibilidade(
          { dataSource, evolution },
          Number(record.id()),
          Number(query?.deslocamento ?? 0),
        ),
      }
    },
  }
}
