/** What bodies may take of memory and connections, together and each sender of them. */
export interface Limites {
  /** Bytes held, from the first to the answer. */
  bytes: number
  /** Bodies being read or dealt with. */
  corpos: number
}

const MB = 1024 * 1024
/** Past this, senders are told to come back. */
const DE_TODOS: Limites = { bytes: 256 * MB, corpos: 2_000 }
/** One body of the largest kind, and as much again in small ones. */
const DE_UMA_CONFIGURACAO: Limites = { bytes: 50 * MB, corpos: 300 }
/** One address may be a whole Evolution server with thousands of companies. */
const DE_UM_ENDERECO: Limites = { bytes: 128 * MB, corpos: 1_500 }

export interface Quem {
  configuracaoId: number
  endereco: string
}

/** Counts what each holds. A share is below the whole, so that nobody can take all of it. */
export const criarQuotas = () => {
  const usos = new Map<string, Limites>()
  const usoDe = (nome: string) => usos.get(nome) ?? { bytes: 0, corpos: 0 }
  const partes = ({ configuracaoId, endereco }: Quem): [string, Limites][] => [
    [`c${configuracaoId}`, DE_UMA_CONFIGURACAO],
    [`e${endereco}`, DE_UM_ENDERECO],
    ['todos', DE_TODOS],
  ]
  const somar = (quem: Quem, { bytes = 0, corpos = 0 }: Partial<Limites>): void => {
    for (const [nome] of partes(quem)) {
      const antes = usoDe(nome)
      const uso = { bytes: antes.bytes + bytes, corpos: antes.corpos + corpos }
      if (uso.bytes > 0 || uso.corpos > 0) usos.set(nome, uso)
      else usos.delete(nome)
    }
  }
  return {
    somar,
    /** Whose share so much more does not fit in; null: it fits. */
    estouraria(quem: Quem, { bytes = 0, corpos = 0 }: Partial<Limites>): 'parte' | 'todo' | null {
      for (const [nome, limites] of partes(quem)) {
        const uso = usoDe(nome)
        if (uso.bytes + bytes > limites.bytes || uso.corpos + corpos > limites.corpos)
          return nome === 'todos' ? 'todo' : 'parte'
      }
      return null
    },
  }
}
export type Quotas = ReturnType<typeof criarQuotas>
