import { carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import type { RegistroGuardado } from '../evolution/schemas/mensagem.js'
import { compararComAsConhecidas, contarEscritas, lerTestemunha, type Sabida } from './faltantes.js'
import { fatiar, type PedirPagina } from './fatias.js'
import { andar, anotarLacuna, type Pedido } from './fila.js'

/** Whose records they are, and what a delivery of them would carry beside. */
export interface Dono {
  configuracaoId: number
  instancia: string
  /** Our own number; null: not known. */
  numero: string | null
}

/** Writes down what was missed, as a webhook would have told it. Resolves once it is committed. */
export interface Escrever {
  /** Oldest first. */
  mensagens(dono: Dono, registros: readonly RegistroGuardado[]): Promise<void>
  /** What the records tell that became of messages since, where that is more than is known. */
  mudancas(dono: Dono, sabidas: readonly Sabida[]): Promise<void>
}

interface Opcoes {
  ambiente: Ambiente
  escrever: Escrever
  /** Resolves when the server may be asked again. */
  cadencia(servidor: string): Promise<void>
  /** Of messages: they would be deleted at once. */
  idadeMaximaDias: number | undefined
  parando(): boolean
}

/** Messages are dated by WhatsApp, by a clock of its own, and written by Evolution a little later. */
const FOLGA_MS = 5 * 60_000
const UM_DIA_MS = 86_400_000

export interface Recuperada {
  recuperadas: number
  /** Whether the server keeps messages; null: nothing proves either. */
  guarda: boolean | null
}

/**
 * Asks for all that a connection's server keeps of a time and writes down what is missing, oldest first. Cut off, it goes
 * on where it was.
 * @returns null: it stopped short, for it is somebody else's by now, or this process ends
 */
export const recuperar = async (
  { ambiente, escrever, cadencia, idadeMaximaDias, parando }: Opcoes,
  pedido: Pedido,
): Promise<Recuperada | null> => {
  const { dataSource } = ambiente
  const { configuracaoId, ate, interrupcao } = pedido
  const { configuracao, cliente } = await carregarAlvo(ambiente, configuracaoId)
  const { instanceName: instancia, numeroConectado: numero, evolutionApiUrl } = configuracao
  const dono: Dono = { configuracaoId, instancia, numero }
  const servidor = evolutionApiUrl ?? ''
  const pedir: PedirPagina = async (pagina) => {
    await cadencia(servidor)
    return cliente.buscarDoPeriodo(instancia, pagina)
  }
  let { recuperadas } = pedido
  let guarda: boolean | null = null
  let limites: { de: number; ate: number } | null = null

  for await (const fatia of fatiar(pedir, { de: inicio(pedido, idadeMaximaDias), ate })) {
    const { registros } = fatia
    if (registros.length > 0) guarda = true
    const { faltam, sabidas } = await compararComAsConhecidas(dataSource, configuracaoId, registros)
    if (faltam.length > 0) {
      await escrever.mensagens(dono, faltam)
      const escritas = await contarEscritas(dataSource, configuracaoId, faltam)
      recuperadas += escritas
      if (escritas > 0) limites = juntar(limites, faltam)
    }
    await escrever.mudancas(dono, [...sabidas, ...faltam.map(recemEscrita)])
    const lacuna = interrupcao ?? (limites && { de: new Date(limites.de), ate: new Date(limites.ate) })
    if (lacuna) await anotarLacuna(dataSource, pedido, { ...lacuna, recuperadas })
    if (!(await andar(dataSource, pedido, { ate: fatia.ate, guarda })) || parando()) return null
  }
  // An empty time proves nothing: one that does not know a message that went through it keeps none.
  const testemunha = guarda === null ? await lerTestemunha(dataSource, configuracaoId) : null
  if (testemunha !== null) {
    await cadencia(servidor)
    guarda = (await cliente.buscarMensagens(instancia, { id: testemunha, quantas: 1 })).length > 0
  }
  if (!(await andar(dataSource, pedido, { ate, guarda }))) return null
  return { recuperadas: recuperadas - pedido.recuperadas, guarda }
}

const inicio = ({ de, ate, piso }: Pedido, idadeMaximaDias: number | undefined): Date =>
  new Date(
    Math.max(
      de.getTime() - FOLGA_MS,
      piso ? piso.getTime() + 1000 : 0,
      idadeMaximaDias ? ate.getTime() - idadeMaximaDias * UM_DIA_MS : 0,
    ),
  )

const juntar = (
  limites: { de: number; ate: number } | null,
  faltam: readonly RegistroGuardado[],
): { de: number; ate: number } => {
  const de = (faltam[0]?.em ?? 0) * 1000
  const ate = (faltam.at(-1)?.em ?? 0) * 1000
  return { de: Math.min(limites?.de ?? de, de), ate: Math.max(limites?.ate ?? ate, ate) }
}

const recemEscrita = (registro: RegistroGuardado): Sabida => ({
  registro,
  status: registro.deMim ? 'enviada' : null,
  motivo: null,
  apagada: false,
})
