import { painelEventoWebhook } from '../../../resources/evento-webhook/painel.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import type { Dependencias } from '../dependencias.js'
import { criarAcoesDoEvento } from './acoes-do-evento.js'
import { criarLeituraDoEvento } from './leitura-do-evento.js'

export const eventoWebhook: RecursoDoPainel<Dependencias> = {
  declaracao: painelEventoWebhook,
  acoes: (dependencias) => ({ ...criarAcoesDoEvento(dependencias), ...criarLeituraDoEvento(dependencias) }),
}
