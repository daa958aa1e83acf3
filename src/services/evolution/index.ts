export type { ProxyComSenha } from './chamadas/ajustes.js'
export type { NovaInstancia } from './chamadas/instancias.js'
export type { NovaImagem, NovoTexto } from './chamadas/mensagens.js'
export type { NovoWebhook } from './chamadas/webhooks.js'
export { type ClienteEvolution, criarClienteEvolution, type OpcoesClienteEvolution } from './cliente.js'
export {
  ChaveRecusada,
  EnderecoProibido,
  ErroEvolution,
  EvolutionInacessivel,
  EvolutionTempoEsgotado,
  FalhaNoServidor,
  InstanciaInexistente,
  type MotivoInesperado,
  NaoConectado,
  NomeEmUso,
  NumeroSemWhatsApp,
  PedidoRecusado,
  RespostaInesperada,
  ServidorSemLicenca,
} from './erros.js'
export { interpretar, type RespostaCrua } from './interpretar.js'
export { type Operacao, TEMPOS_PADRAO, type TemposEvolution } from './operacoes.js'
export { type EstadoEvolution, numeroDoJid } from './schemas/comum.js'
export type { ResultadoConexao } from './schemas/conexao.js'
export type { InstanciaCriada } from './schemas/criacao.js'
export type { InstanciaEvolution } from './schemas/instancia.js'
export type { MensagemEnviada, NumeroVerificado } from './schemas/mensagem.js'
export type { VersaoEvolution } from './schemas/versao.js'
export type { WebhookEvolution } from './schemas/webhook.js'
export type { Agentes } from './transporte.js'
