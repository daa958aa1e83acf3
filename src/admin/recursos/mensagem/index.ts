import { painelMensagem } from '../../../resources/mensagem/painel.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import { leConteudo } from '../conversa/le-conteudo.js'
import type { Dependencias } from '../dependencias.js'
import { anotarLeituras } from './leituras-das-mensagens.js'

const quemLe: NonNullable<RecursoDoPainel<Dependencias>['leConteudo']> =
  ({ suporteLeMensagens }) =>
  (acesso) =>
    leConteudo(acesso, suporteLeMensagens)

export const mensagem: RecursoDoPainel<Dependencias> = {
  declaracao: painelMensagem,
  acoes: (dependencias) => anotarLeituras({ ...dependencias, leConteudo: quemLe(dependencias) }),
  leConteudo: quemLe,
}
