import { painelConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/painel.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import type { Dependencias } from '../dependencias.js'
import { criarAcaoComportamento } from './acao-comportamento.js'
import { criarAcaoCuidar } from './acao-cuidar.js'
import { criarAcaoDisponibilidade } from './acao-disponibilidade.js'
import { criarAcaoLinhaDoTempo } from './acao-linha-do-tempo.js'
import { criarAcaoNumeroAntigo } from './acao-numero-antigo.js'
import { criarAcaoRegrasDeAlerta } from './acao-regras-de-alerta.js'
import { criarAcaoSaude } from './acao-saude.js'
import { criarAcoesDaConfiguracao } from './acoes-da-configuracao.js'
import { criarAcoesEmMassa } from './acoes-em-massa.js'
import { gravacaoDaConfiguracao } from './gravacao-da-configuracao.js'

export const configuracaoWhatsApp: RecursoDoPainel<Dependencias> = {
  declaracao: painelConfiguracaoWhatsApp,
  acoes: (dependencias) => ({
    ...criarAcoesDaConfiguracao(dependencias),
    ...criarAcoesEmMassa(dependencias),
    cuidar: criarAcaoCuidar(dependencias),
    saude: criarAcaoSaude(dependencias),
    numeroAntigo: criarAcaoNumeroAntigo(dependencias),
    regrasDeAlerta: criarAcaoRegrasDeAlerta(dependencias),
    comportamento: criarAcaoComportamento(dependencias),
    linhaDoTempo: criarAcaoLinhaDoTempo(dependencias),
    disponibilidade: criarAcaoDisponibilidade(dependencias),
    // AdminJS's own handlers, and one page for all.
    show: { component: 'WhatsAppPaginaDaEmpresa' },
    edit: { component: 'WhatsAppPaginaDaEmpresa', hideActionHeader: true },
  }),
  gravacao: ({ dataSource }) => gravacaoDaConfiguracao(dataSource),
}
