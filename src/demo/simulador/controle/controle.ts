import { desconectar } from '../conexao/desconexao.js'
import { cair, tempestade } from '../conexao/instabilidade.js'
import { lerQr, lerQrComErro, useCodigo } from '../conexao/leitura.js'
import { motivoBanimento, motivoTelefone } from '../conexao/motivos.js'
import { reiniciar } from '../conexao/reinicio.js'
import { sumir } from '../conexao/remocao.js'
import { girarQr } from '../conexao/socket.js'
import { type MensagemRecebida, receberMensagem } from '../mensagem/recebimento.js'
import { lerMensagens } from '../mensagem/recibos.js'
import { ErroDoSimulador } from '../nucleo/erro.js'
import type { FalhasDeEnvio, FalhasDeWebhook, FalhasDoServidor } from '../nucleo/falhas.js'
import type { Mundo } from '../nucleo/mundo.js'
import type { Tempos } from '../nucleo/tempos.js'
import type { Instancia, MensagemGuardada } from '../nucleo/tipos.js'
import type { Entrega } from '../webhook/diario.js'
import { numeroInventado } from './numero-inventado.js'
import { type InstanciaPlantada, plantar } from './plantar.js'
import { type VisaoDaInstancia, verInstancia } from './visao.js'

/** The phone, WhatsApp and bad luck: everything that happens to Evolution from outside its API. */
export interface Controle {
  instancias(): VisaoDaInstancia[]
  /** One more, that has been there for a while. */
  plantar(instancia: InstanciaPlantada): void
  /** Reads the QR with a phone. Resolves when the instance is open. `codigo`: the QR in view, if it matters which. */
  escanear(nome: string, dono?: { numero?: string; nome?: string; codigo?: string }): Promise<void>
  /** A read that WhatsApp rejects: a new connection with a new QR. */
  escanearComErro(nome: string): void
  digitarCodigo(nome: string, codigo: string, dono?: { nome?: string }): Promise<void>
  desconectarNoTelefone(nome: string): void
  banir(nome: string): void
  /** A transient drop: `connecting`, then `open`, never `close`. */
  queda(nome: string): void
  /** Answers the id of the message. */
  receberMensagem(nome: string, mensagem: MensagemRecebida): Promise<string>
  /** Files that were asked for, and what was told to be read, by the ids of their messages. */
  arquivosBuscados(nome: string): readonly string[]
  lidasPorNos(nome: string): readonly string[]
  /** Reactions, edits and deletions that went out, oldest first. */
  mudancas(nome: string): Instancia['memoria']['mudancas']
  /** Evolution refuses the next n of them. */
  recusarMudancas(nome: string, quantas: number): void
  /** WhatsApp throws away every file there is, or has them again. */
  perderArquivos(nome: string, perdidos?: boolean): void
  /** The other side reads what was sent; answers how many messages that were. */
  lerMensagens(nome: string): number
  /** WhatsApp refuses the next n messages: accepted with 201, then `messages.update` ERROR. */
  recusarMensagens(nome: string, quantas: number): void
  /** Resolves when the storm has passed; the instance then connects again. */
  tempestade(nome: string, quanto?: { segundos?: number; porSegundo?: number }): Promise<void>
  /** The instance is gone, without any webhook. */
  sumir(nome: string): void
  /** `connectionState` lies from now on; null ends that. */
  estadoErrado(nome: string, estado: string | null): void
  falhas(mudanca: Partial<FalhasDoServidor>): FalhasDoServidor
  /** Sends that get no answer, whether they went out or not. */
  falhasDeEnvio(mudanca: Partial<FalhasDeEnvio>): FalhasDeEnvio
  /** What really went out, oldest first. */
  mensagensEnviadas(nome: string): readonly MensagemGuardada[]
  falhasDeWebhook(mudanca: Partial<FalhasDeWebhook>): FalhasDeWebhook
  /** The last deliveries, oldest first, with every attempt. */
  entregas(): readonly Entrega[]
  girarQr(nome: string): void
  qrACada(ms: number): void
  /** Resolves when the server is back and the instances have begun to connect. */
  reiniciarServidor(): Promise<void>
  /** As after an upgrade, or the way back. */
  versao(versao: string): void
  /** Can be changed while the simulator runs. */
  tempos: Tempos
}

export function criarControle(mundo: Mundo): Controle {
  const achar = (nome: string): Instancia => {
    const instancia = mundo.registro.buscar(nome)
    if (!instancia) throw new ErroDoSimulador(`A instância "${nome}" não existe.`, 404)
    return instancia
  }
  const conectada = (nome: string): Instancia => {
    const instancia = achar(nome)
    if (instancia.memoria.estado !== 'open') throw new ErroDoSimulador('Esta instância não está conectada.')
    return instancia
  }
  return {
    instancias: () => mundo.registro.todas().map(verInstancia),
    plantar: (instancia) => plantar(mundo, instancia),
    escanear: async (nome, dono) =>
      lerQr(mundo, achar(nome), {
        numero: dono?.numero ?? numeroInventado(mundo.aleatorio),
        ...semNada(dono),
      }),
    escanearComErro: (nome) => lerQrComErro(mundo, achar(nome)),
    digitarCodigo: async (nome, codigo, dono) => useCodigo(mundo, achar(nome), { codigo, nome: dono?.nome }),
    desconectarNoTelefone: (nome) => desconectar(mundo, conectada(nome), motivoTelefone),
    banir: (nome) => desconectar(mundo, conectada(nome), motivoBanimento),
    queda: (nome) => cair(mundo, achar(nome)),
    receberMensagem: async (nome, mensagem) => receberMensagem(mundo, achar(nome), mensagem),
    arquivosBuscados: (nome) => achar(nome).memoria.buscasDeArquivos,
    lidasPorNos: (nome) => achar(nome).memoria.lidasPorNos,
    mudancas: (nome) => achar(nome).memoria.mudancas,
    recusarMudancas: (nome, quantas) => {
      achar(nome).memoria.recusarMudancas = quantas
    },
    perderArquivos: (nome, perdidos = true) => {
      achar(nome).memoria.arquivosPerdidos = perdidos
    },
    lerMensagens: (nome) => lerMensagens(mundo, achar(nome)),
    recusarMensagens: (nome, quantas) => {
      achar(nome).memoria.recusarMensagens = quantas
    },
    tempestade: async (nome, { segundos = 6, porSegundo = 22 } = {}) =>
      tempestade(mundo, achar(nome), { segundos, porSegundo }),
    sumir: (nome) => sumir(mundo, achar(nome)),
    estadoErrado: (nome, estado) => {
      achar(nome).memoria.estadoFalso = estado
    },
    falhas: (mudanca) => ({ ...Object.assign(mundo.falhas.servidor, mudanca) }),
    falhasDeEnvio: (mudanca) => ({ ...Object.assign(mundo.falhas.envio, mudanca) }),
    mensagensEnviadas: (nome) => achar(nome).memoria.guardadas.filter(({ key }) => key.fromMe),
    falhasDeWebhook: (mudanca) => ({ ...Object.assign(mundo.falhas.webhook, mudanca) }),
    entregas: () => mundo.entregador.entregas(),
    girarQr: (nome) => girarQr(mundo, achar(nome)),
    qrACada: (ms) => {
      mundo.tempos.rotacaoQr = ms
    },
    reiniciarServidor: () => reiniciar(mundo),
    versao: (versao) => {
      mundo.versao = versao
    },
    tempos: mundo.tempos,
  }
}

function semNada(dono: { nome?: string; codigo?: string } = {}) {
  return { nome: dono.nome, codigo: dono.codigo }
}
