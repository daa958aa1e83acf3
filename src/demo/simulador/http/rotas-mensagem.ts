import type { Express, Response } from 'express'
import { type Citacao, conteudoDeMidia, type Midia, segundosAgora } from '../mensagem/conteudo.js'
import { enviar, podeEnviar } from '../mensagem/envio.js'
import { buscarGuardadas } from '../mensagem/guardadas.js'
import { existeNoWhatsApp, jidDe } from '../mensagem/jid.js'
import { medir } from '../mensagem/midia.js'
import { erroInterno, esquemaInvalido, requisicaoInvalida } from '../nucleo/erro-evolution.js'
import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { exigirCampos, exigirTextos, textoOuNada } from './esquema.js'
import { corpoDe, guardarInstancia, instanciaDe } from './pedido.js'

const TIPOS: readonly string[] = ['image', 'document', 'video', 'audio']

const MIMETYPES: Record<Midia['mediatype'], string> = {
  image: 'image/png',
  document: 'application/octet-stream',
  video: 'video/mp4',
  audio: 'audio/mpeg',
}

export function rotasDeMensagem(app: Express, mundo: Mundo): void {
  const guarda = guardarInstancia(mundo)

  app.post(['/message/sendText/:instanceName', '/message/sendMedia/:instanceName'], (_req, res, next) => {
    if (mundo.falhas.sorteiaEnvio('semResposta')) return
    // The message goes out all the same: only the answer finds nobody.
    if (mundo.falhas.sorteiaEnvio('perderResposta')) res.json = () => res.destroy()
    next()
  })

  app.post('/message/sendText/:instanceName', guarda, async (req, res) => {
    const corpo = corpoDe(req)
    exigirCampos('instance', corpo, ['number', 'text'])
    exigirTextos(corpo, ['number', 'text'])
    if (corpo.text === '') throw requisicaoInvalida('Text is required')
    const instancia = instanciaDe(res)
    if (!podeEnviar(instancia)) throw requisicaoInvalida(semConexao(instancia, 'sendMessage'))
    criado(
      res,
      await enviar({
        mundo,
        instancia,
        numero: String(corpo.number),
        messageType: 'conversation',
        message: { conversation: corpo.text },
        citacao: corpo.quoted as Citacao | undefined,
        atrasoMs: typeof corpo.delay === 'number' ? corpo.delay : undefined,
      }),
    )
  })

  app.post('/message/sendMedia/:instanceName', guarda, async (req, res) => {
    const corpo = corpoDe(req)
    exigirCampos('instance', corpo, ['number', 'mediatype'])
    if (!TIPOS.includes(String(corpo.mediatype))) {
      throw esquemaInvalido([`mediatype is not one of enum values: ${TIPOS.join(',')}`])
    }
    const instancia = instanciaDe(res)
    if (!podeEnviar(instancia)) throw erroInterno(semConexao(instancia, 'waUploadToServer'))
    const mediatype = corpo.mediatype as Midia['mediatype']
    const { tamanho, mimetype } = await medir(String(corpo.media))
    const midia: Midia = {
      mediatype,
      mimetype: textoOuNada(corpo.mimetype) ?? mimetype ?? MIMETYPES[mediatype],
      fileName: textoOuNada(corpo.fileName),
      caption: textoOuNada(corpo.caption),
      tamanho,
    }
    const messageType = `${mediatype}Message`
    const message = { [messageType]: conteudoDeMidia(mundo.aleatorio, midia, segundosAgora()) }
    criado(res, await enviar({ mundo, instancia, numero: String(corpo.number), messageType, message }))
  })

  app.post('/chat/findMessages/:instanceName', guarda, (req, res) => {
    const { where, page, offset } = corpoDe(req)
    const { remoteJid, id } = (where as { key?: Record<string, unknown> } | undefined)?.key ?? {}
    res.json(
      buscarGuardadas(instanciaDe(res), {
        remoteJid: textoOuNada(remoteJid),
        id: textoOuNada(id),
        pagina: typeof page === 'number' ? page : 1,
        porPagina: typeof offset === 'number' ? offset : 50,
      }),
    )
  })

  app.post('/chat/whatsappNumbers/:instanceName', guarda, (req, res) => {
    const corpo = corpoDe(req)
    exigirCampos('instance', corpo, ['numbers'])
    const numeros = Array.isArray(corpo.numbers) ? corpo.numbers.map(String) : []
    res.json(
      numeros.map((number) => {
        const jid = jidDe(number)
        return { jid, exists: existeNoWhatsApp(jid), number }
      }),
    )
  })
}

function criado(res: Response, corpo: unknown): void {
  res.status(201).json(corpo)
}

/** Never connected in this process: there is no client to call. Later there is one, but it is closed. */
function semConexao({ memoria }: Instancia, metodo: string): string {
  return memoria.teveCliente
    ? 'Error: Connection Closed'
    : `TypeError: Cannot read properties of undefined (reading '${metodo}')`
}
