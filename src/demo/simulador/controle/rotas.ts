import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { desenharAvatar } from '../nucleo/avatar.js'
import { ErroDoSimulador } from '../nucleo/erro.js'
import type { Controle } from './controle.js'
import { definidos } from './definidos.js'
import * as esquemas from './esquemas.js'

type Acao = (nome: string, corpo: unknown) => unknown

/**
 * The control over HTTP, for the phone page and for browser tests. No key: only for a demo bound to
 * loopback. Demanding JSON keeps other web pages from posting here.
 */
export function rotasDoControle(controle: Controle): Router {
  const rotas = Router()
  rotas.use(express.json())

  rotas.get('/fotos/:arquivo', (req, res) => {
    const numero = String(req.params.arquivo).replace(/\D/g, '')
    res.type('png').set('cache-control', 'public, max-age=3600').send(desenharAvatar(numero))
  })
  rotas.get('/instancias', (_req, res) => void res.json(controle.instancias()))
  rotas.get('/entregas', (_req, res) => void res.json(controle.entregas()))
  rotas.get('/falhas', (_req, res) => {
    res.json({ servidor: controle.falhas({}), webhook: controle.falhasDeWebhook({}) })
  })

  rotas.use((req, res, next) => {
    if (req.method !== 'POST' || req.is('json')) return next()
    res.status(415).json({ mensagem: 'Envie JSON.' })
  })
  const geral = (caminho: string, acao: (corpo: unknown) => unknown) =>
    rotas.post(caminho, async (req, res) => responder(res, await acao(req.body)))
  geral('/falhas', (corpo) => controle.falhas(definidos(esquemas.falhas.parse(corpo))))
  geral('/falhas-webhook', (corpo) =>
    controle.falhasDeWebhook(definidos(esquemas.falhasDeWebhook.parse(corpo))),
  )
  geral('/qr-a-cada', (corpo) => controle.qrACada(esquemas.intervalo.parse(corpo).ms))
  geral('/reiniciar', () => controle.reiniciarServidor())

  for (const [nome, acao] of Object.entries(acoes(controle))) {
    rotas.post(`/instancias/:nome/${nome}`, async (req, res) => {
      responder(res, await acao(String(req.params.nome), req.body))
    })
  }
  rotas.use((_req, res) => void res.status(404).json({ mensagem: 'Isto não existe no simulador.' }))
  rotas.use(responderErro)
  return rotas
}

function acoes(controle: Controle): Record<string, Acao> {
  return {
    escanear: (nome, corpo) => controle.escanear(nome, definidos(esquemas.escanear.parse(corpo))),
    'escanear-com-erro': (nome) => controle.escanearComErro(nome),
    'digitar-codigo': (nome, corpo) => {
      const { codigo, ...dono } = esquemas.digitarCodigo.parse(corpo)
      return controle.digitarCodigo(nome, codigo, definidos(dono))
    },
    desconectar: (nome) => controle.desconectarNoTelefone(nome),
    banir: (nome) => controle.banir(nome),
    queda: (nome) => controle.queda(nome),
    mensagem: async (nome, corpo) => ({
      id: await controle.receberMensagem(nome, esquemas.mensagem.parse(corpo)),
    }),
    'perder-arquivos': (nome) => controle.perderArquivos(nome),
    'ler-mensagens': (nome) => ({ lidas: controle.lerMensagens(nome) }),
    'recusar-mensagens': (nome, corpo) => {
      controle.recusarMensagens(nome, esquemas.recusar.parse(corpo).quantas)
    },
    // A storm can last minutes: the answer does not wait for its end.
    tempestade: (nome, corpo) => void controle.tempestade(nome, esquemas.tempestade.parse(corpo)),
    sumir: (nome) => controle.sumir(nome),
    'estado-errado': (nome, corpo) => controle.estadoErrado(nome, esquemas.estado.parse(corpo).estado),
    'girar-qr': (nome) => controle.girarQr(nome),
  }
}

function responder(res: Response, resultado: unknown): void {
  res.json(resultado ?? { ok: true })
}

// Express tells an error handler by its four parameters.
function responderErro(erro: unknown, _req: Request, res: Response, _next: NextFunction): void {
  if (erro instanceof ErroDoSimulador) return void res.status(erro.status).json({ mensagem: erro.message })
  if (erro instanceof z.ZodError) {
    return void res.status(400).json({ mensagem: erro.issues[0]?.message ?? 'Dados inválidos.' })
  }
  res.status(500).json({ mensagem: 'Algo falhou no simulador.' })
}
