import type { Request, Response } from 'express'
import type { Arquivo } from '../../../services/mensagens/midias/arquivo.js'
import { comoServir } from '../../../services/mensagens/midias/como-servir.js'
import { lerIntervalo } from './intervalo.js'

/** A file of a stranger's, as far as it is asked for: kept by this browser only, and never run. */
export const servirArquivo = (req: Request, res: Response, arquivo: Arquivo, id: string): void => {
  const { bytes } = arquivo
  const { tipo, mostrado, nome } = comoServir(arquivo, id)
  res.set({
    'Content-Type': tipo,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, max-age=3600',
    Vary: 'Cookie',
    'Accept-Ranges': 'bytes',
    'Content-Disposition': `${mostrado ? 'inline' : 'attachment'}; ${comoParametro(nome)}`,
  })
  const intervalo = lerIntervalo(req.headers.range, bytes.length)
  if (intervalo === 'fora') {
    res.removeHeader('Content-Disposition')
    return void res.status(416).set('Content-Range', `bytes */${bytes.length}`).end()
  }
  const { inicio, fim } = intervalo ?? { inicio: 0, fim: bytes.length - 1 }
  if (intervalo) res.status(206).set('Content-Range', `bytes ${inicio}-${fim}/${bytes.length}`)
  res.set('Content-Length', String(fim - inicio + 1))
  if (req.method === 'HEAD') return void res.end()
  res.end(bytes.subarray(inicio, fim + 1))
}

/** RFC 6266: for every browser, and for those that read more than ASCII. */
const comoParametro = (nome: string): string => {
  const simples = nome.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const inteiro = encodeURIComponent(nome).replace(
    /['()*]/g,
    (letra) => `%${letra.charCodeAt(0).toString(16)}`,
  )
  return `filename="${simples}"; filename*=UTF-8''${inteiro}`
}
