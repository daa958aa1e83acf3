import type { Status } from '../../resources/configuracao-whatsapp/status.js'
import type { EstadoEvolution } from '../evolution/schemas/comum.js'
import type { InstanciaEvolution } from '../evolution/schemas/instancia.js'

/** A configuration, as far as a server's list is compared with it. */
export interface Comparada {
  id: number
  empresaId: number
  instanceName: string
  status: Status
  /** Of the phone, while one is connected. */
  numero: string | null
  /** An operation runs, or something newer than the list is known: not to be judged by it. */
  emMovimento: boolean
}

export interface Comparacao {
  /** The list says what the record says. */
  conformes: Comparada[]
  /** It says something else, and can be stale: to be asked about one by one. */
  divergentes: Comparada[]
  /** Instances of nobody. */
  orfas: InstanciaEvolution[]
}

/** What a status may rest on in the list. */
const LISTADO: Record<Status, readonly EstadoEvolution[]> = {
  nao_configurado: [],
  erro: [],
  aguardando_qr: ['connecting'],
  conectando: ['connecting'],
  conectado: ['open'],
  desconectado: ['close', 'refused'],
}

/** Another phone than the one recorded is a difference too. */
const confere = ({ status, numero }: Comparada, instancia: InstanciaEvolution): boolean =>
  LISTADO[status].includes(instancia.estado) &&
  (status !== 'conectado' || !instancia.numero || instancia.numero === numero)

/** After an error, or without an instance, one of that name may be somebody else's. */
const semInstancia = ({ status }: Comparada): boolean => status === 'nao_configurado' || status === 'erro'

/** @param ehNossa by its token, which is ours to choose */
export const comparar = (
  configuracoes: readonly Comparada[],
  instancias: readonly InstanciaEvolution[],
  ehNossa: (configuracao: Comparada, instancia: InstanciaEvolution) => boolean,
): Comparacao => {
  const orfas = new Map(instancias.map((instancia) => [instancia.nome, instancia]))
  const conformes: Comparada[] = []
  const divergentes: Comparada[] = []
  for (const configuracao of configuracoes) {
    const instancia = orfas.get(configuracao.instanceName)
    const alheia = instancia && semInstancia(configuracao) && !ehNossa(configuracao, instancia)
    if (!alheia || configuracao.emMovimento) orfas.delete(configuracao.instanceName)
    if (configuracao.emMovimento || alheia || (!instancia && semInstancia(configuracao))) continue
    const conforme = instancia && confere(configuracao, instancia)
    ;(conforme ? conformes : divergentes).push(configuracao)
  }
  return { conformes, divergentes, orfas: [...orfas.values()] }
}
