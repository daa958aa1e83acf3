import AdminJSExpress from '@adminjs/express'
import AdminJS from 'adminjs'
import connectPgSimple from 'connect-pg-simple'
import express from 'express'
import session from 'express-session'
import helmet from 'helmet'
import pg from 'pg'
import { exigir } from './ambiente.js'
import { componentLoader, PAINEL } from './componentes.js'
import { type Loja, lojaSchema } from './loja.js'
import { abrirWhatsApp, dataSource } from './whatsapp.js'

const RAIZ = '/gestao'
const whatsapp = await abrirWhatsApp()
const admin = new AdminJS({
  rootPath: RAIZ,
  loginPath: `${RAIZ}/login`,
  logoutPath: `${RAIZ}/logout`,
  assetsCDN: `${exigir('SITE_URL')}/painel/`,
  componentLoader,
  branding: { companyName: 'Loja' },
  dashboard: { component: PAINEL },
  pages: { whatsapp: whatsapp.pagina },
  locale: whatsapp.locale({ doHost: { language: 'pt-BR', availableLanguages: ['pt-BR'] } }),
  resources: whatsapp.resources,
})
const Armazem = connectPgSimple(session)
const sessao = {
  name: 'loja',
  secret: exigir('SESSION_SECRET'),
  resave: false,
  saveUninitialized: false,
  store: new Armazem({
    pool: new pg.Pool({ connectionString: exigir('DATABASE_URL') }),
    createTableIfMissing: true,
  }),
}
const auth = {
  async authenticate(email: string, senha: string) {
    if (senha !== exigir('ADMIN_PASSWORD')) return null
    const loja = await dataSource.getRepository<Loja>(lojaSchema).findOneBy({ email })
    return loja && { id: loja.id, email, loja: loja.id }
  },
  cookieName: sessao.name,
  cookiePassword: sessao.secret,
}
const app = express()
app.use(whatsapp.webhookRouter)
app.use(
  helmet({
    contentSecurityPolicy: {
      directives: {
        scriptSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
  }),
)
app.use(express.json())
app.use('/painel', express.static('public'))
const painel = express.Router().use(session(sessao), whatsapp.liveRouter)
app.use(RAIZ, AdminJSExpress.buildAuthenticatedRouter(admin, auth, painel, sessao))
await whatsapp.start()
app.listen(Number(exigir('PORT')))
