import type { Express, Response } from 'express'
import { guardarArquivo } from '../mensagem/arquivos.js'
import { type Citacao, conteudoDeMidia, type Midia, segundosAgora } from '../mensagem/conteudo.js'
import { enviar, podeEnviar } from '../mensagem/envio.js'
import { buscarGuardadas } from '../mensagem/guardadas.js'
import { existeNoWhatsApp, jidDe } from '../mensagem/jid.js'
import { medir } from '../mensagem/midia.js'
import { ErroEvolution, erroInterno, esquemaInvalido, requisicaoInvalida } from '../nucleo/erro-evolution.js'
import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { tem } from '../nucleo/versao.js'
import { exigirCampos, exigirTextos, textoOuNada } from './esquema.js'
import { corpoDe, guardarInstancia, instanciaDe } from './pedido.js'

const TIPOS: readonly string[] = ['image', 'document', 'video', 'audio']

const ENVIOS = ['sendText', 'sendMedia', 'sendWhatsAppAudio'].map((nome) => `/message/${nome}/:instanceName`)

const MIMETYPES: Record<Midia['mediatype'], string> = {
  image: 'image/png',
  document: 'application/octet-stream',
  video: 'video/mp4',
  audio: 'audio/mpeg',
}

export function rotasDeMensagem(app: Express, mundo: Mundo): void {
  const guarda = guardarInstancia(mundo)

  app.post([...ENVIOS], (_req, res, next) => {
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
    if (!podeEnviar(instancia)) {
      throw tem(mundo, '2.3.7')
        ? new ErroEvolution(500, "Cannot read properties of undefined (reading 'onWhatsApp')")
        : requisicaoInvalida(semConexao(instancia, 'sendMessage'))
    }
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
    const conteudo = conteudoDeMidia(mundo.aleatorio, midia, segundosAgora())
    const message = { [messageType]: mediatype === 'audio' ? { ...conteudo, seconds: 1 } : conteudo }
    const enviada = await enviar({
      mundo,
      instancia,
      numero: String(corpo.number),
      messageType,
      message,
      citacao: corpo.quoted as Citacao | undefined,
    })
    const { id } = enviada.key as { id: string }
    const { fileName, caption } = midia
    const base64 = /^https?:/.test(String(corpo.media)) ? '' : String(corpo.media)
    guardarArquivo(instancia, id, {
      mediaType: messageType,
      mimetype: midia.mimetype,
      base64,
      fileName,
      caption,
    })
    criado(res, enviada)
  })

  app.post('/message/sendWhatsAppAudio/:instanceName', guarda, async (req, res) => {
    const corpo = corpoDe(req)
    exigirCampos('instance', corpo, ['number', 'audio'])
    const audio = String(corpo.audio)
    // As Evolution tells base64: four characters are three bytes.
    if (!/^https?:/.test(audio) && (audio.length % 4 !== 0 || !/^[a-z0-9+/]+={0,2}$/i.test(audio)))
      throw requisicaoInvalida('Owned media must be a url, base64, or valid file with buffer')
    const instancia = instanciaDe(res)
    if (!podeEnviar(instancia)) throw erroInterno(semConexao(instancia, 'waUploadToServer'))
    // It makes an Opus of whatever sound it is given; this one is handed on as it is.
    const { tamanho } = await medir(audio)
    const mimetype = 'audio/ogg; codecs=opus'
    const noContexto = { statusAttributions: [] }
    const conteudo = conteudoDeMidia(
      mundo.aleatorio,
      { mediatype: 'audio', mimetype, tamanho },
      segundosAgora(),
    )
    const enviada = await enviar({
      mundo,
      instancia,
      numero: String(corpo.number),
      messageType: 'audioMessage',
      message: {
        audioMessage: {
          ...conteudo,
          seconds: 1,
          ptt: true,
          contextInfo: { ...(conteudo.contextInfo as object), ...noContexto },
        },
      },
      noContexto,
      citacao: corpo.quoted as Citacao | undefined,
    })
    const { id } = enviada.key as { id: string }
    const base64 = /^https?:/.test(audio) ? '' : audio
    guardarArquivo(instancia, id, { mediaType: 'audioMessage', mimetype, base64 })
    criado(res, enviada)
  })

  app.post('/chat/findMessages/:instanceName', guarda, (req, res) => {
    const { where, page, offset } = corpoDe(req)
    const { key: { remoteJid, id } = {}, messageTimestamp } = (where ?? {}) as Onde
    res.json(
      buscarGuardadas(mundo, instanciaDe(res), {
        remoteJid: textoOuNada(remoteJid),
        id: textoOuNada(id),
        periodo: periodoDe(messageTimestamp),
        pagina: typeof page === 'number' ? page : 1,
        porPagina: typeof offset === 'number' ? offset : 50,
      }),
    )
  })

  app.post('/chat/whatsappNumbers/:instanceName', guarda, (req, res) => {
    const corpo = corpoDe(req)
    exigirCampos('instance', corpo, ['numbers'])
    // It asks WhatsApp, and there is no socket to ask through.
    if (tem(mundo, '2.3.7') && !podeEnviar(instanciaDe(res))) return void res.status(400).json({})
    const numeros = Array.isArray(corpo.numbers) ? corpo.numbers.map(String) : []
    res.json(
      numeros.map((number) => {
        const jid = jidDe(number)
        return { jid, exists: existeNoWhatsApp(jid), number }
      }),
    )
  })
}

interface Onde {
  key?: Record<string, unknown>
  messageTimestamp?: { gte?: unknown; lte?: unknown }
}

function periodoDe({ gte, lte }: NonNullable<Onde['messageTimestamp']> = {}) {
  if (!gte || !lte) return undefined
  const segundos = (data: unknown) => Math.floor(Date.parse(String(data)) / 1000)
  return { de: segundos(gte), ate: segundos(lte) }
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
