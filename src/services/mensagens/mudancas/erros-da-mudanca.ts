import { HORAS_PARA_APAGAR, MINUTOS_PARA_EDITAR } from '../../../resources/mensagem/mudancas.js'
import { ErroWhatsApp } from '../../erros.js'

/** WhatsApp takes a new text for a quarter of an hour. */
export class EdicaoTardia extends ErroWhatsApp {
  readonly codigo = 'edicao_tardia'
  constructor() {
    super(
      `Uma mensagem só pode ser editada nos primeiros ${MINUTOS_PARA_EDITAR} minutos. Envie uma nova, com a correção.`,
      {
        minutos: MINUTOS_PARA_EDITAR,
      },
    )
  }
}

export class ExclusaoTardia extends ErroWhatsApp {
  readonly codigo = 'exclusao_tardia'
  constructor() {
    super(`Uma mensagem só pode ser apagada para todos nas primeiras ${HORAS_PARA_APAGAR} horas.`, {
      horas: HORAS_PARA_APAGAR,
    })
  }
}

/** It was deleted, has not gone out yet, or is not one of whoever asks. */
export class MudancaImpossivel extends ErroWhatsApp {
  readonly codigo = 'mudanca_impossivel'
  constructor() {
    super('Esta mensagem foi apagada ou ainda não saiu. Veja a conversa de novo.')
  }
}
