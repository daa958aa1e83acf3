export type { LerAcesso, RespostaDoHost } from './admin/acesso/controle-de-acesso.js'
export { MontagemErrada } from './admin/acesso/montagem.js'
export { registrarComponentes } from './admin/components.js'
export type { OpcoesDoLocale } from './admin/locale/index.js'
export type { EscolhaDoRecurso, EscolhasDosRecursos, IdDoRecurso } from './admin/recurso/escolhas.js'
export { BancoInadequado } from './migrations/banco-inadequado.js'
export { migracoes } from './migrations/index.js'
export { migrar } from './migrations/migrar.js'
export type { EvolutionWhatsApp } from './plugin/evolution-whatsapp.js'
export type { OpcoesDoPlugin } from './plugin/opcoes/opcoes-do-plugin.js'
export { OpcoesInvalidas } from './plugin/opcoes/validar.js'
export { evolutionWhatsApp } from './plugin/plugin.js'
export type {
  ComReferencia,
  Empresas,
  EnviosPorEmpresa,
  Escopo,
  OperacoesPorEmpresa,
} from './plugin/por-empresa.js'
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
export type { OpcoesDosAlertas } from './services/alertas/opcoes-dos-alertas.js'
export type { RegrasDosAlertas } from './services/alertas/regras.js'
export type { PontaDaAuditoria } from './services/auditoria/guarda-da-ponta.js'
export type {
  AuditoriaVerificada,
  PedidoDeVerificacao,
  ProblemaNaAuditoria,
} from './services/auditoria/verificar-auditoria.js'
export type { RelatorioDaRotacao } from './services/criptografia/rotacao-de-chaves.js'
export type { DadosApagados } from './services/dados-da-empresa/apagar.js'
export type { PedidoDeDiagnostico } from './services/diagnostico/diagnosticar.js'
export type { EmpresaConsultada } from './services/empresas/consultar-empresa.js'
export type { EmpresaDoHost, EmpresasSincronizadas } from './services/empresas/sincronizar-empresas.js'
export { type CodigoErro, ErroWhatsApp } from './services/erros.js'
export * from './services/evolution/erros.js'
export type { GuardaDeMidia, LugarDaMidia } from './services/mensagens/guarda/guarda-de-midia.js'
export { guardarEmPasta } from './services/mensagens/guarda/guardar-em-pasta.js'
export type { MensagemAceita } from './services/mensagens/outbox/enfileirar.js'
export type { MensagemConsultada } from './services/mensagens/outbox/envios.js'
export * from './services/mensagens/outbox/erros-do-envio.js'
export type {
  PedidoDeAudio,
  PedidoDeDocumento,
  PedidoDeImagem,
  PedidoDeTexto,
  PedidoDeVideo,
} from './services/mensagens/outbox/pedido-de-envio.js'
export type {
  Alertado,
  MensagemRecebida,
  MudancaDeMensagem,
  MudancaDeStatus,
} from './services/novidades/conteudo-da-novidade.js'
export type { NovidadeNaoEntregue } from './services/novidades/fila-de-novidades.js'
export type {
  AoAlertar,
  AoMudarMensagem,
  AoMudarStatus,
  AoReceberMensagem,
  Novidades,
} from './services/novidades/novidades.js'
export type { ArquivoDado } from './services/operacoes/arquivo-permitido.js'
export * from './services/operacoes/erros-da-operacao.js'
export type { RelatorioDaReconciliacao } from './services/reconciliacao/reconciliador.js'
export { type Registro, semValoresDoBanco } from './services/registro/registro.js'
export type { FiltroDeEventos } from './webhooks/reprocessamento/passo-do-diario.js'
export type { RelatorioDoReprocessamento } from './webhooks/reprocessamento/relatorio-do-reprocessamento.js'
