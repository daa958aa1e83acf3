import { painelConversa } from '../../../resources/conversa/painel.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import type { Dependencias } from '../dependencias.js'
import { criarAcaoNovaConversa } from './acao-nova-conversa.js'
import { criarAcaoRenomear } from './acao-renomear.js'
import { criarAcoesDaCaixa } from './acoes-da-caixa.js'
import { criarAcoesDaConversa } from './acoes-da-conversa.js'

export const conversa: RecursoDoPainel<Dependencias> = {
  declaracao: painelConversa,
  acoes: (dependencias) => ({
    ...criarAcoesDaConversa(dependencias),
    ...criarAcoesDaCaixa(dependencias),
    ...criarAcaoNovaConversa(dependencias),
    ...criarAcaoRenomear(dependencias),
    // The list's page is the inbox.
    list: { component: 'WhatsAppCaixa', showFilter: false, hideActionHeader: true },
  }),
}
