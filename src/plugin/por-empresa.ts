import type { Diagnostico } from '../resources/configuracao-whatsapp/diagnostico.js'
import type { ComportamentoLido, MudancaDeComportamento } from '../services/comportamento/mudar.js'
import type { DadosApagados } from '../services/dados-da-empresa/apagar.js'
import type { PedidoDeDiagnostico } from '../services/diagnostico/diagnosticar.js'
import type { EmpresaConsultada } from '../services/empresas/consultar-empresa.js'
import { exigirReferencia, type ResolverEmpresa } from '../services/empresas/resolver-empresa.js'
import type { EmpresaDoHost, EmpresasSincronizadas } from '../services/empresas/sincronizar-empresas.js'
import type { Estado } from '../services/estado/derivar.js'
import type { EvolutionAPIService } from '../services/evolution-api-service.js'
import type { PedidoDeModelo } from '../services/mensagens/modelos/modelos.js'
import type { MensagemAceita } from '../services/mensagens/outbox/enfileirar.js'
import type { Envios, MensagemConsultada } from '../services/mensagens/outbox/envios.js'
import type {
  PedidoDeAudio,
  PedidoDeDocumento,
  PedidoDeImagem,
  PedidoDeTexto,
  PedidoDeVideo,
} from '../services/mensagens/outbox/pedido-de-envio.js'
import type { PedidoDeConexao } from '../services/operacoes/conectar.js'
import type { ServidorEvolution } from '../services/operacoes/configurar-servidor.js'
import type { MensagemEnviada, MensagemImagem, MensagemTexto } from '../services/operacoes/enviar-mensagem.js'
import type { QrCode } from '../services/operacoes/obter-qrcode.js'

/** The same, with the host's reference of the company in place of our number. */
export type ComReferencia<Pedido> = Omit<Pedido, 'empresaId'> & { empresa: string }
/** Of one company, by the host's reference; left out: of whichever. */
export interface Escopo {
  empresa?: string
}

/** The host's companies, as it knows them. */
export interface Empresas {
  /**
   * Makes a company what the host says it is: new, renamed, switched on or off. Called again it changes nothing.
   * @returns whether it is new
   * @throws DadosInvalidos, BancoNaoMigrado
   */
  sincronizarEmpresa(empresa: EmpresaDoHost): Promise<{ criada: boolean }>
  /** Many at once, in steps of 500 that are committed one by one. Deletes nothing. */
  sincronizarEmpresas(empresas: readonly EmpresaDoHost[]): Promise<EmpresasSincronizadas>
  /** Null: there is none of that reference. */
  consultarEmpresa(empresa: string): Promise<EmpresaConsultada | null>
  /**
   * Deletes its instance from Evolution, then the company with all that is kept of it. The audit trail stays.
   * @throws EmpresaInexistente, and what `deletarInstancia` throws: then nothing is lost
   */
  removerEmpresa(empresa: string): Promise<void>
}

/** Every one may throw DadosInvalidos or EmpresaInexistente for `empresa`, and an ErroWhatsApp of what it does. */
export interface OperacoesPorEmpresa {
  /** Creates (or adopts) the instance and connects it until a QR is there. */
  criarInstancia(empresa: string, pedido?: PedidoDeConexao): Promise<Estado>
  obterQrcode(empresa: string, pedido?: PedidoDeConexao): Promise<QrCode | null>
  obterStatusConexao(empresa: string): Promise<Estado>
  /** Completes number, name and picture; says nothing of the status. */
  sincronizarPerfil(empresa: string): Promise<void>
  desconectarInstancia(empresa: string): Promise<Estado>
  reiniciarInstancia(empresa: string): Promise<Estado>
  deletarInstancia(empresa: string): Promise<Estado>
  /** @param servidor null: the SaaS's own */
  configurarServidor(empresa: string, servidor: ServidorEvolution): Promise<void>
  /** New secret and key for the webhook, without losing an event. */
  rotacionarSegredo(empresa: string): Promise<void>
  /** Has Evolution post to this application again, whatever it was told before. The connection is left alone. */
  registrarWebhook(empresa: string): Promise<void>
  /** How its instance behaves, as chosen here, or else as its server has it. The proxy's password is not in it. */
  verComportamento(empresa: string): Promise<ComportamentoLido>
  /** Of the named ones only. What the server does not take now, it is told later. @throws ProxyRecusado: then nothing has changed */
  mudarComportamento(empresa: string, mudanca: MudancaDeComportamento): Promise<ComportamentoLido>
  /** Checks everything a connection rests on, in at most 20 s; what fails is a line of the answer. */
  diagnosticar(empresa: string, pedido?: PedidoDeDiagnostico): Promise<Diagnostico>
  /** At once, without the outbox. */
  enviarMensagemTexto(empresa: string, mensagem: MensagemTexto): Promise<MensagemEnviada>
  enviarMensagemImagem(empresa: string, mensagem: MensagemImagem): Promise<MensagemEnviada>
  /** Applies one event as Evolution would post it. Resolves once it is committed. */
  processarWebhook(empresa: string, corpo: unknown): Promise<void>
  /** Everything kept of a company, as the text of one JSON document, in pieces. */
  exportarDados(empresa: string): Promise<AsyncIterable<string>>
  /** Erases payloads, number, name and picture; the trail stays. May be called again. */
  apagarDados(empresa: string): Promise<DadosApagados>
}

