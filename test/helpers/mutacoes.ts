import type { Sorteio } from './sorteio.js'

type Json = null | boolean | number | string | Json[] | { [chave: string]: Json }

/** Texts that parsers, databases and clocks have stumbled over. */
const TEXTOS: readonly [string, ...string[]] = [
  '',
  '\u0000',
  'a\ud800b',
  '\udc00',
  '\ufeff',
  '__proto__',
  'constructor',
  'data:image/png;base64,\u0000',
  "'; DROP TABLE whatsapp.evento_webhook; --",
  '0000-00-00T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '1969-12-31T23:59:59.999Z',
  'connection.update',
  '💥'.repeat(50),
]
/** Number tokens; some are beyond what a double holds. */
const NUMEROS: readonly [string, ...string[]] = [
  '1e999',
  '-1e999',
  '9'.repeat(400),
  '-0',
  '1e-999',
  '0.1e308',
]

/** One of the recorded bodies, spoiled in one to three ways. Same chance, same bytes. */
export const mutar = (corpos: readonly [string, ...string[]], sorteio: Sorteio): Buffer => {
  let bytes: Buffer = Buffer.from(sorteio.escolher(corpos))
  const vezes = 1 + sorteio.inteiro(3)
  for (let i = 0; i < vezes; i++) bytes = sorteio.escolher(MUTACOES)(bytes, { corpos, sorteio })
  return bytes
}

interface Meios {
  corpos: readonly [string, ...string[]]
  sorteio: Sorteio
}
type Mutacao = (bytes: Buffer, meios: Meios) => Buffer

const virarBits: Mutacao = (bytes, { sorteio }) => {
  const copia = Buffer.from(bytes)
  for (let i = 0; i <= sorteio.inteiro(8); i++) {
    const onde = sorteio.inteiro(copia.length)
    copia[onde] = (copia[onde] ?? 0) ^ (1 << sorteio.inteiro(8))
  }
  return copia
}

const cortar: Mutacao = (bytes, { sorteio }) => bytes.subarray(0, sorteio.inteiro(bytes.length))

const emendar: Mutacao = (bytes, { corpos, sorteio }) => {
  const outro = Buffer.from(sorteio.escolher(corpos))
  const onde = sorteio.inteiro(bytes.length)
  return Buffer.concat([bytes.subarray(0, onde), outro.subarray(sorteio.inteiro(outro.length))])
}

const inserirBytes: Mutacao = (bytes, { sorteio }) => {
  const onde = sorteio.inteiro(bytes.length)
  const novos = Buffer.from(Array.from({ length: 1 + sorteio.inteiro(6) }, () => sorteio.inteiro(256)))
  return Buffer.concat([bytes.subarray(0, onde), novos, bytes.subarray(onde)])
}

const trocarNumero: Mutacao = (bytes, { sorteio }) =>
  Buffer.from(bytes.toString().replace(/(?<=[:[,])-?\d+(?=[,}\]])/, () => sorteio.escolher(NUMEROS)))

const repetirChave: Mutacao = (bytes, { sorteio }) => {
  const chave = sorteio.escolher(['event', 'data', 'date_time', 'instance', '__proto__'])
  return Buffer.from(
    bytes.toString().replace(/\}$/, `,"${chave}":${JSON.stringify(sorteio.escolher(TEXTOS))}}`),
  )
}

/** Works on the parsed body; what is no longer JSON stays as it is. */
const naArvore =
  (mudar: (no: Json, sorteio: Sorteio) => Json | undefined): Mutacao =>
  (bytes, { sorteio }) => {
    try {
      const mudado = emAlgumLugar(JSON.parse(bytes.toString()), sorteio, mudar)
      return Buffer.from(JSON.stringify(mudado) ?? 'null')
    } catch {
      return bytes
    }
  }

/** Goes down the tree by chance, and changes where it stops; undefined takes the key away. */
const emAlgumLugar = (
  no: Json,
  sorteio: Sorteio,
  mudar: (no: Json, sorteio: Sorteio) => Json | undefined,
): Json | undefined => {
  if (typeof no !== 'object' || no === null || sorteio.inteiro(4) === 0) return mudar(no, sorteio)
  const [primeira, ...demais] = Object.keys(no)
  if (primeira === undefined) return mudar(no, sorteio)
  const escolhida = sorteio.escolher([primeira, ...demais])
  if (Array.isArray(no)) {
    return no.flatMap((item, i) =>
      String(i) === escolhida ? (emAlgumLugar(item, sorteio, mudar) ?? []) : [item],
    )
  }
  // `undefined` is left out when this becomes text.
  return Object.fromEntries(
    Object.entries(no).map(([chave, valor]) => [
      chave,
      chave === escolhida ? emAlgumLugar(valor, sorteio, mudar) : valor,
    ]),
  ) as Json
}

const outroTipo = (_no: Json, sorteio: Sorteio): Json =>
  sorteio.escolher<Json>([null, true, 0, -1, 1e308, '', [], {}, [[]], { '': null }])

const textoRuim = (_no: Json, sorteio: Sorteio): Json => sorteio.escolher(TEXTOS)

const textoEnorme = (no: Json, sorteio: Sorteio): Json =>
  (typeof no === 'string' ? no : 'x').padEnd(10 ** (2 + sorteio.inteiro(4)), 'ação ')

const chaveRuim = (no: Json, sorteio: Sorteio): Json => ({
  ...(typeof no === 'object' && !Array.isArray(no) ? no : {}),
  ...Object.fromEntries([[sorteio.escolher(TEXTOS), no]]),
})

const aninhar = (no: Json, sorteio: Sorteio): Json => {
  let fundo = no
  for (let i = sorteio.inteiro(1000); i >= 0; i--) fundo = sorteio.inteiro(2) ? [fundo] : { data: fundo }
  return fundo
}

const MUTACOES: readonly [Mutacao, ...Mutacao[]] = [
  virarBits,
  cortar,
  emendar,
  inserirBytes,
  trocarNumero,
  repetirChave,
  naArvore(() => undefined),
  naArvore(outroTipo),
  naArvore(outroTipo),
  naArvore(textoRuim),
  naArvore(textoRuim),
  naArvore(textoEnorme),
  naArvore(chaveRuim),
  naArvore(aninhar),
]
