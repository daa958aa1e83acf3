import type { Sorteio } from '../sorteio.js'
import type { Canarios } from './canarios.js'

type Lista = readonly [string, ...string[]]

export interface PedidoAoAcaso {
  metodo: string
  caminho: string
  corpo?: string
  tipo?: string
}

const METODOS: Lista = ['GET', 'GET', 'GET', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const RECURSOS: Lista = ['Empresa', 'ConfiguracaoWhatsApp', 'EventoWebhook', 'Usuario', 'Auditoria']
const NOMES_RUINS: Lista = [
  'constructor',
  '__proto__',
  'toString',
  'CredencialEvolution',
  'x',
  '%00',
  '..%2f..',
  '%',
  "';--",
  '🙂',
]
const VALORES: Lista = [
  '',
  '0',
  '1',
  '-1',
  '1e99',
  'NaN',
  'true',
  'null',
  '__FORM_VALUE_NULL__',
  '2026-01-01',
  '+275760-09-13',
  "' OR 1=1 --",
  '%_\\',
  '\u0000',
  '\ud800',
  '[object Object]',
  'asc; DROP TABLE whatsapp.empresa',
  'a'.repeat(3000),
  '{"a":1}',
  '99999999999999999999',
]
const CAMPOS: Lista = [
  'id',
  'nome',
  'email',
  'papel',
  'senha',
  'senhaHash',
  'ativo',
  'empresaId',
  'status',
  'sinais',
  'instanceName',
  'criadoEm',
  'recebidoEm',
  'busca',
  'numero',
  'confirmacao',
  'modo',
  'url',
  'apiKey',
  'constructor',
  '__proto__',
  'nome.0',
  'criadoEm~~from',
  'criadoEm~~to',
]
const TIPOS: Lista = [
  'application/json',
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=q',
  'multipart/form-data',
  'text/plain',
  'x',
]

/** Requests to the panel's API that no page of ours would make. @param acoes names of all registered actions */
export const criarPedidosAoAcaso = (sorteio: Sorteio, { alvos }: Canarios, acoes: Lista) => {
  const { escolher, inteiro } = sorteio
  const raramente = <T>(comum: T, raro: T): T => (inteiro(8) === 0 ? raro : comum)
  const ids = Object.values(alvos).flatMap((alvo) => Object.values(alvo))
  const id = () => raramente(escolher(ids as unknown as Lista), encodeURIComponent(escolher(SEM_SURROGADOS)))

  const consulta = (): string => {
    const nomes: Lista = [
      `filters.${escolher(CAMPOS)}`,
      'sortBy',
      'direction',
      'page',
      'perPage',
      'searchProperty',
      'recordIds',
      'filters',
    ]
    const partes = Array.from({ length: inteiro(4) }, () => {
      const nome = escolher(nomes)
      const valor =
        nome === 'sortBy' || nome === 'searchProperty'
          ? escolher(CAMPOS)
          : nome === 'recordIds'
            ? id()
            : encodeURIComponent(escolher(SEM_SURROGADOS))
      return `${encodeURIComponent(nome)}=${valor}`
    })
    return partes.length > 0 ? `?${partes.join('&')}` : ''
  }

  const caminho = (): string => {
    const recurso = raramente(escolher(RECURSOS), escolher(NOMES_RUINS))
    const acao = raramente(escolher(acoes), escolher(NOMES_RUINS))
    const formas: Lista = [
      `resources/${recurso}/actions/${acao}`,
      `resources/${recurso}/actions/search/${encodeURIComponent(escolher(SEM_SURROGADOS))}`,
      `resources/${recurso}/records/${id()}/${acao}`,
      `resources/${recurso}/records/${id()}/${acao}`,
      `resources/${recurso}/bulk/${acao}`,
      `resources/${recurso}/search/${id()}`,
      `pages/${acao}`,
      'dashboard',
      `${recurso}/${acao}`,
    ]
    return `/${escolher(formas)}${consulta()}`
  }

  const corpo = (tipo: string): string => {
    const campos = Array.from({ length: inteiro(5) }, () => [
      escolher(CAMPOS),
      raramente<unknown>(escolher(VALORES), [{ a: [null, 1] }]),
    ])
    const objeto = JSON.stringify(Object.fromEntries(campos))
    if (tipo.startsWith('application/x-www'))
      return campos.map(([nome, valor]) => `${nome}=${valor}`).join('&')
    if (tipo.startsWith('multipart')) {
      return `--q\r\nContent-Disposition: form-data; name="${escolher(CAMPOS)}"${raramente('', '; filename="a"')}\r\n\r\nx\r\n--q--\r\n`
    }
    return raramente(objeto, objeto.slice(0, inteiro(objeto.length)))
  }

  return (): PedidoAoAcaso => {
    const metodo = escolher(METODOS)
    if (metodo === 'GET' || metodo === 'OPTIONS') return { metodo, caminho: caminho() }
    const tipo = escolher(TIPOS)
    return { metodo, caminho: caminho(), tipo, corpo: corpo(tipo) }
  }
}

/** Half a pair cannot be written in an address. */
const SEM_SURROGADOS = VALORES.filter((valor) => valor.isWellFormed()) as unknown as Lista
