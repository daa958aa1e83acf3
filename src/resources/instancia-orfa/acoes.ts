import { declararAcoes } from '../acao-declarada.js'

/** What an admin may do about an orphan. */
export const ACOES_DA_ORFA = declararAcoes({
  adotar: { em: 'registro', papeis: ['admin'], icone: 'UserPlus', destaque: 'primary', auditada: true },
  excluirOrfa: { em: 'registro', papeis: ['admin'], icone: 'Trash2', destaque: 'danger', auditada: true },
})
export type AcaoDaOrfa = keyof typeof ACOES_DA_ORFA
