import { escrita, leitura } from '../acao-declarada.js'
import type { DeclaracaoDeAcoes } from '../declaracao.js'

/** Of the reference application's users the plugin knows no more than this: who may what, and their name in the trail. */
export const acoesDoUsuario: DeclaracaoDeAcoes = {
  id: 'Usuario',
  rotulo: { 'pt-BR': 'Usuários', en: 'Users' },
  acoes: {
    ...leitura(['admin']),
    ...escrita(['admin'], 'new', 'edit', 'delete'),
    convidar: { em: 'registro', papeis: ['admin'], auditada: true, icone: 'Mail' },
  },
}
