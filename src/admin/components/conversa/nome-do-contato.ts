import { formatarTelefone } from '../base/formatos.js'
import type { useTextos } from '../base/textos.js'

interface Contato {
  nome?: string | null | undefined
  telefone?: string | null | undefined
  tipo?: string | undefined
}

/** With whom one talks: many contacts have no name, and some no number either. */
export const nomeDoContato = (
  { nome, telefone, tipo }: Contato,
  t: ReturnType<typeof useTextos>['t'],
): string =>
  nome ||
  (telefone && formatarTelefone(telefone)) ||
  t(tipo === 'grupo' ? 'conversas.grupo' : 'conversas.semNome')
