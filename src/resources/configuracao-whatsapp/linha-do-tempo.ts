import type { ResultadoDaAuditoria } from '../auditoria/auditoria.js'
import type { Resultado } from '../evento-webhook/evento-webhook.js'
import type { NomeDeEvento } from '../evento-webhook/eventos.js'
import type { Fonte, Motivo, Status } from './status.js'

interface Passado {
  /** Unique among the items of a timeline. */
  chave: string
  /** ISO 8601. */
  em: string
}

/** Something that was done through the panel, or tried. */
export interface Operacao extends Passado {
  tipo: 'operacao'
  acao: string
  resultado: ResultadoDaAuditoria
  /** Error code, when it failed. */
  erro: string | null
  /** `suporte`: somebody of the back office, whom a company does not know by name. `sistema`: nobody in particular. */
  quem: { nome: string } | 'suporte' | 'sistema'
}

/** Something Evolution told. Never what it said. */
export interface Evento extends Passado {
  tipo: 'evento'
  evento: NomeDeEvento | 'desconhecido'
  resultado: Resultado
}

export interface Mudanca extends Passado {
  tipo: 'mudanca'
  de: Status
  para: Status
  fonte: Fonte | null
  motivo: Motivo | null
}

export type ItemDaLinha = Operacao | Evento | Mudanca

/** A page of a connection's past, the newest first. */
export interface LinhaDoTempo {
  itens: ItemDaLinha[]
  /** Asks for what is older; null: there is nothing older. */
  antes: string | null
}
