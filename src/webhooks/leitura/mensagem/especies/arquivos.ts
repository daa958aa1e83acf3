import type { TipoDeMensagem } from '../../../../resources/mensagem/mensagem.js'
import { MAXIMO_DO_MIMETYPE, MAXIMO_DO_NOME } from '../limites.js'
import {
  type Item,
  identificador,
  inteiro,
  type Leitor,
  type Lido,
  ler,
  semNulos,
  simOuNao,
  texto,
} from '../pecas.js'

const arquivo = (tipo: TipoDeMensagem): Leitor =>
  ler(
    {
      caption: texto(),
      mimetype: identificador(MAXIMO_DO_MIMETYPE),
      fileName: texto(MAXIMO_DO_NOME),
      title: texto(MAXIMO_DO_NOME),
      fileLength: inteiro,
      seconds: inteiro,
      width: inteiro,
      height: inteiro,
      ptt: simOuNao,
    },
    (m) => ({
      tipo,
      texto: m.caption,
      midia: semNulos({
        mimetype: m.mimetype,
        nome: m.fileName ?? m.title,
        tamanho: m.fileLength,
        segundos: m.seconds,
        largura: m.width,
        altura: m.height,
        voz: m.ptt || null,
      }),
    }),
  )

/** What has bytes of its own, which are fetched when somebody asks for them. */
export const ARQUIVOS: readonly [string, Leitor][] = [
  ['imageMessage', arquivo('imagem')],
  ['audioMessage', arquivo('audio')],
  ['videoMessage', arquivo('video')],
  ['ptvMessage', arquivo('video')],
  ['documentMessage', arquivo('documento')],
  ['stickerMessage', arquivo('figurinha')],
  [
    'stickerPackMessage',
    ler({ name: texto(MAXIMO_DO_NOME), caption: texto() }, ({ name, caption }) => ({
      tipo: 'figurinha',
      texto: caption ?? name,
      midia: null,
    })),
  ],
]

const LEITORES: ReadonlyMap<string, Leitor> = new Map(ARQUIVOS)

/** The file that a message of another kind has above its words. */
export const arquivoDe = (partes: Item | null): Lido | null => {
  for (const [nome, parte] of Object.entries(partes ?? {})) {
    const lido = parte ? LEITORES.get(nome)?.(parte, {}) : null
    if (lido) return lido
  }
  return null
}
