import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import type { Cifra } from '../../criptografia/cifra.js'
import type { Arquivo } from '../midias/arquivo.js'
import type { GuardaDeMidia } from './guarda-de-midia.js'

/** The files that are kept, and what is known of each here; their bytes are sealed before they leave. */
export interface MidiasGuardadas {
  /** Null: not kept, or no longer to be read. */
  ler(mensagemId: string): Promise<Arquivo | null>
  guardar(mensagemId: string, arquivo: Arquivo): Promise<void>
}

const contexto = (mensagemId: string): string => `midia:${mensagemId}`

export const criarMidiasGuardadas = ({
  dataSource,
  cifra,
  guarda,
  dias,
}: {
  dataSource: DataSource
  cifra: Cifra
  guarda: GuardaDeMidia
  /** Of older messages none is kept. */
  dias: number | undefined
}): MidiasGuardadas => ({
  async ler(mensagemId) {
    const [linha]: { empresa: string; arquivo: string; mimetype: string | null; nome: string | null }[] =
      await dataSource.query(
        `SELECT empresa, arquivo, mimetype, nome FROM whatsapp.midia_guardada WHERE mensagem_id = $1 AND estado = 'guardada'`,
        [mensagemId],
      )
    if (!linha) return null
    const { empresa, arquivo, mimetype, nome } = linha
    const selado = await guarda.ler({ empresa, nome: arquivo })
    if (!selado) return null
    return { bytes: cifra.abrirBytes(selado, contexto(mensagemId)), mimetype, nome }
  },
  async guardar(mensagemId, { bytes, mimetype, nome }) {
    // Written down before it is written: what a broken process leaves is found, and deleted.
    const [linha]: { empresa: string; arquivo: string }[] = await dataSource.query(
      `INSERT INTO whatsapp.midia_guardada (mensagem_id, configuracao_id, empresa, arquivo, mimetype, nome, bytes)
       SELECT m.id, m.configuracao_id, e.referencia, $2, $3, $4, $5 FROM whatsapp.mensagem m
       JOIN whatsapp.configuracao_whatsapp c ON c.id = m.configuracao_id JOIN whatsapp.empresa e ON e.id = c.empresa_id
       WHERE m.id = $1 AND m.apagada_em IS NULL AND m.em > now() - coalesce($6::int, 36500) * interval '1 day'
       ON CONFLICT (mensagem_id) DO UPDATE SET mimetype = excluded.mimetype, nome = excluded.nome, bytes = excluded.bytes
         WHERE midia_guardada.estado IN ('a_buscar', 'sem_arquivo')
       RETURNING empresa, arquivo`,
      [mensagemId, randomUUID(), mimetype, nome, bytes.length, dias ?? null],
    )
    if (!linha) return
    const { empresa, arquivo } = linha
    await guarda.escrever({ empresa, nome: arquivo }, cifra.selarBytes(bytes, contexto(mensagemId)))
    await dataSource.query(
      `UPDATE whatsapp.midia_guardada SET estado = 'guardada' WHERE mensagem_id = $1 AND estado IN ('a_buscar', 'sem_arquivo')`,
      [mensagemId],
    )
  },
})
