import type { Express } from 'express'
import { ErroEvolution, esquemaInvalido, LER_TAMANHO_DE_NADA } from '../nucleo/erro-evolution.js'
import type { Mundo } from '../nucleo/mundo.js'
import { AJUSTES_OBRIGATORIOS, ajustesDoCorpo } from './ajustes.js'
import { exigirCampos } from './esquema.js'
import { type Corpo, corpoDe, guardarInstancia, instanciaDe } from './pedido.js'
import { criarWebhook, eventosEstranhos, trocarWebhook, webhookDoCorpo } from './webhook-da-instancia.js'

export function rotasDeWebhook(app: Express, mundo: Mundo): void {
  const guarda = guardarInstancia(mundo)

  app.post('/webhook/set/:instanceName', guarda, (req, res) => {
    const corpo = corpoDe(req)
    exigirCampos('instance', corpo, ['webhook'])
    const webhook = (corpo.webhook ?? {}) as Corpo
    exigirCampos('webhook', webhook, ['enabled', 'url'])
    const pedido = webhookDoCorpo(webhook.enabled === false ? { ...webhook, events: [] } : webhook)
    const estranhos = webhook.enabled === false ? [] : eventosEstranhos(mundo, pedido?.events ?? [])
    if (estranhos.length > 0) throw esquemaInvalido(estranhos)
    // Here the message is no list, unlike on create.
    if (!pedido) throw new ErroEvolution(500, LER_TAMANHO_DE_NADA)
    const instancia = instanciaDe(res)
    const atual = instancia.linha.webhook
    const linha = atual ? trocarWebhook(atual, pedido) : criarWebhook(mundo, instancia, pedido)
    mundo.registro.alterar(instancia, { webhook: linha })
    res.status(201).json(linha)
  })

  app.get('/webhook/find/:instanceName', guarda, (_req, res) => {
    res.json(instanciaDe(res).linha.webhook)
  })

  app.post('/settings/set/:instanceName', guarda, (req, res) => {
    const corpo = corpoDe(req)
    exigirCampos('instance', corpo, AJUSTES_OBRIGATORIOS)
    const instancia = instanciaDe(res)
    const ajustes = ajustesDoCorpo(corpo)
    mundo.registro.alterar(instancia, { ajustes: { ...instancia.linha.ajustes, ...ajustes } })
    res.status(201).json({ settings: { instanceName: instancia.linha.name, settings: ajustes } })
  })

  app.get('/settings/find/:instanceName', guarda, (_req, res) => {
    res.json(instanciaDe(res).linha.ajustes)
  })
}
