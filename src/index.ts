export type { LerAcesso, RespostaDoHost } from './admin/acesso.js'
export { migracoes } from './migrations/index.js'
export { type OpcoesDoPlugin, OpcoesInvalidas } from './opcoes.js'
export { type EvolutionWhatsApp, evolutionWhatsApp } from './plugin.js'
export { ConfiguracaoWhatsApp } from './resources/configuracao-whatsapp/configuracao-whatsapp.js'
export type {
  Cor,
  Diagnostico,
  LinhaDoDiagnostico,
  MotivoDaLinha,
  Reparo,
  Verificacao,
} from './resources/configuracao-whatsapp/diagnostico.js'
export type { Motivo, Status } from './resources/configuracao-whatsapp/status.js'
export { Empresa } from './resources/empresa/empresa.js'
export { entidades } from './resources/entidades.js'
export type { Papel } from './resources/papel.js'
export type { DadosApagados } from './services/dados-da-empresa/apagar.js'
export type { PedidoDeDiagnostico } from './services/diagnostico/diagnosticar.js'
export { type CodigoErro, ErroWhatsApp } from './services/erros.js'
export * from './services/erros-da-operacao.js'
export * from './services/evolution/erros.js'
export type { EvolutionAPIService } from './services/evolution-api-service.js'
export type { MensagemAceita } from './services/mensagens/enfileirar.js'
export type { Envios, MensagemConsultada } from './services/mensagens/envios.js'
export * from './services/mensagens/erros-do-envio.js'
export type { PedidoDeImagem, PedidoDeTexto } from './services/mensagens/pedido-de-envio.js'
export type { RelatorioDaReconciliacao } from './services/reconciliador.js'
export type { Registro } from './services/registro.js'
export type { RelatorioDaRotacao } from './services/rotacao-de-chaves.js'
export type { AuditoriaVerificada, ProblemaNaAuditoria } from './services/verificar-auditoria.js'
export type { FiltroDeEventos } from './webhooks/passo-do-diario.js'
export type { RelatorioDoReprocessamento } from './webhooks/relatorio-do-reprocessamento.js'
