import axios, { AxiosError } from 'axios'
import { Webhook } from 'standardwebhooks'
import type { Guarda } from '../../evolution/destino-publico.js'
import { EnderecoProibido } from '../../evolution/erros.js'
import { DESTINO_PRIVADO } from '../../evolution/transporte.js'
import { AvisoNaoSaiu } from './aviso-nao-saiu.js'

const PRAZO_MS = 10_000
/** Of an answer, which nobody reads further. */
const MAX_BYTES = 64 * 1024
/** The receiver wants no more of it. */
const FOI_EMBORA = 410

interface Pedido {
  url: string
  segredo: string
  /** The same at every try: the receiver tells a repetition by it. */
  id: string
  corpo: object
}

/** What answers with a page is a login, a proxy's error or a parked domain: nobody that took the notice in. */
const ehPagina = (tipo: unknown, corpo: unknown): boolean =>
  /\bhtml\b/i.test(String(tipo ?? '')) || /^\s*<(!doctype|html)\b/i.test(String(corpo ?? ''))

/**
 * Posts as the Standard Webhooks specification has it: signed, with an id and a time stamp; 2xx is an answer.
 * @throws AvisoNaoSaiu
 */
export const postar = async (
  guarda: Guarda,
  { url, segredo, id, corpo }: Pedido,
  { prazoMs = PRAZO_MS } = {},
): Promise<void> => {
  const agora = new Date()
  const texto = JSON.stringify(corpo)
  const resposta = await axios
    .post<unknown>(conferir(guarda, url), texto, {
      headers: {
        'content-type': 'application/json',
        'user-agent': 'adminjs-evolution',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(agora.getTime() / 1000)),
        'webhook-signature': new Webhook(segredo).sign(id, agora, texto),
      },
      httpAgent: guarda.agentes.http,
      httpsAgent: guarda.agentes.https,
      // A proxy of the environment would connect in the place of an agent that checks.
      proxy: false,
      signal: AbortSignal.timeout(prazoMs),
      // A redirect would carry the notice to wherever it points.
      maxRedirects: 0,
      maxContentLength: MAX_BYTES,
      responseType: 'text',
      transformResponse: (recebido: unknown) => recebido,
      validateStatus: () => true,
    })
    .catch((erro: unknown) => {
      throw traduzir(erro)
    })
  const { status, headers, data } = resposta
  if (status < 200 || status >= 300) throw new AvisoNaoSaiu('webhook_recusou', status === FOI_EMBORA)
  if (ehPagina(headers['content-type'], data)) throw new AvisoNaoSaiu('webhook_respondeu_pagina')
}

const conferir = (guarda: Guarda, url: string): string => {
  try {
    return guarda.exigirEndereco(url, 'alertar')
  } catch (erro) {
    if (erro instanceof EnderecoProibido) throw new AvisoNaoSaiu('endereco_proibido', true)
    throw erro
  }
}

const traduzir = (erro: unknown): AvisoNaoSaiu => {
  const codigo = erro instanceof Error && 'code' in erro ? erro.code : undefined
  if (codigo === DESTINO_PRIVADO) return new AvisoNaoSaiu('endereco_proibido', true)
  if (codigo === AxiosError.ERR_CANCELED || codigo === AxiosError.ETIMEDOUT)
    return new AvisoNaoSaiu('webhook_demorou')
  return new AvisoNaoSaiu('webhook_inacessivel')
}
