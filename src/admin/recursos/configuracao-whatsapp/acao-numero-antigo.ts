import { z } from 'zod'
import { tratarComoAntigo } from '../../../services/saude-de-envio/tratar-como-antigo.js'
import { criarAcaoPostada, type DependenciasDaPostada } from './acao-postada.js'

/** A switch of the page on which sending is seen: whether the number is an old one, so that it need not begin slowly. */
export const criarAcaoNumeroAntigo = (dependencias: DependenciasDaPostada) =>
  criarAcaoPostada(dependencias, {
    nome: 'numeroAntigo',
    pedido: z.strictObject({ antigo: z.boolean() }),
    acaoDe: ({ antigo }) => (antigo ? 'numeroAntigo' : 'numeroNovo'),
    fazer: (id, { antigo }) => tratarComoAntigo(dependencias.dataSource, id, antigo),
  })
