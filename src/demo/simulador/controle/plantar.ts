import { urlDaFoto } from '../conexao/foto.js'
import { motivoBanimento, motivoTelefone, objetoDeDesconexao } from '../conexao/motivos.js'
import { retomar } from '../conexao/retomada.js'
import { criarWebhook, webhookDoCorpo } from '../http/webhook-da-instancia.js'
import { novaInstancia } from '../nucleo/instancia.js'
import type { Mundo } from '../nucleo/mundo.js'
import type { EstadoConexao, Instancia } from '../nucleo/tipos.js'

/** An instance that has been there for a while. */
export interface InstanciaPlantada {
  nome: string
  token?: string
  /** Without `dono`, `connecting` shows QRs; with one, it does not get through to WhatsApp. */
  estado: EstadoConexao
  /** Whose phone it is, or was: unless that was its `fim`, what is `close` opens again without a QR. */
  dono?: { numero: string; nome: string }
  fim?: 'telefone' | 'banido'
  /** The body of a `webhook/set`. */
  webhook?: Record<string, unknown>
}

/** It is there from now on, and nobody is told. One of that name is replaced. */
export function plantar(mundo: Mundo, pedida: InstanciaPlantada): void {
  const { nome, token, estado, dono, fim, webhook } = pedida
  const instancia = novaInstancia({ nome, token, ajustes: {}, aleatorio: mundo.aleatorio })
  const { linha } = instancia
  linha.connectionStatus = estado
  if (dono) {
    linha.temSessao = !fim
    linha.ownerJid = `${dono.numero}@s.whatsapp.net`
    linha.profileName = dono.nome
    linha.profilePicUrl = urlDaFoto(mundo, dono.numero)
  }
  if (fim) encerrar(instancia, fim)
  const lido = webhook && webhookDoCorpo(webhook)
  if (lido) linha.webhook = criarWebhook(mundo, instancia, lido)
  mundo.registro.guardar(instancia)
  retomar(mundo, instancia)
}

function encerrar({ linha }: Instancia, fim: 'telefone' | 'banido'): void {
  const motivo = fim === 'banido' ? motivoBanimento : motivoTelefone
  linha.disconnectionReasonCode = motivo.codigo
  linha.disconnectionObject = objetoDeDesconexao(motivo)
  linha.disconnectionAt = new Date().toISOString()
}
