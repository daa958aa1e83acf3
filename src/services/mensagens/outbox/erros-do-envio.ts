import { ErroWhatsApp } from '../../erros.js'

/** The key was used for another message: a programming error of the caller, not a repeat. */
export class ChaveRepetida extends ErroWhatsApp {
  readonly codigo = 'chave_repetida'
  /** @param mensagemId the message that has the key */
  constructor(readonly mensagemId: string) {
    super('Esta chave já foi usada em outra mensagem, com outro conteúdo. Use uma chave nova.', {
      mensagemId,
    })
  }
}

export class MensagemInexistente extends ErroWhatsApp {
  readonly codigo = 'mensagem_inexistente'
  constructor() {
    super('Esta mensagem não existe mais. Volte à lista e escolha de novo.')
  }
}

export class ConversaInexistente extends ErroWhatsApp {
  readonly codigo = 'conversa_inexistente'
  constructor() {
    super('Esta conversa não existe mais. Volte à lista e escolha de novo.')
  }
}

/** What was to be answered was deleted meanwhile, or WhatsApp does not know of it yet. */
export class CitadaIndisponivel extends ErroWhatsApp {
  readonly codigo = 'citada_indisponivel'
  constructor() {
    super('A mensagem que você ia responder foi apagada ou ainda não saiu. Envie sem citá-la.')
  }
}

/** The file of what failed was kept for as long as the message could be sent. */
export class AnexoExpirado extends ErroWhatsApp {
  readonly codigo = 'anexo_expirado'
  constructor() {
    super('O arquivo desta mensagem não está mais guardado. Escolha-o de novo e envie outra vez.')
  }
}

/** Too late: it is on its way, or has ended. */
export class CancelamentoTardio extends ErroWhatsApp {
  readonly codigo = 'cancelamento_tardio'
  constructor(readonly status: string) {
    super('Esta mensagem já saiu ou já foi encerrada, e não pode mais ser cancelada.', { status })
  }
}

export class ModeloInexistente extends ErroWhatsApp {
  readonly codigo = 'modelo_inexistente'
  constructor() {
    super('Esta empresa não tem um modelo de mensagem com este nome. Confira o nome na lista de modelos.')
  }
}

/** Nothing was sent: a message with a gap in it is worse than none. */
export class VariaveisFaltando extends ErroWhatsApp {
  readonly codigo = 'variaveis_faltando'
  constructor(readonly variaveis: readonly string[]) {
    super(`Faltam valores para este modelo: ${variaveis.join(', ')}.`, { variaveis: variaveis.join(', ') })
  }
}

/** Values for what the model does not have: a typing error, or the model was changed. */
export class VariaveisDesconhecidas extends ErroWhatsApp {
  readonly codigo = 'variaveis_desconhecidas'
  constructor(readonly variaveis: readonly string[]) {
    super(`Este modelo não tem estas variáveis: ${variaveis.join(', ')}.`, {
      variaveis: variaveis.join(', '),
    })
  }
}
