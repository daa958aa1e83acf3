import axios from 'axios'
import { criarGuarda } from '../evolution/destino-publico.js'
import type { Arquivo } from '../mensagens/midias/arquivo.js'
import { criarMemoriaDeArquivos } from '../mensagens/midias/memoria-de-arquivos.js'
import { fotoDoPerfil } from './endereco-da-foto.js'

/** WhatsApp's are some 10 to 100 kB. */
const MAXIMO_BYTES = 1024 * 1024
const PRAZO_MS = 6_000
/** Of all of them together. */
const MEMORIA_BYTES = 16 * 1024 * 1024

export interface Fotos {
  /** Whether it would be at hand without asking anybody. */
  aMao(endereco: string): boolean
  /** Null: it is not there (they expire), is none, or is nowhere that pictures are loaded from. */
  abrir(endereco: string): Promise<Arquivo | null>
}

/**
 * Profile pictures, loaded from where WhatsApp keeps them when somebody looks, once however many look: so that no browser
 * tells WhatsApp, or whoever wrote the address, who sits where and reads whose messages.
 * @param simulador whence, but for WhatsApp, they may come: see `origemDoSimulador`
 */
export const criarFotos = ({ simulador }: { simulador: string | null }): Fotos => {
  const memoria = criarMemoriaDeArquivos<Arquivo>({ maximo: MEMORIA_BYTES })
  const emCurso = new Map<string, Promise<Arquivo>>()
  const { agentes } = criarGuarda({ hosts: [], exigirHttps: true })

  const baixar = async (endereco: string): Promise<Arquivo> => {
    const daCasa = simulador !== null && new URL(endereco).origin === simulador
    const bytes = await axios
      .get<Buffer>(endereco, {
        responseType: 'arraybuffer',
        signal: AbortSignal.timeout(PRAZO_MS),
        maxContentLength: MAXIMO_BYTES,
        // Another address is another place.
        maxRedirects: 0,
        proxy: false,
        headers: { Accept: 'image/*' },
        ...(!daCasa && { httpAgent: agentes.http, httpsAgent: agentes.https }),
      })
      .then(({ data }) => data)
      .catch(() => NENHUM)
    // What is not there is remembered too: a list asks for it again and again.
    const arquivo = { bytes, mimetype: tipoDe(bytes), nome: null }
    memoria.guardar(endereco, arquivo.mimetype ? arquivo : { ...arquivo, bytes: NENHUM })
    return arquivo
  }

  return {
    aMao: (endereco) => memoria.ler(endereco) !== null,
    async abrir(endereco) {
      const conhecida = fotoDoPerfil(endereco, simulador)
      if (conhecida === null) return null
      const arquivo = memoria.ler(conhecida) ?? (await umaVez(conhecida))
      return arquivo.mimetype ? arquivo : null
    },
  }

  function umaVez(endereco: string): Promise<Arquivo> {
    const correndo = emCurso.get(endereco)
    if (correndo) return correndo
    const nova = baixar(endereco).finally(() => emCurso.delete(endereco))
    emCurso.set(endereco, nova)
    return nova
  }
}

const NENHUM = Buffer.alloc(0)

/** By what they begin with: whatever else it is called, nothing else is handed to a browser. */
const COMECOS: readonly (readonly [string, (bytes: Buffer) => boolean])[] = [
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))],
  ['image/png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))],
  ['image/webp', (b) => b.toString('latin1', 0, 4) === 'RIFF' && b.toString('latin1', 8, 12) === 'WEBP'],
]
const tipoDe = (bytes: Buffer): string | null => COMECOS.find(([, e]) => e(bytes))?.[0] ?? null
