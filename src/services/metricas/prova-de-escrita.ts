import type { DataSource } from 'typeorm'
import { EventoWebhook } from '../../resources/evento-webhook/evento-webhook.js'
import { semValores } from '../registro/erro-do-banco.js'
import { comParticaoDeHoje } from '../retencao/particoes-do-diario.js'

/** How long an answer holds: whoever asks often must not make the database write as often. */
const VALE_MS = { certo: 5000, errado: 1000 }

/** A configuration that there is not: nobody's list ever shows it, and its row never outlives its transaction. */
const NINGUEM = 0

/**
 * Writes a row into the journal and takes it away again, committed, as a delivery would be: a database that answers
 * may yet be read-only, full, or no longer ours to write to.
 * @returns what keeps it from being written; null: nothing does
 */
export const criarProvaDeEscrita = (dataSource: DataSource): (() => Promise<string | null>) => {
  let ultima: { motivo: string | null; ate: number } | null = null
  return async () => {
    if (ultima && performance.now() < ultima.ate) return ultima.motivo
    const motivo = await provar(dataSource)
    ultima = { motivo, ate: performance.now() + (motivo === null ? VALE_MS.certo : VALE_MS.errado) }
    return motivo
  }
}

const provar = async (dataSource: DataSource): Promise<string | null> => {
  const { tablePath } = dataSource.getMetadata(EventoWebhook)
  try {
    // Filled up to about a page, so that it does not fit into room that the full disk still has.
    await comParticaoDeHoje(dataSource, () =>
      dataSource.query(`DO $prova$
      DECLARE prova bigint;
      BEGIN
        INSERT INTO ${tablePath} (configuracao_id, evento, hash, resultado, erro)
        VALUES (${NINGUEM}, 'prova-de-escrita', decode(md5(random()::text), 'hex'), 'registrado',
          (SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 50)))
        RETURNING id INTO prova;
        DELETE FROM ${tablePath} WHERE id = prova;
      END $prova$`),
    )
    return null
  } catch (erro) {
    return motivoDe(semValores(erro).codigo)
  }
}

const MOTIVOS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '25006': 'o banco só deixa ler (está em modo somente leitura, ou é uma réplica)',
    '53100': 'o disco do banco está cheio',
    '42501': 'o usuário do banco não tem permissão de escrever nas tabelas do plugin',
    '53200': 'o banco está sem memória',
    '57014': 'o banco demorou demais para gravar',
  }),
)

/** Never the driver's words: they name hosts and users. */
const motivoDe = (codigo: string | null): string => {
  const motivo = MOTIVOS.get(codigo ?? '')
  if (motivo) return `não é possível gravar: ${motivo}`
  return codigo && /^[0-9A-Z]{5}$/.test(codigo)
    ? `não é possível gravar no banco (SQLSTATE ${codigo})`
    : 'o banco não responde como deve'
}
