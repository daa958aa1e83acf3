import type { DataSource } from 'typeorm'
import type { StatusDaMensagem } from '../../resources/mensagem/mensagem.js'
import type { RegistroGuardado } from '../evolution/schemas/mensagem.js'

interface Conhecida {
  whatsapp_id: string
  quantas: number
  /** Of ours. */
  status: StatusDaMensagem | null
  motivo: string | null
  apagada: boolean
}

const CONHECIDAS = `
  SELECT whatsapp_id, count(*)::int AS quantas, max(status) FILTER (WHERE direcao = 'saida') AS status,
         max(motivo) FILTER (WHERE direcao = 'saida') AS motivo, bool_and(apagada_em IS NOT NULL) AS apagada
  FROM whatsapp.mensagem WHERE configuracao_id = $1 AND whatsapp_id = ANY ($2) GROUP BY whatsapp_id`

/** A record whose message is written down, and what is known of it; `status` only of ours. */
export interface Sabida {
  registro: RegistroGuardado
  status: StatusDaMensagem | null
  motivo: string | null
  apagada: boolean
}

export interface Comparacao {
  /** Of no message that is known, in their order. */
  faltam: RegistroGuardado[]
  sabidas: Sabida[]
}

/** What a server keeps, compared with what is written down. Of an id that two chats have, both count as missing until both are there. */
export const compararComAsConhecidas = async (
  dataSource: DataSource,
  configuracaoId: number,
  registros: readonly RegistroGuardado[],
): Promise<Comparacao> => {
  const vezes = new Map<string, number>()
  for (const { id } of registros) vezes.set(id, (vezes.get(id) ?? 0) + 1)
  const linhas: Conhecida[] = await dataSource.query(CONHECIDAS, [configuracaoId, [...vezes.keys()]])
  const conhecidas = new Map(linhas.map((linha) => [linha.whatsapp_id, linha]))
  const faltam: RegistroGuardado[] = []
  const sabidas: Sabida[] = []
  for (const registro of registros) {
    const conhecida = conhecidas.get(registro.id)
    if (!conhecida || conhecida.quantas < (vezes.get(registro.id) ?? 1)) faltam.push(registro)
    else {
      const { status, motivo, apagada } = conhecida
      sabidas.push({ registro, status: registro.deMim ? status : null, motivo, apagada })
    }
  }
  return { faltam, sabidas }
}

/** How many of these are messages that are written down. */
export const contarEscritas = async (
  dataSource: DataSource,
  configuracaoId: number,
  registros: readonly RegistroGuardado[],
): Promise<number> => {
  const linhas: Conhecida[] = await dataSource.query(CONHECIDAS, [
    configuracaoId,
    registros.map(({ id }) => id),
  ])
  return linhas.reduce((soma, { quantas }) => soma + quantas, 0)
}

/**
 * A message that its server must still have, if it keeps any: the newest that is not of this moment.
 * @returns null: none is known
 */
export const lerTestemunha = async (
  dataSource: DataSource,
  configuracaoId: number,
): Promise<string | null> => {
  const [linha]: { whatsapp_id: string }[] = await dataSource.query(
    `SELECT whatsapp_id FROM whatsapp.mensagem
     WHERE configuracao_id = $1 AND whatsapp_id IS NOT NULL AND origem <> 'historico' AND criada_em < now() - interval '10 s'
     ORDER BY id DESC LIMIT 1`,
    [configuracaoId],
  )
  return linha?.whatsapp_id ?? null
}
