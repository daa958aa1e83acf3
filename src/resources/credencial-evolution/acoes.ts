import type { DeclaracaoDeAcoes } from '../declaracao.js'

/** Secrets are no resource: what is done to them is done at the terminal, and stands in the trail. */
export const acoesDaCredencial: DeclaracaoDeAcoes = {
  id: 'CredencialEvolution',
  rotulo: { 'pt-BR': 'Credenciais', en: 'Credentials' },
  acoes: { rotacionarChaves: { em: 'recurso', papeis: [], auditada: true } },
}
