import { connect } from 'node:net'
import type { Express } from 'express'
import { esquemaInvalido, requisicaoInvalida } from '../nucleo/erro-evolution.js'
import type { Mundo } from '../nucleo/mundo.js'
import type { LinhaProxy } from '../nucleo/tipos.js'
import { exigirCampos } from './esquema.js'
import { corpoDe, guardarInstancia, instanciaDe } from './pedido.js'

const CAMPOS = ['host', 'port', 'protocol', 'username', 'password'] as const
const PRAZO_MS = 2_000

/** Evolution goes through it to a page that tells its address; here, whether anybody answers there at all. */
export function rotasDeProxy(app: Express, mundo: Mundo): void {
  const guarda = guardarInstancia(mundo)

  app.post('/proxy/set/:instanceName', guarda, async (req, res) => {
    const corpo = corpoDe(req)
    exigirCampos('instance', corpo, ['enabled', 'host', 'port', 'protocol'])
    const vazios = ['host', 'port', 'protocol'].filter((nome) => corpo[nome] === '')
    if (vazios.length > 0) throw esquemaInvalido(vazios.map((nome) => `The "${nome}" cannot be empty`))
    const ligado = corpo.enabled === true
    const ditos = Object.fromEntries(CAMPOS.map((nome) => [nome, ligado ? String(corpo[nome] ?? '') : '']))
    if (ligado && !(await atende(String(ditos.host), Number(ditos.port))))
      throw requisicaoInvalida('Invalid proxy')
    const instancia = instanciaDe(res)
    const agora = new Date().toISOString()
    const antes = instancia.linha.proxy
    const proxy = {
      id: antes?.id ?? mundo.aleatorio.cuid(),
      enabled: ligado,
      ...ditos,
      createdAt: antes?.createdAt ?? agora,
      updatedAt: agora,
      instanceId: instancia.linha.id,
    } as LinhaProxy
    mundo.registro.alterar(instancia, { proxy })
    res
      .status(201)
      .json({ proxy: { instanceName: instancia.linha.name, proxy: { enabled: ligado, ...ditos } } })
  })

  app.get('/proxy/find/:instanceName', guarda, (_req, res) => {
    res.json(instanciaDe(res).linha.proxy ?? null)
  })
}

const atende = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return resolve(false)
    const socket = connect({ host, port, timeout: PRAZO_MS })
    const fim = (responde: boolean) => {
      socket.destroy()
      resolve(responde)
    }
    socket.once('connect', () => fim(true))
    socket.once('timeout', () => fim(false))
    socket.once('error', () => fim(false))
  })
