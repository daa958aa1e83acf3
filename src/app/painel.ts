import AdminJSExpress from '@adminjs/express'
import AdminJS, { type AdminJSOptions, type ComponentLoader } from 'adminjs'
import express, { type Router } from 'express'
import type { DataSource } from 'typeorm'
import { criarPortaria } from '../admin/acesso.js'
import type { EvolutionWhatsApp } from '../plugin.js'
import { lerAcesso } from './acesso-do-usuario.js'
import { lerVersaoDosAtivos, servirAtivos } from './ativos.js'
import { lerCorpo } from './corpo-do-pedido.js'
import { criarEntradaESaida } from './entrada-e-saida.js'
import { corrigirPagina, reescreverPaginas } from './pagina.js'
import { portaDeEntrada } from './porta-de-entrada.js'
import { criarRecursoUsuario } from './recurso-usuario.js'
import { responderAusente } from './registro-ausente.js'
import { criarSessao, NOME_DO_COOKIE, opcoesDaSessao } from './sessao.js'

export const RAIZ = '/admin'

interface Opcoes {
  dataSource: DataSource
  whatsapp: EvolutionWhatsApp
  componentLoader: ComponentLoader
  segredoDaSessao: string
  https: boolean
}

/** The reference application's panel: AdminJS with login, around what the plugin gives. */
export const criarPainel = ({
  dataSource,
  whatsapp,
  componentLoader,
  segredoDaSessao,
  https,
}: Opcoes): Router => {
  const sessao = opcoesDaSessao(dataSource, { segredo: segredoDaSessao, https })
  const admin = new AdminJS({
    rootPath: RAIZ,
    loginPath: `${RAIZ}/login`,
    logoutPath: `${RAIZ}/logout`,
    componentLoader,
    locale: whatsapp.locale(),
    dashboard: whatsapp.dashboard as unknown as NonNullable<AdminJSOptions['dashboard']>,
    resources: [...whatsapp.resources, criarRecursoUsuario(dataSource, criarPortaria(lerAcesso))],
    branding: { companyName: 'WhatsApp das empresas', logo: false, withMadeWithLove: false },
    assets: { styles: [`${RAIZ}/frontend/assets/painel.css`] },
  })

  const router = express.Router()
  router.use('/frontend/assets', servirAtivos())
  router.use(reescreverPaginas(corrigirPagina({ versao: lerVersaoDosAtivos(), raiz: RAIZ })))
  router.use(
    criarSessao(sessao),
    ...portaDeEntrada(dataSource),
    whatsapp.liveRouter,
    lerCorpo,
    criarEntradaESaida({ dataSource, admin }),
    responderAusente,
  )
  return AdminJSExpress.buildAuthenticatedRouter(
    admin,
    // Nobody gets in by AdminJS's own login: ours, on the same path, comes first.
    { cookieName: NOME_DO_COOKIE, cookiePassword: segredoDaSessao, authenticate: () => null },
    router,
    sessao,
  ) as Router
}
