import { ErroWhatsApp } from '../../erros.js'

/** No such message for whoever asks, or one without a file. */
export class MidiaInexistente extends ErroWhatsApp {
  readonly codigo = 'midia_inexistente'
  constructor() {
    super('Este arquivo não existe.')
  }
}

/** WhatsApp keeps files for some weeks, and Evolution must have seen the message. */
export class MidiaIndisponivel extends ErroWhatsApp {
  readonly codigo = 'midia_indisponivel'
  constructor(causa?: unknown) {
    super(
      'O WhatsApp não tem mais este arquivo. Veja no celular, ou peça que enviem de novo.',
      {},
      { cause: causa },
    )
  }
}

export class MidiaGrande extends ErroWhatsApp {
  readonly codigo = 'midia_grande'
  constructor(maximoMb: number, causa?: unknown) {
    super(`Este arquivo passa de ${maximoMb} MB. Abra-o no celular.`, { maximoMb }, { cause: causa })
  }
}
