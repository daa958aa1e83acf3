import type { DataSource } from 'typeorm'
import { alterar } from '../../banco/consultar.js'
import { criarLacoDeTrabalho, type LacoDeTrabalho } from '../../laco-de-trabalho.js'
import type { Registro } from '../../registro/registro.js'
import { acharMidia, COM_ARQUIVO } from '../midias/achar-midia.js'
import { MidiaGrande, MidiaIndisponivel } from '../midias/erros-da-midia.js'
import type { Midias } from '../midias/midias.js'
import type { GuardaDeMidia } from './guarda-de-midia.js'

interface Opcoes {
  dataSource: DataSource
  midias: Pick<Midias, 'abrir'>
  guarda: GuardaDeMidia
  /** Days a file is kept; undefined: as long as its message. */
  dias: number | undefined
  registro: Registro
  /** Between two fetches: Evolution has others to serve. */
  pausaMs?: number
}

const DESCANSO_MS = 3_000
const PAUSA_MS = 1_000
/** Messages of transactions that are longer than this are fetched when somebody looks. */
const ATRASO = `interval '10 seconds'`
/** Of older ones WhatsApp has no files. */
const NO_WHATSAPP = `interval '14 days'`
/** A node that took one and died. */
const PRAZO = `interval '5 minutes'`
const TENTATIVAS_MAXIMAS = 5

/** What came in since the last look; of one node at a time, by the row that says how far it is. */
const ANOTAR = `
  WITH ate AS (SELECT id FROM whatsapp.midia_cursor WHERE unico FOR UPDATE SKIP LOCKED),
  novas AS (
    SELECT m.id, m.tipo, m.direcao, m.configuracao_id, m.apagada_em, m.em FROM whatsapp.mensagem m, ate
    WHERE m.id > ate.id AND m.criada_em < now() - ${ATRASO} ORDER BY m.id LIMIT 2000),
  anotadas AS (
    INSERT INTO whatsapp.midia_guardada (mensagem_id, configuracao_id, empresa, arquivo)
    SELECT n.id, n.configuracao_id, e.referencia, gen_random_uuid()::text FROM novas n
    JOIN whatsapp.configuracao_whatsapp c ON c.id = n.configuracao_id JOIN whatsapp.empresa e ON e.id = c.empresa_id
    WHERE n.direcao = 'entrada' AND n.apagada_em IS NULL AND n.tipo = ANY ($1) AND n.em > now() - ${NO_WHATSAPP}
    ON CONFLICT DO NOTHING)
  UPDATE whatsapp.midia_cursor SET id = (SELECT max(id) FROM novas) WHERE unico AND EXISTS (SELECT FROM novas)`

/** Of a connected company, the oldest that is due. */
const TOMAR = `
  UPDATE whatsapp.midia_guardada SET tentativas = tentativas + 1, tentar_em = now() + ${PRAZO} WHERE mensagem_id = (
    SELECT g.mensagem_id FROM whatsapp.midia_guardada g JOIN whatsapp.configuracao_whatsapp c ON c.id = g.configuracao_id
    WHERE g.estado = 'a_buscar' AND g.tentar_em <= now() AND c.status = 'conectado'
    ORDER BY g.tentar_em LIMIT 1 FOR UPDATE OF g SKIP LOCKED)
  RETURNING mensagem_id::text AS id, tentativas`

const VELHAS = `
  UPDATE whatsapp.midia_guardada SET estado = 'a_apagar', tentar_em = now() WHERE mensagem_id IN (
    SELECT mensagem_id FROM whatsapp.midia_guardada WHERE estado <> 'a_apagar' AND criada_em < now() - $1 * interval '1 day'
    ORDER BY criada_em LIMIT 500 FOR UPDATE SKIP LOCKED)`

const A_APAGAR = `
  UPDATE whatsapp.midia_guardada SET tentar_em = now() + ${PRAZO} WHERE mensagem_id IN (
    SELECT mensagem_id FROM whatsapp.midia_guardada WHERE estado = 'a_apagar' AND tentar_em <= now()
    ORDER BY tentar_em LIMIT 100 FOR UPDATE SKIP LOCKED)
  RETURNING mensagem_id::text AS id, empresa, arquivo`

/** Fetches files as their messages come in, at a pace of its own, and deletes those whose messages are gone or that are old. */
export const criarGuardador = (opcoes: Opcoes): LacoDeTrabalho => {
  const { dataSource, midias, guarda, dias, registro, pausaMs = PAUSA_MS } = opcoes

  const apagar = async (): Promise<void> => {
    if (dias !== undefined) await dataSource.query(VELHAS, [dias])
    const saem = await alterar<{ id: string; empresa: string; arquivo: string }>(dataSource, A_APAGAR, [])
    for (const { id, empresa, arquivo } of saem) {
      await guarda.apagar({ empresa, nome: arquivo })
      await dataSource.query(
        `DELETE FROM whatsapp.midia_guardada WHERE mensagem_id = $1 AND estado = 'a_apagar'`,
        [id],
      )
    }
  }

  /** @returns whether there was one */
  const buscar = async (): Promise<boolean> => {
    const [tomada] = await alterar<{ id: string; tentativas: number }>(dataSource, TOMAR, [])
    if (!tomada) return false
    const mensagem = await acharMidia(dataSource, { id: tomada.id, empresa: null })
    try {
      // Opening it is what keeps it.
      if (mensagem) await midias.abrir(mensagem)
    } catch (erro) {
      const deVez =
        erro instanceof MidiaIndisponivel ||
        erro instanceof MidiaGrande ||
        tomada.tentativas >= TENTATIVAS_MAXIMAS
      if (!deVez) registro.warn({ err: erro, mensagem: tomada.id }, 'arquivo não pôde ser guardado agora')
      await dataSource.query(
        `UPDATE whatsapp.midia_guardada SET estado = CASE WHEN $2 THEN 'sem_arquivo' ELSE estado END,
           tentar_em = now() + interval '1 minute' * tentativas * tentativas
         WHERE mensagem_id = $1 AND estado = 'a_buscar'`,
        [tomada.id, deVez],
      )
    }
    return true
  }

  return criarLacoDeTrabalho({
    async passo() {
      await apagar()
      await dataSource.query(ANOTAR, [COM_ARQUIVO])
      return (await buscar()) ? pausaMs : DESCANSO_MS
    },
    aoFalhar: (erro) => registro.warn({ err: erro }, 'arquivos das mensagens não puderam ser guardados'),
  })
}
