import { ErroWhatsApp } from '../erros.js'

/** Why a mail did not go out, as far as somebody can do something about it. */
export type MotivoDoCorreio =
  | 'inalcancavel'
  | 'demorou'
  | 'sem_tls'
  | 'acesso_recusado'
  | 'recusada'
  | 'falhou'

const PALAVRAS: Record<MotivoDoCorreio, string> = {
  inalcancavel: 'Não foi possível falar com o servidor de e-mail.',
  demorou: 'O servidor de e-mail demorou demais para responder.',
  sem_tls: 'O servidor de e-mail não oferece uma conexão cifrada confiável.',
  acesso_recusado: 'O servidor de e-mail recusou o usuário ou a senha.',
  recusada: 'O servidor de e-mail não aceita mensagens para este endereço.',
  falhou: 'O servidor de e-mail falhou.',
}

/** A mail was not accepted. Holds neither addresses nor secrets. */
export class CorreioFalhou extends ErroWhatsApp {
  readonly codigo = 'correio_falhou'
  readonly motivo: MotivoDoCorreio
  /** Nothing that comes by itself: sent again, it would be refused again. */
  readonly definitivo: boolean

  constructor(motivo: MotivoDoCorreio, { definitivo, causa }: { definitivo: boolean; causa?: Error }) {
    super(PALAVRAS[motivo], { motivo }, causa && { cause: causa })
    this.motivo = motivo
    this.definitivo = definitivo
  }
}
