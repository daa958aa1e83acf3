import { DadosInvalidos } from '../erros-da-operacao.js'
import { criarGuarda } from '../evolution/destino-publico.js'

/** WhatsApp's limit for an image. */
const MAXIMO_MB = 16
const MAXIMO_EM_BASE64 = Math.ceil((MAXIMO_MB * 1024 * 1024) / 3) * 4

/** How the files begin, in base64; four characters are three bytes. */
const INICIOS = [
  ['image/jpeg', /^\/9j\//],
  ['image/png', /^iVBORw0KGgo/],
  ['image/gif', /^R0lGOD[dl]h/],
  ['image/webp', /^UklGR.{7}RUJQ/],
] as const

const { exigirDestino } = criarGuarda({ hosts: [], exigirHttps: true })

/**
 * What may be handed to Evolution as an image: the file itself, or where Evolution is to fetch it.
 * @param imagem base64, with or without `data:image/…;base64,` before it, up to 16 MB; or an https URL of a public
 * host. The URL is resolved here, and again by Evolution, which may find another address: restrict where Evolution
 * can reach as well.
 * @returns the image as Evolution takes it, with its type where it was looked into
 * @throws DadosInvalidos, EnderecoProibido
 */
export const exigirImagem = async (imagem: string): Promise<{ imagem: string; mimetype?: string }> => {
  const [, esquema] = /^([a-z][a-z0-9+.-]*):/i.exec(imagem.slice(0, 50)) ?? []
  if (esquema && esquema.toLowerCase() !== 'data') {
    if (!URL.canParse(imagem)) throw naoServe()
    await exigirDestino(imagem, 'enviarImagem')
    return { imagem }
  }
  const base64 = esquema ? imagem.slice(imagem.indexOf(',') + 1) : imagem
  if (base64.length > MAXIMO_EM_BASE64) {
    throw new DadosInvalidos('imagem', `A imagem passa de ${MAXIMO_MB} MB. Escolha uma menor.`)
  }
  const mimetype = INICIOS.find(([, inicio]) => inicio.test(base64))?.[0]
  if (!mimetype || !/^[a-z0-9+/]+={0,2}$/i.test(base64)) throw naoServe()
  return { imagem: base64, mimetype }
}

const naoServe = () =>
  new DadosInvalidos('imagem', 'Envie uma imagem JPEG, PNG, GIF ou WebP, ou o endereço https de uma.')
