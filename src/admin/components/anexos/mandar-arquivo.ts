import type { EspecieDeArquivo } from '../../../resources/mensagem/arquivos.js'
import { raizDoPainel } from '../base/endereco.js'
import type { FalhaDoAnexo } from './anexo.js'

export interface ArquivoAMandar {
  conversa: string
  chave: string
  arquivo: Blob
  nome: string
  especie: EspecieDeArquivo
  legenda?: string | undefined
  respondeA?: string | undefined
  voz?: boolean
  segundos?: number
}

const RECUSAS: ReadonlyMap<string, FalhaDoAnexo> = new Map<string, FalhaDoAnexo>([
  ['arquivo_vazio', 'vazio'],
  ['arquivo_grande', 'grande'],
  ['arquivo_nao_serve', 'naoServe'],
  ['interrompido', 'rede'],
  ['sessao', 'sessao'],
])

/**
 * Hands a file to the server. By XMLHttpRequest: `fetch` does not tell how much has gone.
 * @param aoAndar told how far it is, between 0 and 1
 * @returns null once it is kept there, and goes by itself from then on
 */
export const mandarArquivo = (
  { conversa, arquivo, nome, voz, segundos, ...pedido }: ArquivoAMandar,
  aoAndar: (feito: number) => void,
): Promise<FalhaDoAnexo | null> =>
  new Promise((resolve) => {
    const consulta = new URLSearchParams({ nome, mimetype: arquivo.type })
    for (const [parte, valor] of Object.entries(pedido)) if (valor) consulta.set(parte, valor)
    if (voz) consulta.set('voz', '1')
    if (segundos !== undefined) consulta.set('segundos', String(Math.round(segundos)))
    const xhr = new XMLHttpRequest()
    xhr.open('POST', `${raizDoPainel()}/whatsapp/conversas/${conversa}/arquivos?${consulta}`)
    // As bytes, whatever they are: nothing on the way is to read them.
    xhr.setRequestHeader('Content-Type', 'application/octet-stream')
    xhr.upload.onprogress = ({ loaded, total }) => aoAndar(total > 0 ? loaded / total : 0)
    xhr.onerror = () => resolve('rede')
    xhr.onload = () => resolve(xhr.status === 201 ? null : falhaDe(xhr))
    xhr.send(arquivo)
  })

const falhaDe = ({ status, responseText }: XMLHttpRequest): FalhaDoAnexo => {
  if (status === 413) return 'grande'
  try {
    const { erro } = JSON.parse(responseText) as { erro?: unknown }
    const codigo = typeof erro === 'string' ? erro : 'inesperado'
    return RECUSAS.get(codigo) ?? { codigo }
  } catch {
    return { codigo: 'inesperado' }
  }
}
