import { deflateSync } from 'node:zlib'

const ASSINATURA = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const COM_TRANSPARENCIA = 6
const BYTES = 4

export type Cor = readonly [vermelho: number, verde: number, azul: number, opacidade?: number]

/** A PNG file of a picture that is a function of its points. */
export function desenharPng(largura: number, altura: number, corDe: (x: number, y: number) => Cor): Buffer {
  const passo = 1 + largura * BYTES
  const linhas = Buffer.alloc(altura * passo)
  for (let y = 0; y < altura; y++) {
    for (let x = 0; x < largura; x++) {
      const [r, g, b, a = 255] = corDe(x, y)
      linhas.set([r, g, b, a], y * passo + 1 + x * BYTES)
    }
  }
  const cabecalho = Buffer.alloc(13)
  cabecalho.writeUInt32BE(largura, 0)
  cabecalho.writeUInt32BE(altura, 4)
  cabecalho.set([8, COM_TRANSPARENCIA, 0, 0, 0], 8)
  return Buffer.concat([
    ASSINATURA,
    bloco('IHDR', cabecalho),
    bloco('IDAT', deflateSync(linhas)),
    bloco('IEND', Buffer.alloc(0)),
  ])
}

/** `#0f766e` as a colour. */
export function rgb(hex: string): [number, number, number] {
  const canal = (inicio: number) => Number.parseInt(hex.slice(inicio, inicio + 2), 16)
  return [canal(1), canal(3), canal(5)]
}

function bloco(tipo: string, dados: Buffer): Buffer {
  const corpo = Buffer.concat([Buffer.from(tipo, 'latin1'), dados])
  const resultado = Buffer.alloc(corpo.length + 8)
  resultado.writeUInt32BE(dados.length, 0)
  corpo.copy(resultado, 4)
  resultado.writeUInt32BE(crc32(corpo), corpo.length + 4)
  return resultado
}

// zlib.crc32 only came with Node 20.15.
function crc32(dados: Buffer): number {
  let crc = ~0
  for (const byte of dados) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
