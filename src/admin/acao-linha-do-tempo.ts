import { type ActionContext, type ActionRequest, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { Portaria } from './acesso.js'
import { recusar } from './escrita.js'
import { lerCursor, lerLinhaDoTempo } from './ler-linha-do-tempo.js'

interface Dependencias {
  dataSource: DataSource
  portaria: Portaria
}

/** A connection's past, page by page: `?antes=` is what the page before gave. Only reads, by either method. */
export const criarAcaoLinhaDoTempo = ({ dataSource, portaria }: Dependencias) => {
  const permitida = (usuario: ActionContext['currentAdmin']) =>
    portaria.permite(usuario, 'ConfiguracaoWhatsApp', 'linhaDoTempo')
  return {
    actionType: 'record' as const,
    component: 'LinhaDoTempo',
    showInDrawer: false,
    // The page has a heading of its own, and one way on: the connection.
    hideActionHeader: true,
    icon: 'Clock',
    isAccessible: ({ currentAdmin }: ActionContext) => permitida(currentAdmin),
    async handler({ query }: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const acesso = portaria.exigir(contexto)
      const { record } = contexto
      if (!record || !permitida(contexto.currentAdmin)) throw new ForbiddenError('semPermissao')
      const cursor = lerCursor(query?.antes)
      if (!cursor) throw recusar('antes', 'valorInvalido')
      return {
        record: record.toJSON(contexto.currentAdmin),
        linha: await lerLinhaDoTempo(dataSource, { id: Number(record.id()), acesso, cursor }),
      }
    },
  }
}
