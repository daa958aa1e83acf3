import type { EntityManager } from 'typeorm'
import type { Fonte, Motivo, Status } from '../../resources/configuracao-whatsapp/status.js'
import { type Consultar, consultarCom } from '../banco/consultar.js'
import { CANAL, escreverAvisos } from '../pubsub/avisos.js'
import { derivar, type Estado } from './derivar.js'
import { juntarTodos } from './juntar.js'
import type { Sinais, Sinal } from './sinais.js'

export interface SinaisDaConfiguracao {
  configuracaoId: number
  sinais: readonly Sinal[]
  fonte: Fonte
}

export interface Mudanca {
  configuracaoId: number
  empresaId: number
  antes: Status
  depois: Estado
  sinais: Sinais
}

/** Stands for the picture in the row, where nobody looks at it. */
const GUARDADA = 'data:image/guardada'
/** SQL for `linhasTravadas`: whether there is a picture, without reading it. */
export const IMAGEM_GUARDADA = `CASE WHEN qr_code IS NOT NULL THEN '${GUARDADA}' END`

/** A locked row. */
export interface Linha {
  id: number
  empresa_id: number
  status: Status
  motivo: Motivo | null
  qr_code: string | null
  numero_conectado: string | null
  nome_perfil: string | null
  foto_perfil_url: string | null
  ultimo_erro: string | null
  /** Its server was silent. */
  em_duvida: boolean
  sinais: Sinais
}

/**
 * The one writer of an instance's state: merges signals into the rows and derives what they show, inside
 * the caller's transaction.
 */
export const gravarSinais = async (
  manager: EntityManager,
  lote: readonly SinaisDaConfiguracao[],
): Promise<Mudanca[]> => {
  if (lote.length === 0) return []
  const consultar = consultarCom(manager)
  const ids = lote.map(({ configuracaoId }) => configuracaoId)
  const linhas = await consultar<Linha>(linhasTravadas({ ids: '$1', imagem: 'qr_code' }), [ids])
  return escreverMudancas(consultar, calcularMudancas(linhas, lote))
}

/**
 * SQL that reads rows as they are and locks them until the transaction ends. In id order, so that writers on
 * several nodes never deadlock; NO KEY, because what references a row need not wait for its state.
 * @param ids placeholder of an int[]
 * @param imagem what to read of the QR's picture, 13 kB; `qr_code` or IMAGEM_GUARDADA
 */
export const linhasTravadas = ({ ids, imagem }: { ids: string; imagem: string }): string =>
  `SELECT id, empresa_id, status, motivo, ${imagem} AS qr_code, numero_conectado, nome_perfil,
          foto_perfil_url, ultimo_erro, servidor_mudo_desde IS NOT NULL AS em_duvida, sinais
   FROM whatsapp.configuracao_whatsapp WHERE id = ANY(${ids}::int[]) ORDER BY id FOR NO KEY UPDATE`

/** What the signals make of the rows. @param linhas locked; those without signals in `lote` stay as they are */
export const calcularMudancas = (
  linhas: readonly Linha[],
  lote: readonly SinaisDaConfiguracao[],
): readonly Calculada[] => {
  const porId = new Map(lote.map((item) => [item.configuracaoId, item]))
  return linhas.flatMap((linha) => {
    const item = porId.get(linha.id)
    return item ? [calcular(linha, item)] : []
  })
}

/** One statement, or none. */
export const escreverMudancas = async (
  consultar: Consultar,
  calculadas: readonly Calculada[],
): Promise<Mudanca[]> => {
  if (calculadas.length > 0) await escrever(consultar, calculadas)
  return calculadas.map(({ mudanca }) => mudanca)
}

const calcular = (linha: Linha, { sinais: novos, fonte }: SinaisDaConfiguracao) => {
  const sinais = juntarTodos(comImagem(linha), novos)
  const depois = derivar(sinais)
  const mudanca = {
    configuracaoId: linha.id,
    empresaId: linha.empresa_id,
    antes: linha.status,
    depois,
    sinais,
  }
  const visivel =
    mudouAVista(linha, depois) ||
    mudouOHistorico(linha.sinais, sinais) ||
    (linha.em_duvida && fonte === 'sonda')
  return { mudanca, fonte, visivel }
}

