import { ErroWhatsApp } from '../erros.js'

/** What every failure of a call knows about itself. All optional parts are safe to show and to log. */
export interface DetalhesErro {
  /** The call that failed, e.g. `criar`. */
  operacao: string
  /** HTTP status, when there was an answer. */
  status?: number | undefined
  /** Evolution's own words: one line, at most 200 characters, without secrets and dumps. */
  detalhe?: string | undefined
  /** Already cleaned: see `limparCausa`. */
  causa?: Error | undefined
  /** True when the request may have been carried out although it failed: check before repeating it. */
  incerto?: boolean | undefined
}

const AVISE = 'se continuar, avise o suporte.'
const CONFIRA = 'Confira se o pedido já foi feito antes de repetir;'
const comSaida = (inicio: string, incerto: boolean | undefined) =>
  `${inicio} ${incerto ? CONFIRA : 'Tente de novo em instantes;'} ${AVISE}`

/** A call to Evolution that did not give what was asked for. `instanceof` its subclasses, or switch on `codigo`. */
export abstract class ErroEvolution extends ErroWhatsApp {
  readonly operacao: string
  readonly status: number | undefined
  readonly detalhe: string | undefined
  /** True when the request may have been carried out although it failed: check before repeating it. */
  readonly incerto: boolean

  constructor(mensagem: string, detalhes: DetalhesErro, dados: Record<string, string | number> = {}) {
    const { operacao, status, detalhe, causa, incerto = false } = detalhes
    super(mensagem, { operacao, incerto: incerto ? 1 : 0, ...dados }, causa ? { cause: causa } : undefined)
    this.operacao = operacao
    this.status = status
    this.detalhe = detalhe
    this.incerto = incerto
  }
}

/** No connection: unknown host, refused, reset, cut off, bad certificate. */
export class EvolutionInacessivel extends ErroEvolution {
  readonly codigo = 'evolution_inacessivel'
  constructor(d: DetalhesErro) {
    super(comSaida('Não foi possível falar com o servidor do WhatsApp (Evolution).', d.incerto), d)
  }
}

/** No complete answer in time. For anything but a GET the outcome is unknown (`incerto`). */
export class EvolutionTempoEsgotado extends ErroEvolution {
  readonly codigo = 'evolution_tempo_esgotado'
  constructor(d: DetalhesErro) {
    const fim = d.incerto ? ' e não sabemos se o pedido foi feito.' : '.'
    super(comSaida(`O servidor do WhatsApp (Evolution) demorou demais para responder${fim}`, d.incerto), d)
  }
}

/** Not where requests may go: not https where that is asked for, or an address that is not public. */
export class EnderecoProibido extends ErroEvolution {
  readonly codigo = 'evolution_endereco_proibido'
  constructor(d: DetalhesErro) {
    super('Este endereço não é permitido. Use um endereço https público, fora de redes internas.', d)
  }
}

/** 401, or a 403 that is not about a name in use. */
export class ChaveRecusada extends ErroEvolution {
  readonly codigo = 'evolution_chave_recusada'
  constructor(d: DetalhesErro) {
    super(
      'O servidor do WhatsApp (Evolution) não aceitou a chave de acesso. Peça ao suporte para conferir a chave cadastrada.',
      d,
    )
  }
}

/** 404 about the instance itself. Checked by Evolution before the key. */
export class InstanciaInexistente extends ErroEvolution {
  readonly codigo = 'evolution_instancia_inexistente'
  constructor(d: DetalhesErro) {
    super('Esta conexão do WhatsApp não existe mais no servidor. Crie a conexão de novo.', d)
  }
}

/** 403 on create. Checked by Evolution before the key, and also seen for about a second after a delete. */
export class NomeEmUso extends ErroEvolution {
  readonly codigo = 'evolution_nome_em_uso'
  constructor(d: DetalhesErro) {
    super(
      `Já existe no servidor uma conexão do WhatsApp com este nome. Se ela acabou de ser excluída, aguarde um instante e tente de novo; ${AVISE}`,
      d,
    )
  }
}

