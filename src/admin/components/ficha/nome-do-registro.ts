import type { RecordJSON } from 'adminjs'
import { formatarMomento } from '../base/formatos.js'
import type { ChaveDeTexto, usarTextos } from '../base/textos.js'
import { nomeDoContato } from '../conversa/nome-do-contato.js'

type Textos = ReturnType<typeof usarTextos>

/** What people call a record, where its title is none: an id, a code, or the same for many. */
const NOMES: Record<string, (registro: RecordJSON, textos: Textos) => string> = {
  ConfiguracaoWhatsApp: ({ populated, title }) => populated.empresaId?.title ?? title,
  Mensagem: ({ populated, params }, { t, idioma }) =>
    `${nomeDoContato({ nome: populated.conversaId?.title, telefone: params.telefone }, t)}, ${formatarMomento(params.em, idioma)}`,
  EventoWebhook: ({ params }, { t, idioma }) =>
    `${t(`valores.evento.${params.evento}` as ChaveDeTexto)}, ${formatarMomento(params.recebidoEm, idioma)}`,
  RecebimentoParado: ({ params }, { t }) => nomeDoContato(params, t),
  Auditoria: ({ params }, { acao, idioma }) => `${acao(params.acao)}, ${formatarMomento(params.em, idioma)}`,
}

export const nomeDoRegistro = (recurso: string, registro: RecordJSON, textos: Textos): string =>
  NOMES[recurso]?.(registro, textos) ?? registro.title
