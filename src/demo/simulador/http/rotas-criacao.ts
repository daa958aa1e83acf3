import type { Express } from 'express'
import { abrirSocket } from '../conexao/socket.js'
import {
  despejoDoPrisma,
  emUso,
  erroInterno,
  LER_TAMANHO_DE_NADA,
  requisicaoInvalida,
} from '../nucleo/erro-evolution.js'
import { novaInstancia } from '../nucleo/instancia.js'
import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { tem } from '../nucleo/versao.js'
import { ajustesDoCorpo } from './ajustes.js'
import { dormirAteOQr } from './espera-do-qr.js'
import { textoOuNada } from './esquema.js'
import { type Corpo, corpoDe, exigirChaveGlobal } from './pedido.js'
import { respostaDoQr } from './resposta-qr.js'
import { criarWebhook, webhookNaCriacao } from './webhook-da-instancia.js'

export function rotasDeCriacao(app: Express, mundo: Mundo): void {
  app.post('/instance/create', async (req, res) => {
    const corpo = corpoDe(req)
    const pedido = corpo.instanceName
    const aparado = typeof pedido === 'string' && tem(mundo, '2.4') ? pedido.trim() : pedido
    const nome = nomeLivre(mundo, aparado)
    exigirChaveGlobal(mundo, req)
    if (corpo.integration !== 'WHATSAPP-BAILEYS') throw requisicaoInvalida('Invalid integration')

    await mundo.relogio.esperar(mundo.tempos.criar)
    const instancia = guardarNova(mundo, nome, corpo)
    void emitir(mundo, instancia, 'INSTANCE_CREATE', {
      instanceName: nome,
      instanceId: instancia.linha.id,
    })
    if (corpo.qrcode === true) {
      abrirSocket({ mundo, instancia, numero: instancia.linha.number })
      // A fixed sleep: the QR has long been sent by webhook when the answer comes.
      await dormirAteOQr(mundo, instancia, mundo.tempos.criarComQr)
    }
    res.status(201).json(resposta(instancia, corpo))
  })
}

/** Checked before the key, and a missing name counts as taken. */
function nomeLivre(mundo: Mundo, nome: unknown): string {
  if (nome === undefined || (typeof nome === 'string' && mundo.registro.buscar(nome)))
    throw emUso(String(nome))
  if (typeof nome !== 'string') {
    const causa = 'Argument `name`: Invalid value provided. Expected StringFilter or String, provided Int.'
    throw erroInterno(despejoDoPrisma('integrationSession.findFirst', causa))
  }
  return nome
}

function guardarNova(mundo: Mundo, nome: string, corpo: Corpo): Instancia {
  const outra = mundo.registro.buscar(nome)
  if (outra) {
    // Two creates of one name at the same time: the second fails, and its clean-up takes the first along.
    mundo.registro.esquecer(outra)
    throw requisicaoInvalida(
      despejoDoPrisma('instance.create', 'Unique constraint failed on the fields: (`name`)'),
    )
  }
  if (corpo.webhook !== undefined && !webhookNaCriacao(corpo)) throw requisicaoInvalida(LER_TAMANHO_DE_NADA)
  const instancia = novaInstancia({
    nome,
    token: textoOuNada(corpo.token),
    numero: textoOuNada(corpo.number),
    ajustes: ajustesDoCorpo(corpo),
    aleatorio: mundo.aleatorio,
  })
  const webhook = webhookNaCriacao(corpo)
  if (webhook) instancia.linha.webhook = criarWebhook(mundo, instancia, { ...webhook, enabled: true })
  mundo.registro.guardar(instancia)
  return instancia
}

function resposta({ linha, memoria }: Instancia, corpo: Corpo): Record<string, unknown> {
  const webhook = webhookNaCriacao(corpo)
  return {
    instance: {
      instanceName: linha.name,
      instanceId: linha.id,
      integration: 'WHATSAPP-BAILEYS',
      webhookWaBusiness: null,
      accessTokenWaBusiness: '',
      status: memoria.estado ?? 'close',
    },
    hash: linha.token,
    // Only what the request had: JSON leaves out the undefined ones.
    webhook: {
      webhookUrl: webhook?.url,
      webhookHeaders: webhook?.headers,
      webhookByEvents: webhook?.byEvents,
      webhookBase64: webhook?.base64,
    },
    websocket: {},
    rabbitmq: {},
    nats: {},
    sqs: {},
    settings: linha.ajustes,
    ...(corpo.qrcode === true ? { qrcode: respostaDoQr(memoria) } : {}),
  }
}