/** The instance is there, its WhatsApp session is not open. */
export class NaoConectado extends ErroEvolution {
  readonly codigo = 'evolution_nao_conectado'
  constructor(d: DetalhesErro) {
    super(
      'O WhatsApp desta empresa não está conectado agora. Se ele não voltar sozinho em instantes, conecte o celular de novo pelo QR code.',
      d,
    )
  }
}

/** The number asked for has no WhatsApp account; `numero` is the number as Evolution read it. */
export class NumeroSemWhatsApp extends ErroEvolution {
  readonly codigo = 'evolution_numero_sem_whatsapp'
  readonly numero: string
  constructor(d: DetalhesErro & { numero: string }) {
    const { numero } = d
    super(`O número ${numero} não tem WhatsApp. Confira o número com o DDD e tente de novo.`, d, { numero })
    this.numero = numero
  }
}

/** Any other 4xx: Evolution understood the request and will not do it as it is. */
export class PedidoRecusado extends ErroEvolution {
  readonly codigo = 'evolution_pedido_recusado'
  constructor(d: DetalhesErro) {
    super(
      'O servidor do WhatsApp (Evolution) recusou o pedido. Confira os dados informados; se estiverem certos, avise o suporte.',
      d,
    )
  }
}

/** Evolution could not get out through it, or came out where it is without it. */
export class ProxyRecusado extends ErroEvolution {
  readonly codigo = 'proxy_recusado'
  constructor(d: DetalhesErro) {
    super(
      'O servidor do WhatsApp não conseguiu sair pelo proxy. Confira o endereço, a porta, o usuário e a senha.',
      d,
    )
  }
}

/**
 * 503 of 2.4 and later, on every call but a few, until an operator activates the server. No company's fault: whoever
 * sees it neither tries again nor writes it down as a failure of the instance.
 */
export class ServidorSemLicenca extends ErroEvolution {
  readonly codigo = 'evolution_sem_licenca'
  /** Where the operator activates it, as the server says. Not in `dados`: a tenant has no use for it. */
  readonly enderecoDeRegistro: string | null
  constructor(d: DetalhesErro & { enderecoDeRegistro: string | null }) {
    super('O servidor do WhatsApp está em manutenção. Quando ele voltar, tudo continua sozinho.', d)
    this.enderecoDeRegistro = d.enderecoDeRegistro
  }
}

/** 5xx, a failure inside the server reported as 400, 408/429, or any 2xx that says `error: true`. */
export class FalhaNoServidor extends ErroEvolution {
  readonly codigo = 'evolution_falha_no_servidor'
  constructor(d: DetalhesErro) {
    super(
      comSaida('O servidor do WhatsApp (Evolution) teve um problema e não concluiu o pedido.', d.incerto),
      d,
    )
  }
}

const ESTRANHEZAS = {
  nao_e_json: 'O endereço configurado respondeu, mas não parece ser um servidor Evolution.',
  redirecionamento: 'O endereço configurado do servidor do WhatsApp leva a outro endereço.',
  rota_inexistente:
    'O endereço configurado respondeu, mas não oferece o que um servidor Evolution v2 oferece.',
  formato: 'O servidor do WhatsApp (Evolution) respondeu de um jeito que não entendemos.',
  grande_demais: 'O servidor do WhatsApp (Evolution) respondeu com mais dados do que podemos receber.',
} as const

/** Why an answer could not be used; also in `dados.motivo`. */
export type MotivoInesperado = keyof typeof ESTRANHEZAS

/** An answer, but not Evolution v2's: a page, a redirect, an unknown route, another shape, too much of it. */
export class RespostaInesperada extends ErroEvolution {
  readonly codigo = 'evolution_resposta_inesperada'
  readonly motivo: MotivoInesperado
  constructor(d: DetalhesErro & { motivo: MotivoInesperado }) {
    const { motivo } = d
    const confira = d.incerto ? ' Confira se o pedido já foi feito antes de repetir.' : ''
    super(
      `${ESTRANHEZAS[motivo]}${confira} Peça ao suporte para conferir o endereço e a versão do servidor.`,
      d,
      {
        motivo,
      },
    )
    this.motivo = motivo
  }
}