/** The QR's picture is kept once, in its column. */
const comImagem = ({ sinais, qr_code }: Linha): Sinais => {
  const { qr: visto } = derivar(sinais)
  if (!visto) return sinais
  const com = <Q extends { codigo: string }>(qr: Q | undefined) =>
    qr && qr.codigo === visto.codigo ? { ...qr, imagem: qr_code } : qr
  const { qr, qrObtido, ...resto } = sinais
  const qrCom = com(qr)
  const obtidoCom = com(qrObtido)
  return { ...resto, ...(qrCom && { qr: qrCom }), ...(obtidoCom && { qrObtido: obtidoCom }) }
}

const semImagem = (_chave: string, valor: unknown) =>
  typeof valor === 'string' && valor.startsWith('data:image/') ? null : valor

const mudouAVista = (linha: Linha, estado: Estado): boolean =>
  linha.status !== estado.status ||
  linha.motivo !== estado.motivo ||
  linha.qr_code !== (estado.qr?.imagem ?? null) ||
  linha.numero_conectado !== estado.numero ||
  linha.nome_perfil !== estado.nome ||
  linha.foto_perfil_url !== estado.foto ||
  linha.ultimo_erro !== estado.erro

const mudouOHistorico = (antes: Sinais, depois: Sinais): boolean =>
  antes.historico?.progresso !== depois.historico?.progresso

export type Calculada = ReturnType<typeof calcular>

/** The rows, and a hint to every node of those that look different now. */
const ESCREVER = `
  WITH gravadas AS (
    UPDATE whatsapp.configuracao_whatsapp AS c SET
      status = n.status, motivo = n.motivo, ultimo_erro = n.erro,
      status_desde = CASE WHEN c.status = n.status THEN c.status_desde ELSE now() END,
      evidencia = n.fonte, evidencia_em = now(), ultima_sincronizacao = now(),
      servidor_mudo_desde = CASE WHEN n.fonte <> 'sonda' THEN c.servidor_mudo_desde END,
      qr_code = CASE n.qr WHEN '${GUARDADA}' THEN c.qr_code ELSE n.qr END,
      qr_code_expira_em = to_timestamp(n.expira / 1000), codigo_pareamento = n.pareamento,
      numero_conectado = n.numero, nome_perfil = n.nome, foto_perfil_url = n.foto,
      sinais = n.sinais::jsonb, atualizado_em = now()
    FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[],
                $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
      AS n(id, status, motivo, erro, fonte, qr, expira, pareamento, numero, nome, foto, sinais)
    WHERE c.id = n.id
  )
  SELECT pg_notify('${CANAL}', aviso) FROM unnest($13::text[]) AS aviso`

const escrever = async (consultar: Consultar, calculadas: readonly Calculada[]): Promise<void> => {
  const coluna = <T>(ler: (c: Calculada) => T): T[] => calculadas.map(ler)
  const visiveis = calculadas.filter(({ visivel }) => visivel).map(({ mudanca }) => mudanca)
  await consultar(
    ESCREVER,
    [
      coluna(({ mudanca }) => mudanca.configuracaoId),
      coluna(({ mudanca }) => mudanca.depois.status),
      coluna(({ mudanca }) => mudanca.depois.motivo),
      coluna(({ mudanca }) => mudanca.depois.erro),
      coluna(({ fonte }) => fonte),
      coluna(({ mudanca }) => mudanca.depois.qr?.imagem ?? null),
      coluna(({ mudanca }) => mudanca.depois.qr?.expiraEm ?? null),
      coluna(({ mudanca }) => mudanca.depois.qr?.pareamento ?? null),
      coluna(({ mudanca }) => mudanca.depois.numero),
      coluna(({ mudanca }) => mudanca.depois.nome),
      coluna(({ mudanca }) => mudanca.depois.foto),
      coluna(({ mudanca }) => JSON.stringify(mudanca.sinais, semImagem)),
      escreverAvisos(visiveis),
    ],
    'adminjs_evolution_estado',
  )
}
