import AdminJSExpress from '@adminjs/express'
import AdminJS, { ComponentLoader } from 'adminjs'
import { entidades, evolutionWhatsApp, migrar } from 'adminjs-evolution'
import express from 'express'
import session from 'express-session'
import { DataSource } from 'typeorm'

const env = process.env as Record<string, string>
const dataSource = new DataSource({ type: 'postgres', url: env.DATABASE_URL, entities: [...entidades] })
await migrar(dataSource)
const componentLoader = new ComponentLoader()
const whatsapp = evolutionWhatsApp({
  dataSource,
  siteUrl: env.SITE_URL,
  evolution: { url: env.EVOLUTION_API_URL, apiKey: env.EVOLUTION_API_KEY },
  encryptionKeys: [env.ENCRYPTION_KEY],
  acesso: (user) => ({ papel: user.papel, empresa: user.empresa }),
  componentLoader,
})
await whatsapp.sincronizarEmpresa({ referencia: 'sua-empresa', nome: 'Sua empresa' })

const admin = new AdminJS({
  componentLoader,
  locale: whatsapp.locale(),
  dashboard: whatsapp.dashboard,
  resources: whatsapp.resources,
})
// AdminJS keeps the session it finds: one object for both, your `store` in it.
const sessao = { name: 'adminjs', secret: env.SESSION_SECRET, resave: false, saveUninitialized: false }
const panel = express.Router().use(session(sessao), whatsapp.liveRouter)
const auth = {
  // Your own login: what it answers is the `user` above.
  authenticate: async (email: string, password: string) =>
    email === env.ADMIN_EMAIL && password === env.ADMIN_PASSWORD
      ? { id: '1', email, papel: 'empresa', empresa: 'sua-empresa' }
      : null,
  cookieName: sessao.name,
  cookiePassword: sessao.secret,
}
const csp =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline' https://fonts.googleapis.com; font-src 'self' https://fonts.gstatic.com; img-src 'self' data: blob:; media-src 'self' blob:; frame-ancestors 'none'"
const app = express().use(whatsapp.webhookRouter, (_req, res, next) => {
  res.set('Content-Security-Policy', csp)
  next()
})
app.use(admin.options.rootPath, AdminJSExpress.buildAuthenticatedRouter(admin, auth, panel, sessao))
await whatsapp.start()
app.listen(env.PORT)
