/** How an instance behaves, beside what it sends and receives. */
export interface Ajustes {
  recusarChamadas: boolean
  /** Sent to whoever calls, when calls are refused; may be empty. */
  mensagemChamada: string
  ignorarGrupos: boolean
  sempreOnline: boolean
  lerMensagens: boolean
  lerStatus: boolean
  sincronizarHistorico: boolean
}

/** What is switched on or off, in the order in which it is shown. */
export const CHAVES = [
  'recusarChamadas',
  'ignorarGrupos',
  'sempreOnline',
  'lerMensagens',
  'lerStatus',
  'sincronizarHistorico',
] as const satisfies readonly (keyof Ajustes)[]
export type Chave = (typeof CHAVES)[number]

/** As Evolution makes an instance. */
export const AJUSTES_DE_FABRICA: Ajustes = {
  recusarChamadas: false,
  mensagemChamada: '',
  ignorarGrupos: false,
  sempreOnline: false,
  lerMensagens: false,
  lerStatus: false,
  sincronizarHistorico: false,
}

/** Of the sentence for callers, in characters. */
export const FRASE_NO_MAXIMO = 500

/** What may be changed one by one, and so be left to a company or not. */
export const CAMPOS_DO_COMPORTAMENTO = [...CHAVES, 'mensagemChamada', 'proxy'] as const
export type CampoDoComportamento = (typeof CAMPOS_DO_COMPORTAMENTO)[number]

/** What a company's own users may change where the host says nothing: what costs or endangers nobody else. */
export const DA_EMPRESA: readonly CampoDoComportamento[] = [
  'recusarChamadas',
  'mensagemChamada',
  'ignorarGrupos',
  'sempreOnline',
  'lerMensagens',
  'lerStatus',
]

export const PROTOCOLOS = ['http', 'https', 'socks4', 'socks5'] as const
export type Protocolo = (typeof PROTOCOLOS)[number]

/** Through which an instance reaches WhatsApp. Its password is kept apart, sealed. */
export interface ProxyDaInstancia {
  protocolo: Protocolo
  host: string
  porta: number
  usuario: string
}

/**
 * Where the wish stands: `aplicado` on the server, `pendente` until the server takes it, `semInstancia` until there is
 * one, `doServidor`: nobody chose anything here, and this is what the server has.
 */
export type SituacaoDoComportamento = 'aplicado' | 'pendente' | 'semInstancia' | 'doServidor'

/** As the panel is told of it. */
export interface ComportamentoVisto {
  ajustes: Ajustes
  /** Null: none, or not for this user. */
  proxy: (ProxyDaInstancia & { senhaDefinida: boolean }) | null
  /** What this user may change. */
  pode: readonly CampoDoComportamento[]
  situacao: SituacaoDoComportamento
  /** Code of what the last try failed by; while it is pending. */
  erro: string | null
}
