import { deflateSync } from 'node:zlib'

const LADO = 96
const ASSINATURA = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const FUNDOS = ['#0f766e', '#1d4ed8', '#7c3aed', '#be185d', '#b45309', '#15803d', '#334155', '#b91c1c']

/** A person's outline on a colour that belongs to the number: a profile picture without a foreign host. */
export function desenharAvatar(numero: string): Buffer {
  const soma = [...numero].reduce((total, digito) => total + digito.charCodeAt(0), 0)
  const fundo = rgb(FUNDOS[soma % FUNDOS.length] ?? '#334155')
  const figura = fundo.map((canal) => Math.round(canal + (255 - canal) * 0.78))
  const linhas = Buffer.alloc(LADO * (1 + LADO * 3))
  for (let y = 0; y < LADO; y++) {
    for (let x = 0; x < LADO; x++) {
      linhas.set(naFigura(x, y) ? figura : fundo, y * (1 + LADO * 3) + 1 + x * 3)
    }
  }
  const cabecalho = Buffer.alloc(13)
  cabecalho.writeUInt32BE(LADO, 0)
  cabecalho.writeUInt32BE(LADO, 4)
  cabecalho.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    ASSINATURA,
    bloco('IHDR', cabecalho),
    bloco('IDAT', deflateSync(linhas)),
    bloco('IEND', Buffer.alloc(0)),
  ])
}

function naFigura(x: number, y: number): boolean {
  const cabeca = (x - 48) ** 2 + (y - 37) ** 2 < 17 ** 2
  const ombros = ((x - 48) / 32) ** 2 + ((y - 92) / 31) ** 2 < 1
  return cabeca || ombros
}

function rgb(hex: string): number[] {
  return [1, 3, 5].map((inicio) => Number.parseInt(hex.slice(inicio, inicio + 2), 16))
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
