import { ErroWhatsApp } from '../../erros.js'
import {
  ChaveRecusada,
  EnderecoProibido,
  ErroEvolution,
  EvolutionInacessivel,
  InstanciaInexistente,
  NaoConectado,
  ServidorSemLicenca,
} from '../../evolution/erros.js'
import {
  ConfiguracaoInativa,
  ConfiguracaoInexistente,
  SegredoIlegivel,
} from '../../operacoes/erros-da-operacao.js'

/**
 * What follows from a send that failed:
 * `segurar`: nothing went out and nothing else would; the whole configuration waits, the message stays pending.
 * `repetir`: nothing went out; this message again, later. `falhar`: never. `incerta`: nobody knows.
 */
export type Desfecho = 'segurar' | 'repetir' | 'falhar' | 'incerta'

/** Nothing is wrong with the message: every other of this configuration would meet the same. */
const DA_CONFIGURACAO = [
  NaoConectado,
  ChaveRecusada,
  InstanciaInexistente,
  EnderecoProibido,
  EvolutionInacessivel,
  ServidorSemLicenca,
  ConfiguracaoInativa,
  ConfiguracaoInexistente,
  SegredoIlegivel,
]
const PASSAGEIROS = new Set(['evolution_falha_no_servidor', 'evolution_tempo_esgotado'])

/** Never `repetir` unless it is known that nothing went out: an error nobody foresaw is `incerta`. */
export const desfechoDe = (erro: unknown): { desfecho: Desfecho; motivo: string } => {
  if (!(erro instanceof ErroWhatsApp)) return { desfecho: 'incerta', motivo: 'inesperado' }
  const motivo = erro.codigo
  if (erro instanceof ErroEvolution && erro.incerto) return { desfecho: 'incerta', motivo }
  if (DA_CONFIGURACAO.some((tipo) => erro instanceof tipo)) return { desfecho: 'segurar', motivo }
  return { desfecho: PASSAGEIROS.has(motivo) ? 'repetir' : 'falhar', motivo }
}
