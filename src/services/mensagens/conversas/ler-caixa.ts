import type { DataSource } from 'typeorm'
import type { Caixa, FiltroDaCaixa, LinhaDaCaixa } from '../../../resources/conversa/caixa.js'
import { FOTO_DA_CONVERSA } from '../../fotos/achar-foto.js'
import { achaConversa, buscarMensagens, lerBusca } from './buscar-na-caixa.js'
import { nomeDoEndereco } from './nomes.js'

const POR_PAGINA = 40
/** Characters of the last words: a row has no room for more. */
const COMECO = 160
/** Not counted further. */
const MAXIMO_NAO_LIDAS = 1000

interface Pedido {
  /** Whose: null: everybody's. */
  configuracaoId: number | null
  filtro: FiltroDaCaixa | null
  busca: string
  /** `lugar` of the last row at hand. */
  depoisDe: string | null
  comConteudo: boolean
}

/** Nothing went out after what did not. */
const NAO_SAIU = (dono: string) => `v.id = ANY (ARRAY(
  SELECT f.conversa_id FROM whatsapp.mensagem f WHERE ${dono} AND f.direcao = 'saida' AND f.status IN ('falhou', 'expirada')
    AND NOT EXISTS (SELECT FROM whatsapp.mensagem d WHERE d.conversa_id = f.conversa_id AND d.em > f.em
      AND d.direcao = 'saida' AND d.status IN ('enviada', 'entregue', 'lida'))
  LIMIT 2000))`

/** How each filter narrows the list. Waiting: whoever waits longest comes first. */
const FILTROS: Record<FiltroDaCaixa, (dono: string) => string> = {
  naoLidas: () => 'v.nao_lidas > 0',
  esperando: () => 'v.esperando_desde IS NOT NULL',
  grupos: () => `v.tipo = 'grupo'`,
  naoSaiu: NAO_SAIU,
}

const linhas = (onde: string, { coluna, sentido }: Ordem) => `
  SELECT v.id::text, v.configuracao_id AS "configuracaoId", e.nome AS empresa, v.tipo, v.nome, v.telefone,
    ${FOTO_DA_CONVERSA} AS foto,
    floor(extract(epoch FROM v.ultima_em) * 1000)::float8 AS em, v.${coluna}::text || '|' || v.id AS lugar,
    v.nao_lidas AS "naoLidas", floor(extract(epoch FROM v.esperando_desde) * 1000)::float8 AS "esperandoDesde",
    CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id::text, 'direcao', m.direcao, 'origem', m.origem,
      'tipo', m.tipo, 'texto', CASE WHEN $1::boolean THEN left(m.texto, ${COMECO}) END,
      'midia', CASE WHEN $1::boolean THEN m.midia - 'citada' END, 'status', m.status, 'autor', m.autor, 'autorNome', m.autor_nome,
      'participante', m.participante, 'participanteNome', ${nomeDoEndereco('m.configuracao_id', 'm.participante')}, 'apagada', m.apagada_em IS NOT NULL,
      'em', floor(extract(epoch FROM m.em) * 1000)::float8) END AS ultima
  FROM (SELECT * FROM whatsapp.conversa v WHERE ${onde}
        ORDER BY v.${coluna} ${sentido}, v.id ${sentido} LIMIT ${POR_PAGINA + 1}) v
    JOIN whatsapp.configuracao_whatsapp c ON c.id = v.configuracao_id JOIN whatsapp.empresa e ON e.id = c.empresa_id
    LEFT JOIN whatsapp.mensagem m ON m.id = v.ultima_mensagem_id
  ORDER BY v.${coluna} ${sentido}, v.id ${sentido}`

interface Ordem {
  coluna: 'ultima_em' | 'esperando_desde'
  sentido: 'ASC' | 'DESC'
}

const ordemDe = (filtro: FiltroDaCaixa | null): Ordem =>
  filtro === 'esperando'
    ? { coluna: 'esperando_desde', sentido: 'ASC' }
    : { coluna: 'ultima_em', sentido: 'DESC' }

/** One page of the list, and with a search the messages that hold its words. */
export const lerCaixa = async (dataSource: DataSource, pedido: Pedido): Promise<Caixa> => {
  const { configuracaoId, filtro, depoisDe, comConteudo } = pedido
  const busca = lerBusca(pedido.busca)
  const valores: unknown[] = [comConteudo]
  const parametro = (valor: unknown) => `$${valores.push(valor)}`
  const dono = configuracaoId === null ? null : parametro(configuracaoId)
  const ordem = ordemDe(filtro)
  const onde = [
    dono ? `v.configuracao_id = ${dono}` : 'true',
    ...(filtro ? [FILTROS[filtro](dono ? `f.configuracao_id = ${dono}` : 'true')] : []),
    ...(busca ? [achaConversa(busca, parametro, dono === null)] : []),
  ]
  const lugar = lerLugar(depoisDe)
  if (lugar) {
    const sinal = ordem.sentido === 'ASC' ? '>' : '<'
    onde.push(
      `(v.${ordem.coluna}, v.id) ${sinal} (${parametro(lugar.em)}::timestamptz, ${parametro(lugar.id)}::bigint)`,
    )
  }
  const lidas: LinhaDaCaixa[] = await dataSource.query(linhas(onde.join(' AND '), ordem), valores)
  return {
    records: lidas.slice(0, POR_PAGINA),
    haMais: lidas.length > POR_PAGINA,
    mensagens:
      busca && comConteudo && !lugar ? await buscarMensagens(dataSource, { busca, configuracaoId }) : [],
    naoLidas: configuracaoId === null ? null : await contarNaoLidas(dataSource, configuracaoId),
  }
}

/** Conversations, not messages: one who writes ten lines is one who waits. */
export const contarNaoLidas = async (dataSource: DataSource, configuracaoId: number): Promise<number> => {
  const [{ quantas }]: [{ quantas: number }] = await dataSource.query(
    `SELECT count(*)::int AS quantas FROM (
       SELECT FROM whatsapp.conversa WHERE configuracao_id = $1 AND nao_lidas > 0 LIMIT ${MAXIMO_NAO_LIDAS}) q`,
    [configuracaoId],
  )
  return quantas
}

/** What a page said of its last row; anything else begins the list anew. */
const lerLugar = (lugar: string | null): { em: string; id: string } | null => {
  const [, em = '', id = ''] =
    /^(\d{4,6}-\d{2}-\d{2} [\d:.]+[+-][\d:]{2,6})\|(\d{1,18})$/.exec(lugar ?? '') ?? []
  return id ? { em, id } : null
}
