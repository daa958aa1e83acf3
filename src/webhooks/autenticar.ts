import { timingSafeEqual } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { hashDoSegredo } from '../services/credenciais.js'

/** Whose delivery it is. */
export interface Destino {
  configuracaoId: number
  empresaId: number
}

/** Finds the configuration a URL belongs to; null when company or secret is unknown, with no telling which. */
export type Autenticar = (empresaId: string, segredo: string) => Promise<Destino | null>

interface Linha {
  configuracao_id: number
  atual: Buffer
  anterior: Buffer | null
}

/** How long a secret that was right is taken for right without asking the database. */
const VALIDADE_MS = 10_000
/** So that an unknown company costs the same comparison as a known one. */
const NENHUM = Buffer.alloc(32)

export const criarAutenticacao = (dataSource: DataSource): Autenticar => {
  const recentes = new Map<string, { hash: Buffer; destino: Destino; ate: number }>()

  return async (empresaId, segredo) => {
    const hash = hashDoSegredo(segredo)
    const recente = recentes.get(empresaId)
    if (recente && recente.ate > Date.now() && timingSafeEqual(recente.hash, hash)) return recente.destino
    // A wrong secret always asks, known company or not: the answers take the same time.
    const [linha] = await procurar(dataSource, empresaId)
    const certo = [linha?.atual, linha?.anterior].map((esperado) => timingSafeEqual(esperado ?? NENHUM, hash))
    if (!linha || !certo.includes(true)) return null
    const destino = { configuracaoId: linha.configuracao_id, empresaId: Number(empresaId) }
    recentes.set(empresaId, { hash, destino, ate: Date.now() + VALIDADE_MS })
    return destino
  }
}

const procurar = (dataSource: DataSource, empresaId: string): Promise<Linha[]> =>
  dataSource.query(
    `SELECT c.id AS configuracao_id, s.webhook_secret_hash AS atual,
            CASE WHEN s.webhook_secret_anterior_ate > now() THEN s.webhook_secret_anterior_hash END AS anterior
     FROM configuracao_whatsapp c JOIN credencial_evolution s ON s.configuracao_id = c.id
     WHERE c.empresa_id = $1::int`,
    // Anything that is no id of ours finds nothing, as an unused id does.
    [/^[1-9]\d{0,8}$/.test(empresaId) ? Number(empresaId) : 0],
  )
