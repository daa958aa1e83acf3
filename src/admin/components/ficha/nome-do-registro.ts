import type { RecordJSON } from 'adminjs'
import { formatarMomento } from '../base/formatos.js'
import type { ChaveDeTexto, useTextos } from '../base/textos.js'
import { nomeDoContato } from '../conversa/nome-do-contato.js'

type Textos = ReturnType<typeof useTextos>

type Nomear = (registro: RecordJSON, textos: Textos) => string

/** What people call a record, where its title is none: an id, a code, or the same for many. */
const NOMES: ReadonlyMap<string, Nomear> = new Map(
  Object.entries<Nomear>({
    ConfiguracaoWhatsApp: ({ populated, title }) => populated.empresaId?.title ?? title,
    Mensagem: ({ populated, params }, { t, idioma }) =>
      `${nomeDoContato({ nome: populated.conversaId?.title, telefone: params.telefone }, t)}, ${formatarMomento(params.em, idioma)}`,
    EventoWebhook: ({ params }, { t, idioma }) =>
      `${t(`valores.evento.${params.evento}` as ChaveDeTexto)}, ${formatarMomento(params.recebidoEm, idioma)}`,
    NovidadeParada: ({ populated, params }, { t }) =>
      `${t(`valores.novidade.${params.novidade}` as ChaveDeTexto)}, ${['status_mudou', 'alerta'].includes(params.novidade) ? (populated.empresaId?.title ?? '') : nomeDoContato(params, t)}`,
    Alerta: ({ populated, params }, { t }) =>
      [
        t(`valores.tipoDeAlerta.${params.tipoDeAlerta}` as ChaveDeTexto),
        populated.empresaId?.title ?? params.servidor,
      ]
        .filter(Boolean)
        .join(': '),
    Auditoria: ({ params }, { acao, idioma }) =>
      `${acao(params.acao)}, ${formatarMomento(params.em, idioma)}`,
  }),
)

export const nomeDoRegistro = (recurso: string, registro: RecordJSON, textos: Textos): string =>
  NOMES.get(recurso)?.(registro, textos) ?? registro.title
