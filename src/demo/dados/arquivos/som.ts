const POR_SEGUNDO = 8000
const CABECALHO = 44

/** A short tune, as a WAV file: one byte a sample. */
export const tocar = (segundos: number): Buffer => {
  const amostras = POR_SEGUNDO * segundos
  const onda = Buffer.alloc(CABECALHO + amostras)
  onda.write('RIFF')
  onda.writeUInt32LE(CABECALHO - 8 + amostras, 4)
  onda.write('WAVEfmt ', 8)
  onda.writeUInt32LE(16, 16)
  onda.writeUInt16LE(1, 20)
  onda.writeUInt16LE(1, 22)
  onda.writeUInt32LE(POR_SEGUNDO, 24)
  onda.writeUInt32LE(POR_SEGUNDO, 28)
  onda.writeUInt16LE(1, 32)
  onda.writeUInt16LE(8, 34)
  onda.write('data', 36)
  onda.writeUInt32LE(amostras, 40)
  for (let i = 0; i < amostras; i++) onda[CABECALHO + i] = 128 + amplitude(i / POR_SEGUNDO)
  return onda
}

const NOTAS_HZ = [392, 440, 523, 440, 587, 523]
const DURACAO_S = 0.4

/** Each note fades out. */
const amplitude = (s: number): number => {
  const nota = NOTAS_HZ[Math.floor(s / DURACAO_S) % NOTAS_HZ.length] ?? 440
  const resto = 1 - (s % DURACAO_S) / DURACAO_S
  return Math.round(44 * resto * Math.sin(2 * Math.PI * nota * s))
}
