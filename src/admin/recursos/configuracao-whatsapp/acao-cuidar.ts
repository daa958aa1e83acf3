import { pedidoDeCuidado } from '../../../resources/atencao/pedido-de-cuidado.js'
import { cuidar } from '../../../services/atencao/cuidar.js'
import { criarAcaoPostada, type DependenciasDaPostada } from './acao-postada.js'

/** The overview's buttons: takes a company's trouble, puts it off or lets it go, as `fazer` says. */
export const criarAcaoCuidar = (dependencias: DependenciasDaPostada) =>
  criarAcaoPostada(dependencias, {
    nome: 'cuidar',
    pedido: pedidoDeCuidado,
    acaoDe: ({ fazer }) => fazer,
    fazer: (id, pedido, { autor }) => cuidar(dependencias.dataSource, id, autor, pedido),
  })
