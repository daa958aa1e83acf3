import type { ArquivoGuardado } from '../../simulador/nucleo/tipos.js'
import { desenharCorte, desenharFigurinha, desenharPaisagem, desenharVestido } from './desenhos.js'
import { escreverPdf } from './pdf.js'
import { tocar } from './som.js'

interface ArquivoDaDemo {
  tipo: 'imagem' | 'audio' | 'documento' | 'figurinha'
  /** As Evolution names it. */
  mediaType: string
  mimetype: string
  midia: Record<string, string | number>
  fazer(): Buffer
}

const imagem = (largura: number, altura: number, fazer: () => Buffer): ArquivoDaDemo => ({
  tipo: 'imagem',
  mediaType: 'imageMessage',
  mimetype: 'image/png',
  midia: { mimetype: 'image/png', largura, altura },
  fazer,
})

/** Every file there is in the demo. They are made when somebody opens them. */
export const ARQUIVOS = {
  corte: imagem(300, 300, desenharCorte),
  paisagem: imagem(360, 240, desenharPaisagem),
  vestido: imagem(240, 320, desenharVestido),
  figurinha: {
    tipo: 'figurinha',
    mediaType: 'stickerMessage',
    mimetype: 'image/png',
    midia: { mimetype: 'image/png' },
    fazer: desenharFigurinha,
  },
  recado: {
    tipo: 'audio',
    mediaType: 'audioMessage',
    mimetype: 'audio/wav',
    midia: { mimetype: 'audio/wav', segundos: 5 },
    fazer: () => tocar(5),
  },
  precos: {
    tipo: 'documento',
    mediaType: 'documentMessage',
    mimetype: 'application/pdf',
    midia: { mimetype: 'application/pdf', nome: 'Tabela de preços.pdf' },
    fazer: () =>
      escreverPdf('Tabela de preços', [
        'Corte ........................... R$ 45,00',
        'Barba ........................... R$ 35,00',
        'Corte e barba .............. R$ 70,00',
        'Sobrancelha ................. R$ 20,00',
        '',
        'Este arquivo foi feito pela demonstração.',
      ]),
  },
} satisfies Record<string, ArquivoDaDemo>

export type NomeDoArquivo = keyof typeof ARQUIVOS
export const NOMES_DOS_ARQUIVOS = Object.keys(ARQUIVOS) as NomeDoArquivo[]

const PREFIXO = '3EB0DE'

/** WhatsApp's id of a message with this file: by its beginning the file is found again. */
export const idComArquivo = (nome: NomeDoArquivo, resto: string): string =>
  `${PREFIXO}${NOMES_DOS_ARQUIVOS.indexOf(nome).toString(16).padStart(2, '0')}${resto}`.toUpperCase()

/** What the simulator gives for a message of the demo's. */
export const acervoDaDemo = (id: string): ArquivoGuardado | undefined => {
  if (!id.startsWith(PREFIXO)) return undefined
  const nome = NOMES_DOS_ARQUIVOS[Number.parseInt(id.slice(PREFIXO.length, PREFIXO.length + 2), 16)]
  if (!nome) return undefined
  const arquivo: ArquivoDaDemo = ARQUIVOS[nome]
  const nomeDoArquivo = arquivo.midia.nome
  return {
    mediaType: arquivo.mediaType,
    mimetype: arquivo.mimetype,
    base64: arquivo.fazer().toString('base64'),
    fileName: typeof nomeDoArquivo === 'string' ? nomeDoArquivo : undefined,
  }
}
