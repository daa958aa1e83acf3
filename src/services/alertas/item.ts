import type { TipoDeAlerta } from '../../resources/alerta/tipos.js'
import type { Motivo } from '../../resources/configuracao-whatsapp/status.js'

/** One alert, as a notice tells of it. */
export interface ItemDoAviso {
  /** Of the alert. */
  id: string
  tipo: TipoDeAlerta
  /** Its name; null: of a server, or of the whole. */
  empresa: string | null
  /** The host's reference of it. */
  referencia: string | null
  servidor: string | null
  /** ISO 8601. */
  desde: string
  /** Null: it lasts. */
  ate: string | null
  motivo: Motivo | null
  numero: number | null
  configuracaoId: number | null
  empresaId: number | null
}

/** Named one by one in a notice of many. */
export const ITENS_POR_AVISO = 20

const diagnosticar = ({ configuracaoId }: ItemDoAviso): string =>
  `/resources/ConfiguracaoWhatsApp/records/${configuracaoId}/diagnosticar`

const PAGINA: Partial<Record<TipoDeAlerta, (item: ItemDoAviso) => string>> = {
  webhook_calado: diagnosticar,
  mensagens_esperando: diagnosticar,
  mensagens_falhando: ({ empresaId }) =>
    `/resources/Mensagem?filters.empresaId=${empresaId}&filters.status=falhou`,
  avisos_parados: () => '/resources/NovidadeParada',
}

/** The page that mends it. @param painel where the panel is, without a slash at the end */
export const linkDoItem = (item: ItemDoAviso, painel: string): string => {
  const pagina = PAGINA[item.tipo]
  if (pagina) return painel + pagina(item)
  return item.configuracaoId === null
    ? `${painel}/`
    : `${painel}/resources/ConfiguracaoWhatsApp/records/${item.configuracaoId}/conectar`
}

/** Where all of them are, for a notice of many. */
export const linkDaLista = (painel: string): string =>
  `${painel}/resources/Alerta?filters.situacaoDoAlerta=aberto`
