import AdminJSExpress from '@adminjs/express'
import AdminJS, { type AdminJSOptions, type ComponentLoader } from 'adminjs'
import express, { type Router } from 'express'
import type { DataSource } from 'typeorm'
import { criarControleDeAcesso } from '../admin/acesso/controle-de-acesso.js'
import type { EvolutionWhatsApp } from '../plugin/evolution-whatsapp.js'
import type { Correio } from '../services/correio/correio.js'
import type { Registro } from '../services/registro/registro.js'
import { lerAcesso } from './acesso-do-usuario.js'
import { lerVersaoDosAtivos, servirAtivos } from './ativos.js'
import { criarDemonstracao, type Demonstracao } from './demonstracao.js'
import { criarEntradaESaida } from './entrada-e-saida.js'
import { criarEscolhaDeSenha } from './escolher-senha.js'
import { exigirSessao } from './exigir-sessao.js'
import { corrigirPagina, reescreverPaginas } from './pagina.js'
import { comPalavrasDaDemo } from './palavras-da-demo.js'
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
  /** Null: this is none. */
  demo: Demonstracao | null
  /** Null: links are handed over by hand. */
  correio: Correio | null
  siteUrl: string
  registro: Registro
}

/** The reference application's panel: AdminJS with login, around what the plugin gives. */
export const criarPainel = ({
  dataSource,
  whatsapp,
  componentLoader,
  segredoDaSessao,
  https,
  demo,
  correio,
  siteUrl,
  registro,
}: Opcoes): Router => {
  const sessao = opcoesDaSessao(dataSource, { segredo: segredoDaSessao, https })
  const convites = { correio, siteUrl, raiz: RAIZ, registro }
  const locale = whatsapp.locale({ termosDoAdminJS: true })
  const admin = new AdminJS({
    rootPath: RAIZ,
    loginPath: `${RAIZ}/login`,
    logoutPath: `${RAIZ}/logout`,
    componentLoader,
    locale: demo ? comPalavrasDaDemo(locale) : locale,
    dashboard: {
      ...whatsapp.dashboard,
      ...(demo && { component: 'InicioDaDemo' }),
    } as unknown as NonNullable<AdminJSOptions['dashboard']>,
    resources: [
      ...whatsapp.resources,
      criarRecursoUsuario(dataSource, criarControleDeAcesso(lerAcesso), convites),
    ],
    branding: { companyName: 'WhatsApp das empresas', logo: false, withMadeWithLove: false },
    assets: { styles: [`${RAIZ}/frontend/assets/painel.css`] },
  })

  const router = express.Router()
  router.use('/frontend/assets', servirAtivos())
  router.use(
    reescreverPaginas(
      corrigirPagina({
        versao: lerVersaoDosAtivos(),
        raiz: RAIZ,
        demo: demo && { contas: demo.contas, telefone: demo.telefone },
      }),
    ),
  )
  router.use(
    criarSessao(sessao),
    ...exigirSessao(dataSource, { loginPath: `${RAIZ}/login`, raiz: RAIZ }),
    whatsapp.liveRouter,
    whatsapp.protecao,
    criarEntradaESaida({ dataSource, admin }),
    criarEscolhaDeSenha({ dataSource, ...convites }),
    ...(demo ? [criarDemonstracao(dataSource, demo, RAIZ)] : []),
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
