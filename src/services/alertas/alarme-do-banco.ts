import type { DataSource } from 'typeorm'
import type { Registro } from '../registro/registro.js'
import type { ConteudoDoAviso } from './escrever-aviso.js'
import type { Avisar, Destinatario } from './vias/vias.js'

/** A database that fails for less is starting anew, or under load. */
const TOLERAR_MS = 60_000
const LEMBRAR_MS = 60 * 60_000
const MAXIMO_DE_CONTATOS = 50

const CONTATOS = `
  SELECT c.id AS "contatoId", c.via, c.destino, c.idioma, c.fuso, s.segredo
  FROM whatsapp.contato_de_alerta c LEFT JOIN whatsapp.credencial_do_contato s ON s.contato_id = c.id
  WHERE c.empresa_id IS NULL AND c.ativo AND c.via <> 'whatsapp' AND (c.pausado_ate IS NULL OR c.pausado_ate <= now())
  ORDER BY c.id LIMIT ${MAXIMO_DE_CONTATOS}`

const ANOTAR = `
  INSERT INTO whatsapp.alerta (tipo, alvo, grave, da_empresa, inicio, encerrado_em)
  VALUES ('banco_sem_gravar', '*', true, false, $1, now())`

interface Dependencias {
  dataSource: DataSource
  registro: Registro
  /** What keeps the database from being written; null: nothing does. */
  provar: () => Promise<string | null>
  avisar: Avisar
  tolerarMs?: number
}

/**
 * A database that cannot be written holds no alert and no queue. So the operator's contacts are kept in memory, and told from
 * here: when it has lasted a minute, every hour, and when it is over; then it is written down. Each node tells for itself.
 */
export const criarAlarmeDoBanco = ({
  dataSource,
  registro,
  provar,
  avisar,
  tolerarMs = TOLERAR_MS,
}: Dependencias) => {
  let contatos: Destinatario[] = []
  let desde: Date | null = null
  let contadoEm = 0

  const contar = async (momento: ConteudoDoAviso['momento'], inicio: Date): Promise<void> => {
    const agora = new Date()
    const item = {
      id: '0',
      tipo: 'banco_sem_gravar',
      empresa: null,
      referencia: null,
      servidor: null,
      desde: inicio.toISOString(),
      ate: momento === 'fim' ? agora.toISOString() : null,
      motivo: null,
      numero: null,
      configuracaoId: null,
      empresaId: null,
    } as const
    // One id for all nodes that tell of the same hour.
    const id = `banco-${momento}-${Math.floor(agora.getTime() / LEMBRAR_MS)}`
    const aviso = { id, em: agora.toISOString(), conteudo: { momento, itens: [item], total: 1 } }
    for (const contato of contatos)
      await avisar(contato, aviso).catch((err: unknown) =>
        registro.error({ err, contato: contato.contatoId }, 'não foi possível avisar que o banco não grava'),
      )
  }

  /** @returns whether the database can be written */
  return async (): Promise<boolean> => {
    const motivo = await provar().catch(() => 'o banco não responde')
    if (motivo === null) {
      if (desde && contadoEm > 0) {
        await contar('fim', desde)
        await dataSource.query(ANOTAR, [desde])
      }
      desde = null
      contadoEm = 0
      contatos = await dataSource.query(CONTATOS)
      return true
    }
    desde ??= new Date()
    const agora = Date.now()
    if (agora - desde.getTime() >= tolerarMs && agora - contadoEm >= LEMBRAR_MS) {
      registro.error({ motivo, desde }, 'o banco não grava')
      const primeira = contadoEm === 0
      contadoEm = agora
      await contar(primeira ? 'inicio' : 'lembrete', desde)
    }
    return false
  }
}
