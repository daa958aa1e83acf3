import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import { painelConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/painel.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { recusar } from '../../recurso/escrita.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'
import { lerCursor, lerLinhaDoTempo } from './ler-linha-do-tempo.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
}

/** A connection's past, page by page: `?antes=` is what the page before gave. Only reads, by either method. */
export const criarAcaoLinhaDoTempo = ({ dataSource, controleDeAcesso }: Dependencias) => {
  const { opcoes, exigirComRegistro } = guardarAcao(
    painelConfiguracaoWhatsApp,
    'linhaDoTempo',
    controleDeAcesso,
  )
  return {
    ...opcoes,
    component: 'WhatsAppPaginaDaEmpresa',
    hideActionHeader: true,
    async handler({ query }: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { ator: acesso, record } = exigirComRegistro(contexto)
      const cursor = lerCursor(query?.antes)
      if (!cursor) throw recusar('antes', 'valorInvalido')
      return {
        record: record.toJSON(contexto.currentAdmin),
        linha: await lerLinhaDoTempo(dataSource, { id: Number(record.id()), acesso, cursor }),
      }
    },
  }
}
