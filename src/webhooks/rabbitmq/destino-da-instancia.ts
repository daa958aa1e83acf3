import type { DataSource } from 'typeorm'

/** Whose instance it is, on the SaaS's own server; null: nobody's here. */
export type AcharConfiguracao = (instancia: string) => Promise<number | null>

/** How long an answer stays: a company that is made a moment ago has no instance yet. */
const VALIDADE_MS = 10_000
const LEMBRADAS = 50_000

/**
 * The exchange is that of the SaaS's own server: who can publish to it is trusted with all of its instances, and with none
 * of a company's own server.
 */
export const criarAcharConfiguracao = (dataSource: DataSource): AcharConfiguracao => {
  const recentes = new Map<string, { achada: Promise<number | null>; ate: number }>()
  const perguntar = async (instancia: string): Promise<number | null> => {
    const [linha]: { id: number }[] = await dataSource.query(
      `SELECT id FROM whatsapp.configuracao_whatsapp WHERE coalesce(evolution_api_url, '') = '' AND instance_name = $1`,
      [instancia],
    )
    return linha?.id ?? null
  }
  return (instancia) => {
    const recente = recentes.get(instancia)
    if (recente && recente.ate > Date.now()) return recente.achada
    if (recentes.size >= LEMBRADAS) recentes.clear()
    const achada = perguntar(instancia)
    recentes.set(instancia, { achada, ate: Date.now() + VALIDADE_MS })
    achada.catch(() => recentes.delete(instancia))
    return achada
  }
}
