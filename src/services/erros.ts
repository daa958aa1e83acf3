/** Every failure a caller can be told about. The panel translates it; the message is the pt-BR default. */
export type CodigoErro =
  | 'evolution_inacessivel'
  | 'evolution_tempo_esgotado'
  | 'evolution_endereco_proibido'
  | 'evolution_chave_recusada'
  | 'evolution_instancia_inexistente'
  | 'evolution_nome_em_uso'
  | 'evolution_nao_conectado'
  | 'evolution_numero_sem_whatsapp'
  | 'evolution_pedido_recusado'
  | 'evolution_sem_licenca'
  | 'proxy_recusado'
  | 'evolution_falha_no_servidor'
  | 'evolution_resposta_inesperada'
  | 'operacao_em_andamento'
  | 'operacao_nao_confirmada'
  | 'rotacao_recente'
  | 'servidor_proprio_nao_permitido'
  | 'configuracao_inexistente'
  | 'empresa_inexistente'
  | 'empresa_com_instancia'
  | 'banco_nao_migrado'
  | 'configuracao_inativa'
  | 'dados_invalidos'
  | 'prova_nao_feita'
  | 'segredo_ilegivel'
  | 'orfa_inexistente'
  | 'instancia_em_uso'
  | 'empresa_ja_tem_instancia'
  | 'chave_repetida'
  | 'mensagem_inexistente'
  | 'conversa_inexistente'
  | 'cancelamento_tardio'
  | 'citada_indisponivel'
  | 'edicao_tardia'
  | 'exclusao_tardia'
  | 'mudanca_impossivel'
  | 'anexo_expirado'
  | 'midia_inexistente'
  | 'midia_indisponivel'
  | 'midia_grande'
  | 'midia_ocupada'
  | 'modelo_inexistente'
  | 'variaveis_faltando'
  | 'variaveis_desconhecidas'
  | 'correio_falhou'

/** The root of this package's errors: a stable code, words for the user, the cause kept, never a secret. */
export abstract class ErroWhatsApp extends Error {
  abstract readonly codigo: CodigoErro
  /** Values the message was made of, for a translation to use. */
  readonly dados: Readonly<Record<string, string | number>>

  constructor(mensagem: string, dados: Record<string, string | number> = {}, opcoes?: ErrorOptions) {
    super(mensagem, opcoes)
    this.name = new.target.name
    this.dados = dados
  }
}
