import { type Request, type Response, Router } from 'express'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { Usuario } from '../resources/usuario/usuario.js'
import type { Correio } from '../services/correio/correio.js'
import type { Registro } from '../services/registro/registro.js'
import { enviarLinkDeSenha } from './cartas.js'
import { idiomaDoPedido, preencher } from './idioma-do-pedido.js'
import { escaparHtml as e, paginaSimples } from './pagina-simples.js'
import { criarLinkDeSenha, escolherSenha, HORAS, lerLinkDeSenha } from './senha-a-escolher.js'
import { abrirSessao } from './sessao.js'
import { criarTentativas } from './tentativas-de-login.js'
import { recarregarUsuario } from './usuarios.js'

interface Dependencias {
  dataSource: DataSource
  /** Null: no mail server, and only an admin makes links. */
  correio: Correio | null
  siteUrl: string
  raiz: string
  registro: Registro
}

const campos = z.object({
  email: z.string().trim().toLowerCase().max(200).catch(''),
  token: z.string().max(200).catch(''),
  senha: z.string().catch(''),
})
const lerCampos = (req: Request) => campos.parse((req as Request & { fields?: unknown }).fields ?? {})

export const enderecoDoLink = ({ siteUrl, raiz }: Pick<Dependencias, 'siteUrl' | 'raiz'>, token: string) =>
  `${siteUrl.replace(/\/+$/, '')}${raiz}/senha?${new URLSearchParams({ token })}`

/** Pages for who has no password, or has forgotten it: `/esqueci` and, with a link's token, `/senha`. */
export const criarEscolhaDeSenha = (dependencias: Dependencias): Router => {
  const { dataSource, correio, raiz, registro } = dependencias
  const tentativas = criarTentativas(dataSource)
  const router = Router()

  const responder = (
    req: Request,
    res: Response,
    montar: (p: Pedido) => Omit<Montada, 'idioma'>,
    status = 200,
  ) => {
    const pedido = idiomaDoPedido(req)
    const consulta = pedido.idioma === 'en' ? '?idioma=en' : ''
    const { titulo, corpo } = montar({ ...pedido, consulta })
    res.status(status).type('html').set('Cache-Control', 'no-store').vary('Accept-Language')
    const { marca } = pedido.textos.moldura
    res.send(paginaSimples({ idioma: pedido.idioma, marca, titulo, corpo }))
  }
  const voltar = ({ textos }: Pedido) =>
    `<p><a class="link" href="${raiz}/login">${e(textos.acesso.entrar)}</a></p>`

  const formularioDoEsqueci = (pedido: Pedido, erro = '') => {
    const { esqueci } = pedido.textos.acesso
    const campo = pedido.textos.moldura.entrada.email
    return {
      titulo: esqueci.titulo,
      corpo: correio
        ? `<p>${e(esqueci.texto)}</p>${erro && `<p class="erro" role="alert">${e(erro)}</p>`}
  <form method="POST" action="${raiz}/esqueci${pedido.consulta}"><label for="email">${e(campo)}</label>
  <input id="email" name="email" type="email" autocomplete="username" required maxlength="200" autofocus><button>${e(esqueci.enviar)}</button></form>
  ${voltar(pedido)}`
        : `<p>${e(esqueci.semCorreio)}</p>${voltar(pedido)}`,
    }
  }

  router.get('/esqueci', (req, res) => responder(req, res, formularioDoEsqueci))
  router.post('/esqueci', async (req, res) => {
    const { email } = lerCampos(req)
    if (!correio || !email) return responder(req, res, formularioDoEsqueci)
    // Counted apart from wrong passwords of that account, and with all that come from that address.
    const espera = await tentativas.contar({ email: `esqueci:${email}`, ip: req.ip ?? '' })
    if (espera > 0) {
      res.set('Retry-After', String(espera))
      return responder(req, res, (p) => formularioDoEsqueci(p, p.textos.acesso.esqueci.espere), 429)
    }
    // Not waited for: how long it takes would tell whether there is such an account.
    void enviar(dependencias, correio, { email, req }).catch((err: unknown) =>
      registro.error({ err }, 'o link para escolher a senha não foi enviado'),
    )
    responder(req, res, (p) => {
      const { enviado, textoEnviado } = p.textos.acesso.esqueci
      const texto = preencher(textoEnviado, { horas: HORAS.esqueci })
      return { titulo: enviado, corpo: `<p role="status">${e(texto)}</p>${voltar(p)}` }
    })
  })

  const vencido = (p: Pedido) => {
    const { vencido: titulo, textoVencido, pedir } = p.textos.acesso.escolher
    const link = `<a class="botao" href="${raiz}/esqueci${p.consulta}">${e(pedir)}</a>`
    return { titulo, corpo: `<p>${e(textoVencido)}</p>${link}${voltar(p)}` }
  }
  const formularioDaSenha = (p: Pedido, { email, token }: { email: string; token: string }, erro = '') => {
    const { escolher } = p.textos.acesso
    return {
      titulo: escolher.titulo,
      corpo: `<p>${e(preencher(escolher.texto, { email }))}</p>${erro && `<p class="erro" role="alert">${e(erro)}</p>`}
  <form method="POST" action="${raiz}/senha${p.consulta}"><input type="hidden" name="token" value="${e(token)}">
  <input type="text" name="username" autocomplete="username" value="${e(email)}" hidden readonly>
  <label for="senha">${e(escolher.senha)}</label>
  <input id="senha" name="senha" type="password" autocomplete="new-password" required minlength="10" maxlength="200" aria-describedby="ajuda" autofocus>
  <small id="ajuda">${e(escolher.ajuda)}</small><button>${e(escolher.salvar)}</button></form>`,
    }
  }

  router.get('/senha', async (req, res) => {
    const token = String(req.query.token ?? '').slice(0, 200)
    const de = await lerLinkDeSenha(dataSource.manager, token)
    if (!de) return responder(req, res, vencido, 410)
    responder(req, res, (p) => formularioDaSenha(p, { email: de.email, token }))
  })
  router.post('/senha', async (req, res) => {
    const { token, senha } = lerCampos(req)
    const de = await lerLinkDeSenha(dataSource.manager, token)
    if (!de) return responder(req, res, vencido, 410)
    const defeito = senha.length < 10 ? 'curta' : senha.length > 200 ? 'longa' : null
    if (defeito)
      return responder(req, res, (p) =>
        formularioDaSenha(p, { email: de.email, token }, p.textos.acesso.escolher[defeito]),
      )
    const usuario = await escolherSenha(dataSource, { token, senha })
    const reconhecido = usuario && (await recarregarUsuario(dataSource.manager, usuario.id))
    if (!reconhecido) return responder(req, res, vencido, 410)
    await abrirSessao(req, reconhecido)
    res.redirect(303, raiz)
  })
  return router
}

type Pedido = ReturnType<typeof idiomaDoPedido> & { consulta: string }
interface Montada {
  idioma: string
  titulo: string
  corpo: string
}

const enviar = async (
  { dataSource, siteUrl, raiz }: Dependencias,
  correio: Correio,
  { email, req }: { email: string; req: Request },
): Promise<void> => {
  const usuario = await dataSource.getRepository(Usuario).findOneBy({ email, ativo: true })
  if (!usuario) return
  const token = await criarLinkDeSenha(dataSource.manager, { usuarioId: usuario.id, ocasiao: 'esqueci' })
  const link = enderecoDoLink({ siteUrl, raiz }, token)
  await enviarLinkDeSenha(
    correio,
    { email, nome: usuario.nome, link, ocasiao: 'esqueci' },
    idiomaDoPedido(req).textos,
  )
}
