import { timingSafeEqual } from 'node:crypto'
import type { DataSource } from 'typeorm'
import type { Ambiente } from '../../services/ambiente.js'
import type { Cifra } from '../../services/criptografia/cifra.js'
import { abrirChavesJwt, hashDoSegredo } from '../../services/criptografia/credenciais.js'
import { type ConferirAssinatura, dispensarAssinatura, exigirAssinatura } from './assinatura.js'

/** Whose delivery it is, and what it must be signed with. */
export interface Destino {
  configuracaoId: number
  conferirAssinatura: ConferirAssinatura
}

/**
 * Finds the configuration a URL belongs to; null when company or secret is unknown, with no telling which.
 * At once when it was asked a moment ago.
 */
export type Autenticar = (empresaId: string, segredo: string) => Destino | Promise<Destino | null>

interface Linha {
  configuracao_id: number
  atual: Buffer
  anterior: Buffer | null
  jwt_key: string | null
  jwt_key_anterior: string | null
  jwt_exigido: boolean
}

/** How long a secret that was right is taken for right without asking the database. */
const VALIDADE_MS = 10_000
/** So that an unknown company costs the same comparison as a known one. */
const NENHUM = Buffer.alloc(32)

/** @param webhookJwt `dispensado`: no signature is asked for, whatever Evolution was told before */
export const criarAutenticacao = ({
  dataSource,
  cifra,
  webhookJwt,
}: Pick<Ambiente, 'dataSource' | 'cifra' | 'webhookJwt'>): Autenticar => {
  const recentes = new Map<string, { hash: Buffer; destino: Destino; ate: number }>()

  const perguntar = async (empresaId: string, hash: Buffer): Promise<Destino | null> => {
    // A wrong secret always asks, known company or not: the answers take the same time.
    const [linha] = await procurar(dataSource, empresaId)
    const atual = timingSafeEqual(linha?.atual ?? NENHUM, hash)
    const anterior = timingSafeEqual(linha?.anterior ?? NENHUM, hash)
    if (!linha || !(atual || anterior)) return null
    const assinada = webhookJwt === 'exigido' && linha.jwt_exigido
    const destino = {
      configuracaoId: linha.configuracao_id,
      conferirAssinatura: assinada
        ? exigirAssinatura(chaveDe(cifra, linha, atual ? 'atual' : 'anterior'))
        : dispensarAssinatura,
    }
    // Not yet signed: from one moment to the next it may have to be.
    if (assinada || webhookJwt === 'dispensado')
      recentes.set(empresaId, { hash, destino, ate: Date.now() + VALIDADE_MS })
    return destino
  }

  return (empresaId, segredo) => {
    const hash = hashDoSegredo(segredo)
    const recente = recentes.get(empresaId)
    if (recente && recente.ate > Date.now() && timingSafeEqual(recente.hash, hash)) return recente.destino
    return perguntar(empresaId, hash)
  }
}

/** Secret and key go in pairs: an old address with a new signature is nobody's. */
const chaveDe = (cifra: Cifra, linha: Linha, qual: 'atual' | 'anterior'): string | null =>
  abrirChavesJwt(cifra, linha.configuracao_id, { atual: linha.jwt_key, anterior: linha.jwt_key_anterior })[
    qual
  ]

const procurar = (dataSource: DataSource, empresaId: string): Promise<Linha[]> =>
  dataSource.query(
    `SELECT c.id AS configuracao_id, s.webhook_secret_hash AS atual, s.jwt_exigido, s.jwt_key, s.jwt_key_anterior,
            CASE WHEN s.webhook_secret_anterior_ate > now() THEN s.webhook_secret_anterior_hash END AS anterior
     FROM whatsapp.configuracao_whatsapp c JOIN whatsapp.credencial_evolution s ON s.configuracao_id = c.id
     WHERE c.empresa_id = $1::int`,
    // Anything that is no id of ours finds nothing, as an unused id does.
    [/^[1-9]\d{0,8}$/.test(empresaId) ? Number(empresaId) : 0],
  )