/** Sending through the outbox: asked for now, sent in turn. */
export interface EnviosPorEmpresa {
  /** @throws DadosInvalidos, EmpresaInexistente, ConfiguracaoInativa, ChaveRepetida */
  enviarTexto(pedido: ComReferencia<PedidoDeTexto>): Promise<MensagemAceita>
  /**
   * A model's text, its variables filled; later changes of the model change nothing that was accepted.
   * @throws also ModeloInexistente, VariaveisFaltando, VariaveisDesconhecidas
   */
  enviarModelo(pedido: ComReferencia<Omit<PedidoDeTexto, 'texto'> & PedidoDeModelo>): Promise<MensagemAceita>
  /** @throws also ArquivoRecusado, EnderecoProibido */
  enviarImagem(pedido: ComReferencia<PedidoDeImagem>): Promise<MensagemAceita>
  /** @throws as enviarImagem */
  enviarDocumento(pedido: ComReferencia<PedidoDeDocumento>): Promise<MensagemAceita>
  /** @throws as enviarImagem */
  enviarVideo(pedido: ComReferencia<PedidoDeVideo>): Promise<MensagemAceita>
  /** A voice note, unless `voz` is false. @throws as enviarImagem */
  enviarAudio(pedido: ComReferencia<PedidoDeAudio>): Promise<MensagemAceita>
  /**
   * Before it is on its way; again, it changes nothing.
   * @param escopo whose message it must be
   * @throws CancelamentoTardio, MensagemInexistente
   */
  cancelarMensagem(id: string, escopo?: Escopo): Promise<void>
  /** @throws MensagemInexistente */
  consultarMensagem(id: string, escopo?: Escopo): Promise<MensagemConsultada>
  /** Of one company, or without one of all of them. What is on its way arrives. */
  pausarEnvios(escopo?: Escopo): Promise<void>
  retomarEnvios(escopo?: Escopo): Promise<void>
}

interface PorConfiguracao extends EvolutionAPIService {
  processarWebhook(configuracaoId: number, corpo: unknown): Promise<void>
}

/** Our own methods, by our numbers, made the host's, by its references. */
export const operarPorEmpresa = (
  servico: PorConfiguracao,
  resolver: ResolverEmpresa,
): Omit<OperacoesPorEmpresa, 'exportarDados' | 'apagarDados'> => {
  const por =
    <Resto extends unknown[], R>(metodo: (configuracaoId: number, ...resto: Resto) => Promise<R>) =>
    async (empresa: string, ...resto: Resto): Promise<R> =>
      metodo((await resolver(empresa)).configuracaoId, ...resto)
  return {
    criarInstancia: por(servico.criarInstancia),
    obterQrcode: por(servico.obterQrcode),
    obterStatusConexao: por(servico.obterStatusConexao),
    sincronizarPerfil: por(servico.sincronizarPerfil),
    desconectarInstancia: por(servico.desconectarInstancia),
    reiniciarInstancia: por(servico.reiniciarInstancia),
    deletarInstancia: por(servico.deletarInstancia),
    configurarServidor: por(servico.configurarServidor),
    rotacionarSegredo: por(servico.rotacionarSegredo),
    registrarWebhook: por(servico.registrarWebhook),
    verComportamento: por(servico.verComportamento),
    mudarComportamento: por(
      async (id: number, mudanca: MudancaDeComportamento) =>
        (await servico.mudarComportamento(id, mudanca)).depois,
    ),
    diagnosticar: por(servico.diagnosticar),
    enviarMensagemTexto: por(servico.enviarMensagemTexto),
    enviarMensagemImagem: por(servico.enviarMensagemImagem),
    processarWebhook: por(servico.processarWebhook),
  }
}

export const enviarPorEmpresa = (envios: Envios, resolver: ResolverEmpresa): EnviosPorEmpresa => {
  const comId = async <P>({ empresa, ...pedido }: ComReferencia<P>) =>
    ({ ...pedido, empresaId: (await resolver(empresa)).empresaId }) as unknown as P
  const dentro = async ({ empresa }: Escopo = {}) =>
    empresa === undefined ? {} : { empresaId: (await resolver(exigirReferencia(empresa))).empresaId }
  return {
    enviarTexto: async (pedido) => envios.enviarTexto(await comId(pedido)),
    enviarModelo: async (pedido) => envios.enviarModelo(await comId(pedido)),
    enviarImagem: async (pedido) => envios.enviarImagem(await comId(pedido)),
    enviarDocumento: async (pedido) => envios.enviarDocumento(await comId(pedido)),
    enviarVideo: async (pedido) => envios.enviarVideo(await comId(pedido)),
    enviarAudio: async (pedido) => envios.enviarAudio(await comId(pedido)),
    cancelarMensagem: async (id, escopo) => envios.cancelarMensagem(id, await dentro(escopo)),
    consultarMensagem: async (id, escopo) => envios.consultarMensagem(id, await dentro(escopo)),
    pausarEnvios: async (escopo) => envios.pausarEnvios(await dentro(escopo)),
    retomarEnvios: async (escopo) => envios.retomarEnvios(await dentro(escopo)),
  }
}
