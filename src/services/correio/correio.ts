import { createTransport } from 'nodemailer'
import { limparTexto } from '../evolution/limpar.js'
import { CorreioFalhou, type MotivoDoCorreio } from './erros-do-correio.js'
import { lerEndereco, lerServidorDeCorreio, type OpcoesDoCorreio } from './opcoes-do-correio.js'

export interface Carta {
  /** One plain address. */
  para: string
  /** One line. */
  assunto: string
  texto: string
  html: string
  /** The same for the same mail: whoever gets it twice is shown it once. */
  id?: string
}

export interface Correio {
  /**
   * Resolves once the server has taken the mail. Nothing is repeated: what has no answer may have been taken.
   * @throws CorreioFalhou
   */
  enviar(carta: Carta): Promise<void>
}

const CONEXAO_MS = 10_000
const SILENCIO_MS = 15_000
/** For all of it: a server that drips is never silent. */
const PRAZO_MS = 30_000

/** @throws TypeError when the options do not do; whoever reads an environment checks them first */
export const criarCorreio = (
  opcoes: OpcoesDoCorreio,
  { prazoMs = PRAZO_MS }: { prazoMs?: number } = {},
): Correio => {
  const servidor = lerServidorDeCorreio(opcoes.url)
  const de = lerEndereco(opcoes.de)
  if (!servidor || !de) throw new TypeError('the mail server or the sender cannot be read')
  const { host, porta, tls, acesso } = servidor
  const transporte = createTransport({
    host,
    port: porta,
    secure: tls === 'direto',
    requireTLS: tls === 'depois',
    ignoreTLS: tls === 'nenhum',
    ...(acesso && { auth: { user: acesso.usuario, pass: acesso.senha } }),
    connectionTimeout: CONEXAO_MS,
    dnsTimeout: CONEXAO_MS,
    greetingTimeout: CONEXAO_MS,
    socketTimeout: SILENCIO_MS,
    // A text is a text, whatever it looks like: never a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const segredos = acesso ? [acesso.senha, Buffer.from(acesso.senha).toString('base64')] : []

  return {
    async enviar({ para, assunto, texto, html, id }) {
      if (!lerEndereco(para)) throw new CorreioFalhou('recusada', { definitivo: true })
      const carta = {
        from: { name: de.nome, address: de.email },
        to: { name: '', address: para },
        subject: assunto.replace(/\s+/g, ' '),
        text: texto,
        html,
        ...(id && { messageId: `<${id}@${de.email.split('@')[1]}>` }),
        // Answers of machines ("I am on holiday") are for nobody.
        headers: { 'Auto-Submitted': 'auto-generated' },
      }
      let prazo: NodeJS.Timeout | undefined
      const tarde = new Promise<never>((_resolve, reject) => {
        prazo = setTimeout(() => reject(new CorreioFalhou('demorou', { definitivo: false })), prazoMs)
      })
      try {
        await Promise.race([transporte.sendMail(carta), tarde])
      } catch (erro) {
        throw erro instanceof CorreioFalhou ? erro : traduzir(erro as FalhaDoSmtp, segredos)
      } finally {
        clearTimeout(prazo)
      }
    },
  }
}

interface FalhaDoSmtp extends Error {
  code?: string
  responseCode?: number
}

const MOTIVOS: ReadonlyMap<string, MotivoDoCorreio> = new Map([
  ['EDNS', 'inalcancavel'],
  ['ECONNECTION', 'inalcancavel'],
  ['ESOCKET', 'inalcancavel'],
  ['ECONNREFUSED', 'inalcancavel'],
  ['ETIMEDOUT', 'demorou'],
  ['ETLS', 'sem_tls'],
  ['EAUTH', 'acesso_recusado'],
  ['ENOAUTH', 'acesso_recusado'],
  ['EENVELOPE', 'recusada'],
])

const CERTIFICADO = /certificate|self-signed|altname/i

const traduzir = (erro: FalhaDoSmtp, segredos: readonly string[]): CorreioFalhou => {
  const { code = '', responseCode = 0, message } = erro
  const motivo = CERTIFICADO.test(message) ? 'sem_tls' : (MOTIVOS.get(code) ?? 'falhou')
  // A server's words may quote what it was sent.
  const causa = new Error(limparTexto({ texto: `${code} ${message}`, segredos }))
  return new CorreioFalhou(motivo, { definitivo: responseCode >= 500 && motivo !== 'acesso_recusado', causa })
}
