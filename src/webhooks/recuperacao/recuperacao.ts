import type { Ambiente } from '../../services/ambiente.js'
import type { Metricas } from '../../services/metricas/metricas.js'
import { criarEscuta } from '../../services/recuperacao/escuta.js'
import { criarRecuperador, type RegrasDaRecuperacao } from '../../services/recuperacao/recuperador.js'
import type { FilaDeEntregas } from '../fila-de-entregas.js'
import { criarEscritaDeRecuperadas } from './escrever-recuperadas.js'

interface Opcoes {
  ambiente: Ambiente
  fila: Pick<FilaDeEntregas, 'entregar'>
  metricas: Pick<Metricas, 'aoRecuperar' | 'medirCobertura'>
  regras: RegrasDaRecuperacao
  /** Of messages: older ones are not fetched. */
  idadeMaximaDias: number | undefined
  /** Whether deliveries come in through this process. */
  escuta(): boolean
}

/** What notices that something was missed, and what fetches it; both run until they are stopped. */
export const criarRecuperacao = ({ ambiente, fila, metricas, regras, idadeMaximaDias, escuta }: Opcoes) => {
  const { dataSource, registro } = ambiente
  const escrever = criarEscritaDeRecuperadas(fila)
  const recuperador = criarRecuperador({ ambiente, escrever, metricas, regras, idadeMaximaDias })
  return [criarEscuta({ dataSource, registro, escuta, aoPerder: recuperador.acordar }), recuperador]
}
