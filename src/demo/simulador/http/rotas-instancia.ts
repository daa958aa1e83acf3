import type { Express } from 'express'
import { desconectar } from '../conexao/desconexao.js'
import { motivoApi } from '../conexao/motivos.js'
import { remover } from '../conexao/remocao.js'
import { abrirSocket, reconectar } from '../conexao/socket.js'
import { requisicaoInvalida } from '../nucleo/erro-evolution.js'
import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { tem } from '../nucleo/versao.js'
import { dormirAteOQr } from './espera-do-qr.js'
import { textoOuNada } from './esquema.js'
import { guardarInstancia, instanciaDe } from './pedido.js'
import { respostaDoQr } from './resposta-qr.js'

export function rotasDeInstancia(app: Express, mundo: Mundo): void {
  const guarda = guardarInstancia(mundo)

  app.get('/instance/connect/:instanceName', guarda, async (req, res) => {
    const instancia = instanciaDe(res)
    if (instancia.memoria.estado === 'open') return void res.json(estado(instancia))
    if (instancia.memoria.estado === 'close') {
      abrirSocket({ mundo, instancia, numero: textoOuNada(req.query.number) ?? null })
      await dormirAteOQr(mundo, instancia, mundo.tempos.conectar)
    }
    res.json(respostaDoQr(instancia.memoria))
  })

  app.get('/instance/connectionState/:instanceName', guarda, (_req, res) => {
    const instancia = instanciaDe(res)
    res.json(estado(instancia, instancia.memoria.estadoFalso ?? instancia.memoria.estado))
  })

  app.post('/instance/restart/:instanceName', guarda, async (_req, res) => {
    const instancia = instanciaDe(res)
    const { memoria, linha } = instancia
    if (tem(mundo, '2.4')) {
      if (!conectada(instancia)) return void res.json({ error: true, message: naoConectada(linha.name) })
      reconectar({ mundo, instancia })
      await mundo.relogio.esperar(mundo.tempos.conectar)
      return void res.json({ instance: { instanceName: linha.name, status: memoria.estado } })
    }
    if (memoria.estado === 'open') {
      res.json(estado(instancia))
      return reconectar({ mundo, instancia })
    }
    if (memoria.estado === 'connecting') {
      // The answer still has the QR that this restart makes void.
      res.json(respostaDoQr(memoria))
      return reconectar({ mundo, instancia })
    }
    res.json({ error: true, message: '[object Object]' })
  })

  app.delete('/instance/logout/:instanceName', guarda, (_req, res) => {
    const instancia = instanciaDe(res)
    const nome = instancia.linha.name
    if (!conectada(instancia) && !tem(mundo, '2.4')) throw requisicaoInvalida(naoConectada(nome))
    if (conectada(instancia)) desconectar(mundo, instancia, motivoApi(nome))
    res.json({ status: 'SUCCESS', error: false, response: { message: 'Instance logged out' } })
  })

  app.delete('/instance/delete/:instanceName', guarda, (_req, res) => {
    remover(mundo, instanciaDe(res))
    res.json({ status: 'SUCCESS', error: false, response: { message: 'Instance deleted' } })
  })
}

const naoConectada = (nome: string) => `The "${nome}" instance is not connected`

function conectada({ memoria }: Instancia): boolean {
  return memoria.estado === 'open' || memoria.estado === 'connecting'
}

/** `state` is missing when it is undefined: JSON leaves it out. */
function estado({ linha, memoria }: Instancia, state: string | undefined = memoria.estado) {
  return { instance: { instanceName: linha.name, state } }
}
