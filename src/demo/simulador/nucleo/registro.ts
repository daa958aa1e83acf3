import { memoriaVazia } from './instancia.js'
import type { Relogio } from './relogio.js'
import type { Instancia, Linha } from './tipos.js'

/** Where the demo keeps its instances between two starts. */
export interface MemoriaPersistente {
  carregar(): Promise<unknown>
  salvar(estado: unknown): Promise<void>
}

export interface Registro {
  todas(): Instancia[]
  buscar(nome: string): Instancia | undefined
  guardar(instancia: Instancia): void
  esquecer(instancia: Instancia): void
  /** Changes the row, with `updatedAt`, and has it saved. */
  alterar(instancia: Instancia, mudanca: Partial<Linha>): void
  /** Loads what was saved; answers whether there was anything. */
  carregar(): Promise<boolean>
  salvarAgora(): Promise<void>
}

const ATRASO_AO_SALVAR_MS = 50

export function criarRegistro(relogio: Relogio, persistente?: MemoriaPersistente): Registro {
  const instancias = new Map<string, Instancia>()
  let sujo = false

  async function salvarAgora(): Promise<void> {
    if (!sujo || !persistente) return
    sujo = false
    await persistente.salvar({ versao: 1, instancias: [...instancias.values()].map(({ linha }) => linha) })
  }

  function mudou(): void {
    if (sujo || !persistente) return
    sujo = true
    relogio.agendar(ATRASO_AO_SALVAR_MS, () => void salvarAgora())
  }

  return {
    todas: () => [...instancias.values()],
    buscar: (nome) => instancias.get(nome),
    guardar(instancia) {
      instancias.set(instancia.linha.name, instancia)
      mudou()
    },
    esquecer(instancia) {
      // The name may belong to a newer instance by now.
      if (instancias.get(instancia.linha.name) === instancia) instancias.delete(instancia.linha.name)
      mudou()
    },
    alterar(instancia, mudanca) {
      Object.assign(instancia.linha, mudanca, { updatedAt: new Date().toISOString() })
      mudou()
    },
    async carregar() {
      const salvo = (await persistente?.carregar()) as { instancias?: Linha[] } | null | undefined
      for (const linha of salvo?.instancias ?? []) {
        instancias.set(linha.name, { linha, memoria: { ...memoriaVazia(), estado: undefined } })
      }
      return instancias.size > 0
    },
    salvarAgora,
  }
}
