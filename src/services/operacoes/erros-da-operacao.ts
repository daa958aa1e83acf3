import {
  type EspecieDeArquivo,
  MAXIMO_EM_MB,
  type RecusaDoArquivo,
} from '../../resources/mensagem/arquivos.js'
import { ErroWhatsApp } from '../erros.js'

/** Another create, connect, logout or delete runs on this instance; two at once would destroy it. */
export class OperacaoEmAndamento extends ErroWhatsApp {
  readonly codigo = 'operacao_em_andamento'
  constructor() {
    super('Já existe uma operação em andamento neste WhatsApp. Espere alguns segundos e tente de novo.')
  }
}

/** Evolution said yes, but what was asked for did not come to pass in time. */
export class OperacaoNaoConfirmada extends ErroWhatsApp {
  readonly codigo = 'operacao_nao_confirmada'
  constructor() {
    super(
      'O pedido foi enviado, mas o servidor do WhatsApp ainda não o confirmou. Use "Verificar status" em instantes.',
    )
  }
}

/** The webhook's secret was changed a moment ago; Evolution may still be retrying under the one before. */
export class RotacaoRecente extends ErroWhatsApp {
  readonly codigo = 'rotacao_recente'
  /** @param minutos until it may be tried again */
  constructor(minutos: number) {
    super(`O segredo do webhook acabou de ser trocado. Tente de novo em ${minutos} min.`, { minutos })
  }
}

/** Companies use the SaaS's server here: the host's option `servidorProprio` does not permit another. */
export class ServidorProprioNaoPermitido extends ErroWhatsApp {
  readonly codigo = 'servidor_proprio_nao_permitido'
  constructor() {
    super('Este sistema não permite servidores Evolution próprios. Use o servidor padrão.')
  }
}

export class ConfiguracaoInexistente extends ErroWhatsApp {
  readonly codigo = 'configuracao_inexistente'
  constructor() {
    super('Esta configuração de WhatsApp não existe mais. Volte à lista e escolha de novo.')
  }
}

export class EmpresaInexistente extends ErroWhatsApp {
  readonly codigo = 'empresa_inexistente'
  constructor() {
    super('Esta empresa não existe mais. Volte à lista e escolha de novo.')
  }
}

/** The plugin's tables are not there. */
export class BancoNaoMigrado extends ErroWhatsApp {
  readonly codigo = 'banco_nao_migrado'
  constructor(opcoes?: ErrorOptions) {
    super(
      'As tabelas do WhatsApp ainda não existem neste banco. Chame `await migrar(dataSource)` antes.',
      {},
      opcoes,
    )
  }
}

/** Its instance would live on in Evolution, connected to the customer's phone, with nobody to see it. */
export class EmpresaComInstancia extends ErroWhatsApp {
  readonly codigo = 'empresa_com_instancia'
  constructor() {
    super(
      'Esta empresa ainda tem uma instância no servidor do WhatsApp. Exclua a instância antes de excluir a empresa.',
    )
  }
}

export class ConfiguracaoInativa extends ErroWhatsApp {
  readonly codigo = 'configuracao_inativa'
  constructor() {
    super('O WhatsApp desta empresa está desativado. Peça ao suporte para ativá-lo.')
  }
}

/** The diagnosis was to send a message of proof, and something before it stood in the way. */
export class ProvaNaoFeita extends ErroWhatsApp {
  readonly codigo = 'prova_nao_feita'
  constructor() {
    super('A mensagem de teste não foi enviada: as linhas do diagnóstico dizem o que impede.')
  }
}

/** Input that does not fit, with the field it is about. */
export class DadosInvalidos extends ErroWhatsApp {
  readonly codigo = 'dados_invalidos'
  readonly campo: string
  constructor(campo: string, mensagem: string, opcoes?: ErrorOptions) {
    super(mensagem, { campo }, opcoes)
    this.campo = campo
  }
}

const NAO_SERVE: Readonly<Record<EspecieDeArquivo, string>> = {
  imagem: 'Envie uma imagem JPEG, PNG, GIF ou WebP, ou o endereço https de uma.',
  video: 'Envie um vídeo MP4, MOV ou 3GP, ou o endereço https de um. Outros formatos vão como documento.',
  audio:
    'Envie um áudio MP3, M4A, OGG, WAV ou AAC, ou o endereço https de um. Outros formatos vão como documento.',
  documento: 'Envie o conteúdo do documento, ou o endereço https dele.',
}

/** A file that cannot be sent as what it is to be sent as. */
export class ArquivoRecusado extends DadosInvalidos {
  constructor(
    readonly especie: EspecieDeArquivo,
    readonly motivo: RecusaDoArquivo,
  ) {
    super(
      especie,
      motivo === 'naoServe'
        ? NAO_SERVE[especie]
        : motivo === 'vazio'
          ? 'O arquivo está vazio. Escolha outro.'
          : `O arquivo passa de ${MAXIMO_EM_MB[especie]} MB. Escolha um menor.`,
    )
  }
}

/** A stored secret does not open: its key is missing from ENCRYPTION_KEY, or the row was changed. */
export class SegredoIlegivel extends ErroWhatsApp {
  readonly codigo = 'segredo_ilegivel'
  constructor(opcoes?: ErrorOptions) {
    super(
      'As credenciais guardadas desta empresa não puderam ser lidas. Avise o suporte: a chave de criptografia mudou.',
      {},
      opcoes,
    )
  }
}

export class InstanciaOrfaInexistente extends ErroWhatsApp {
  readonly codigo = 'orfa_inexistente'
  constructor() {
    super('Esta instância não está mais no servidor. Volte à lista e escolha de novo.')
  }
}

/** Seen as nobody's, and a company's since. */
export class InstanciaEmUso extends ErroWhatsApp {
  readonly codigo = 'instancia_em_uso'
  constructor() {
    super('Esta instância já pertence a uma empresa. Use as ações na página do WhatsApp dela.')
  }
}

/** A company has one instance; adopting another would leave its own behind, connected and unseen. */
export class EmpresaJaTemInstancia extends ErroWhatsApp {
  readonly codigo = 'empresa_ja_tem_instancia'
  constructor() {
    super('Esta empresa já tem uma instância no servidor. Exclua-a antes de adotar outra.')
  }
}
