import type { Diagnostico } from '../resources/configuracao-whatsapp/diagnostico.js'
import type { Ambiente } from './ambiente.js'
import {
  type ComportamentoLido,
  type MudancaDeComportamento,
  mudarComportamento,
  verComportamento,
} from './comportamento/mudar.js'
import { diagnosticar, type PedidoDeDiagnostico } from './diagnostico/diagnosticar.js'
import type { Estado } from './estado/derivar.js'
import { buscarPerfil } from './operacoes/buscar-perfil.js'
import { conectar, type PedidoDeConexao } from './operacoes/conectar.js'
import { configurarServidor, type ServidorEvolution } from './operacoes/configurar-servidor.js'
import { deletarInstancia } from './operacoes/deletar-instancia.js'
import { desconectar } from './operacoes/desconectar.js'
import {
  enviarMensagemImagem,
  enviarMensagemTexto,
  type MensagemEnviada,
  type MensagemImagem,
  type MensagemTexto,
} from './operacoes/enviar-mensagem.js'
import { obterQrcode, type QrCode } from './operacoes/obter-qrcode.js'
import { refazerWebhook } from './operacoes/refazer-webhook.js'
import { reiniciar } from './operacoes/reiniciar.js'
import { rotacionarSegredo } from './operacoes/rotacionar-segredo.js'
import { verificarStatus } from './operacoes/verificar-status.js'

/**
 * The use cases, by configuration id. Every one may throw an ErroWhatsApp: from Evolution (evolution/erros),
 * or of the operation itself (erros-da-operacao).
 */
export interface EvolutionAPIService {
  /** Creates (or adopts) the instance and connects it until a QR is there. */
  criarInstancia(configuracaoId: number, pedido?: PedidoDeConexao): Promise<Estado>
  obterQrcode(configuracaoId: number, pedido?: PedidoDeConexao): Promise<QrCode | null>
  obterStatusConexao(configuracaoId: number): Promise<Estado>
  /** Completes number, name and picture; says nothing of the status. */
  sincronizarPerfil(configuracaoId: number): Promise<void>
  desconectarInstancia(configuracaoId: number): Promise<Estado>
  reiniciarInstancia(configuracaoId: number): Promise<Estado>
  deletarInstancia(configuracaoId: number): Promise<Estado>
  configurarServidor(configuracaoId: number, servidor: ServidorEvolution): Promise<void>
  /** New secret and key for the webhook, without losing an event. */
  rotacionarSegredo(configuracaoId: number): Promise<void>
  /** Has Evolution post to this application again, whatever it was told before. The connection is left alone. */
  registrarWebhook(configuracaoId: number): Promise<void>
  /** How the instance behaves, as chosen here, or else as its server has it. */
  verComportamento(configuracaoId: number): Promise<ComportamentoLido>
  /** How the instance behaves, and its proxy. @throws ProxyRecusado: then nothing has changed */
  mudarComportamento(
    configuracaoId: number,
    mudanca: MudancaDeComportamento,
  ): Promise<{ antes: ComportamentoLido; depois: ComportamentoLido }>
  /** Checks everything a connection rests on, in at most 20 s; what fails is a line of the answer. */
  diagnosticar(configuracaoId: number, pedido?: PedidoDeDiagnostico): Promise<Diagnostico>
  enviarMensagemTexto(configuracaoId: number, mensagem: MensagemTexto): Promise<MensagemEnviada>
  enviarMensagemImagem(configuracaoId: number, mensagem: MensagemImagem): Promise<MensagemEnviada>
}

export const criarEvolutionAPIService = (ambiente: Ambiente): EvolutionAPIService => ({
  criarInstancia: (id, pedido) => conectar(ambiente, id, pedido),
  obterQrcode: (id, pedido) => obterQrcode(ambiente, id, pedido),
  obterStatusConexao: (id) => verificarStatus(ambiente, id),
  sincronizarPerfil: async (id) => void (await buscarPerfil(ambiente, id)),
  desconectarInstancia: (id) => desconectar(ambiente, id),
  reiniciarInstancia: (id) => reiniciar(ambiente, id),
  deletarInstancia: (id) => deletarInstancia(ambiente, id),
  configurarServidor: (id, servidor) => configurarServidor(ambiente, id, servidor),
  rotacionarSegredo: (id) => rotacionarSegredo(ambiente, id),
  registrarWebhook: (id) => refazerWebhook(ambiente, id),
  verComportamento: (id) => verComportamento(ambiente, id),
  mudarComportamento: (id, mudanca) => mudarComportamento(ambiente, id, mudanca),
  diagnosticar: (id, pedido) => diagnosticar(ambiente, id, pedido),
  enviarMensagemTexto: (id, mensagem) => enviarMensagemTexto(ambiente, id, mensagem),
  enviarMensagemImagem: (id, mensagem) => enviarMensagemImagem(ambiente, id, mensagem),
})
