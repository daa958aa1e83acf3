import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import AdminJSExpress from '@adminjs/express'
import AdminJS, { type AdminJSOptions, ComponentLoader } from 'adminjs'
import connectPgSimple from 'connect-pg-simple'
import express, { type Express, Router } from 'express'
import session from 'express-session'
import type { Pool } from 'pg'
import type { EvolutionWhatsApp, OpcoesDoLocale, OpcoesDoPlugin } from '../../src/index.js'
import { poolDoDriver } from '../../src/services/banco/pool-do-driver.js'
import type { Aplicacao } from './aplicacao.js'
import { criarHospedeiro } from './hospedeiro.js'

export const USUARIOS: Record<string, { id: string; email: string; papel: string; empresa?: string }> = {
  'chefe@loja': { id: '1', email: 'chefe@loja', papel: 'admin' },
  'ze@loja': { id: '2', email: 'ze@loja', papel: 'empresa', empresa: 'do-ze' },
}

interface Montagem {
  rootPath?: string
  opcoes?: Partial<OpcoesDoPlugin>
  locale?: OpcoesDoLocale
  /** Of the host's own. */
  adminjs?: (whatsapp: EvolutionWhatsApp) => Partial<AdminJSOptions>
  /** Before the panel. */
  antes?: (app: Express) => void
  /** Without it: as the host forgets it. */
  sessaoAntes?: boolean
  comArmazem?: boolean
}

/** A host's application with a panel and a login of its own around the plugin, listening. */
export const abrirPainelDoHospedeiro = async (
  aplicacao: Aplicacao,
  {
    rootPath = '/admin',
    opcoes,
    locale,
    adminjs,
    antes,
    sessaoAntes = true,
    comArmazem = true,
  }: Montagem = {},
) => {
  const componentLoader = new ComponentLoader()
  const whatsapp = criarHospedeiro(aplicacao, {
    acesso: ({ papel, empresa }) => ({ papel, empresa }) as never,
    componentLoader,
    reconciliacao: { intervaloSegundos: false },
    envios: { ligado: false },
    ...opcoes,
  })
  const admin = new AdminJS({
    rootPath,
    loginPath: `${rootPath}/login`,
    logoutPath: `${rootPath}/logout`,
    componentLoader,
    resources: whatsapp.resources,
    ...(locale && { locale: whatsapp.locale(locale) }),
    ...adminjs?.(whatsapp),
  })
  const pool = poolDoDriver<Pool>(aplicacao.dataSource)
  const sessao = {
    name: 'loja',
    secret: 'segredo-da-sessao',
    resave: false,
    saveUninitialized: false,
    ...(comArmazem && { store: new (connectPgSimple(session))({ pool, tableName: 'sessao' }) }),
  }
  const painel = Router()
  if (sessaoAntes) painel.use(session(sessao))
  painel.use(whatsapp.liveRouter)
  const auth = {
    authenticate: async (email: string) => USUARIOS[email] ?? null,
    cookieName: sessao.name,
    cookiePassword: sessao.secret,
  }
  const app = express()
  antes?.(app)
  app.use(whatsapp.webhookRouter)
  app.use(rootPath, AdminJSExpress.buildAuthenticatedRouter(admin, auth, painel, sessao))
  const servidor = createServer(app).listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const url = `http://127.0.0.1:${(servidor.address() as AddressInfo).port}${rootPath}`

  const entrar = async (email: string) => {
    const resposta = await fetch(`${url}/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: 'qualquer' }),
    })
    const cookie = (resposta.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const pedir = (caminho: string, corpo?: object) =>
      fetch(url + caminho, {
        method: corpo ? 'POST' : 'GET',
        headers: { cookie, 'content-type': 'application/json' },
        ...(corpo && { body: JSON.stringify(corpo) }),
      })
    return {
      cookie,
      pedir,
      ler: async (caminho: string, corpo?: object) => (await pedir(caminho, corpo)).json(),
    }
  }
  return {
    url,
    whatsapp,
    entrar,
    async fechar() {
      servidor.closeAllConnections()
      servidor.close()
      await whatsapp.stop()
    },
  }
}
