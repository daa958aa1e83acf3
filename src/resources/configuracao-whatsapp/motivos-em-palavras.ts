import type { Motivo } from './status.js'

/** Why a connection is as it is: in the panel, and in what is sent to people. */
export const MOTIVOS_EM_PALAVRAS: Readonly<Record<'pt-BR' | 'en', Record<Motivo, string>>> = {
  'pt-BR': {
    desconectado_no_telefone: 'O aparelho foi desconectado no telefone.',
    desconectado_pelo_painel: 'O WhatsApp foi desconectado aqui no painel.',
    banido: 'O WhatsApp bloqueou este número.',
    substituido: 'Outra conexão tomou o lugar desta.',
    sessao_invalida: 'A sessão do WhatsApp deixou de valer.',
    limite_qr: 'Os QR Codes não foram escaneados a tempo.',
    conexao_caiu: 'A conexão com o WhatsApp caiu.',
    instancia_inexistente: 'A instância não existe mais no servidor.',
    falha_na_operacao: 'A última operação falhou.',
  },
  en: {
    desconectado_no_telefone: 'The device was logged out on the phone.',
    desconectado_pelo_painel: 'WhatsApp was disconnected here, in the panel.',
    banido: 'WhatsApp has blocked this number.',
    substituido: 'Another connection took the place of this one.',
    sessao_invalida: 'The WhatsApp session is no longer valid.',
    limite_qr: 'The QR codes were not scanned in time.',
    conexao_caiu: 'The connection to WhatsApp was lost.',
    instancia_inexistente: 'The instance no longer exists on the server.',
    falha_na_operacao: 'The last operation failed.',
  },
}
