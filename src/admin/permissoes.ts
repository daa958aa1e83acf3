import { ACOES, type Acao, PAPEIS_DA_ACAO } from '../resources/configuracao-whatsapp/acoes.js'
import { ACOES_DA_ORFA } from '../resources/instancia-orfa/acoes.js'
import type { Papel } from '../resources/papel.js'

const LEITURA = ['list', 'show', 'search']
const ESCRITA = ['new', 'edit', 'delete']
const DADOS_DA_EMPRESA = ['exportarDados', 'apagarDados']
const EM_MASSA = ['emMassa', 'emMassaEscolhidas']
const ACOES_NO_DIARIO = [...LEITURA, 'reprocessar', 'reprocessarVarios']

const ehAcao = (nome: string): nome is Acao => (ACOES as readonly string[]).includes(nome)

/** Whether a role may do something at all; on which rows is the scope's business. Pure; unknown means no. */
export const pode = (papel: Papel, recurso: string, acao: string): boolean => {
  switch (recurso) {
    case 'Empresa':
      return LEITURA.includes(acao) || (papel === 'admin' && [...ESCRITA, ...DADOS_DA_EMPRESA].includes(acao))
    case 'ConfiguracaoWhatsApp':
      if (ehAcao(acao)) return PAPEIS_DA_ACAO[acao].includes(papel)
      if (EM_MASSA.includes(acao)) return papel === 'admin' || papel === 'suporte'
      if (acao === 'diagnosticar' || acao === 'linhaDoTempo') return true
      return LEITURA.includes(acao) || (papel === 'admin' && acao === 'edit')
    case 'EventoWebhook':
      return ACOES_NO_DIARIO.includes(acao) && (papel === 'admin' || papel === 'suporte')
    case 'InstanciaOrfa':
      if ((ACOES_DA_ORFA as readonly string[]).includes(acao)) return papel === 'admin'
      return LEITURA.includes(acao) && (papel === 'admin' || papel === 'suporte')
    case 'RecebimentoParado':
      return [...LEITURA, 'tentarDeNovo'].includes(acao) && (papel === 'admin' || papel === 'suporte')
    case 'Mensagem':
      return LEITURA.includes(acao)
    case 'ModeloDeMensagem':
      return LEITURA.includes(acao) || (ESCRITA.includes(acao) && (papel === 'admin' || papel === 'empresa'))
    case 'Conversa':
      return LEITURA.includes(acao) || (acao === 'responder' && (papel === 'admin' || papel === 'empresa'))
    case 'Auditoria':
      return LEITURA.includes(acao) && papel !== 'suporte'
    case 'VisaoGeral':
      return acao === 'show' && (papel === 'admin' || papel === 'suporte')
    case 'Usuario':
      return papel === 'admin' && [...LEITURA, ...ESCRITA].includes(acao)
    default:
      return false
  }
}
