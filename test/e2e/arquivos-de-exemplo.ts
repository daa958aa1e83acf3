import { deflateSync } from 'node:zlib'

/** A picture of its own: a slope of colours, as base64. */
export const desenharPng = (largura: number, altura: number): string => {
  const linhas = Buffer.alloc((largura * 3 + 1) * altura)
  for (let y = 0; y < altura; y++)
    for (let x = 0; x < largura; x++) {
      const onde = y * (largura * 3 + 1) + 1 + x * 3
      linhas[onde] = 40 + (180 * x) / largura
      linhas[onde + 1] = 90 + (110 * y) / altura
      linhas[onde + 2] = 190 - (120 * x) / largura
    }
  const parte = (tipo: string, dados: Buffer) => {
    const corpo = Buffer.concat([Buffer.from(tipo), dados])
    const inteira = Buffer.alloc(corpo.length + 8)
    inteira.writeUInt32BE(dados.length)
    corpo.copy(inteira, 4)
    inteira.writeUInt32BE(crc(corpo), corpo.length + 4)
    return inteira
  }
  const cabeca = Buffer.alloc(13)
  cabeca.writeUInt32BE(largura)
  cabeca.writeUInt32BE(altura, 4)
  cabeca.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    parte('IHDR', cabeca),
    parte('IDAT', deflateSync(linhas)),
    parte('IEND', Buffer.alloc(0)),
  ]).toString('base64')
}

const crc = (bytes: Buffer): number => {
  let valor = ~0
  for (const byte of bytes) {
    valor ^= byte
    for (let i = 0; i < 8; i++) valor = (valor >>> 1) ^ (valor & 1 ? 0xedb88320 : 0)
  }
  return ~valor >>> 0
}

/** A tone of so many seconds, as a WAV file. */
export const desenharOnda = (segundos: number): string => {
  const amostras = 8000 * segundos
  const onda = Buffer.alloc(44 + amostras)
  onda.write('RIFF')
  onda.writeUInt32LE(36 + amostras, 4)
  onda.write('WAVEfmt ', 8)
  onda.writeUInt32LE(16, 16)
  onda.writeUInt16LE(1, 20)
  onda.writeUInt16LE(1, 22)
  onda.writeUInt32LE(8000, 24)
  onda.writeUInt32LE(8000, 28)
  onda.writeUInt16LE(1, 32)
  onda.writeUInt16LE(8, 34)
  onda.write('data', 36)
  onda.writeUInt32LE(amostras, 40)
  for (let i = 0; i < amostras; i++) onda[44 + i] = 128 + 40 * Math.sin((2 * Math.PI * 440 * i) / 8000)
  return onda.toString('base64')
}
