import type { DataSource } from 'typeorm'
import type { Auditoria } from '../resources/auditoria/auditoria.js'
import type { ItemDaLinha, LinhaDoTempo } from '../resources/configuracao-whatsapp/linha-do-tempo.js'
import type { EventoWebhook } from '../resources/evento-webhook/evento-webhook.js'
import { EVENTOS } from '../resources/evento-webhook/eventos.js'
import type { MudancaDeStatus } from '../resources/mudanca-de-status/mudanca-de-status.js'
import type { Acesso } from '../resources/papel.js'
import { empresaDoAcesso } from './acesso.js'

const POR_PAGINA = 30
const FONTES = ['operacao', 'evento', 'mudanca'] as const
type Fonte = (typeof FONTES)[number]

/** The smallest id of each source that was shown already. Ids are in the order of time in all three. */
type Cursor = Record<Fonte, string>
const DO_INICIO = '9223372036854775807'

/** Null when it is no cursor of ours. */
export const lerCursor = (texto: unknown): Cursor | null => {
  if (texto === undefined) return { operacao: DO_INICIO, evento: DO_INICIO, mudanca: DO_INICIO }
  const lido =
    typeof texto === 'string' &&
    /^(\d{1,18}|9223372036854775807)\.(\d{1,18}|9223372036854775807)\.(\d{1,18}|9223372036854775807)$/.exec(
      texto,
    )
  if (!lido) return null
  const [, operacao = '', evento = '', mudanca = ''] = lido
  return { operacao, evento, mudanca }
}

interface Lido {
  fonte: Fonte
  id: string
  em: Date
  item: ItemDaLinha
}

interface Pedido {
  id: number
  acesso: Acesso
  cursor: Cursor
}

/** What happened to one connection: each source by its own index, merged here. */
export const lerLinhaDoTempo = async (dataSource: DataSource, pedido: Pedido): Promise<LinhaDoTempo> => {
  const lidos = (
    await Promise.all([
      operacoes(dataSource, pedido),
      eventos(dataSource, pedido),
      mudancas(dataSource, pedido),
    ])
  )
    .flat()
    .sort((a, b) => b.em.getTime() - a.em.getTime())
  const pagina = lidos.slice(0, POR_PAGINA)
  const antes = { ...pedido.cursor }
  for (const { fonte, id } of pagina) if (BigInt(id) < BigInt(antes[fonte])) antes[fonte] = id
  return {
    itens: pagina.map(({ item }) => item),
    antes: lidos.length > POR_PAGINA ? FONTES.map((fonte) => antes[fonte]).join('.') : null,
  }
}

const comum = (fonte: Fonte, id: string, em: Date) => ({ chave: `${fonte}-${id}`, em: em.toISOString() })

/** The scope stands in every statement: a connection of another company has no past here. */
const DA_CONFIGURACAO = `configuracao_whatsapp c WHERE c.id = $1 AND ($2::int IS NULL OR c.empresa_id = $2)`

const operacoes = async (dataSource: DataSource, { id, acesso, cursor }: Pedido): Promise<Lido[]> => {
  const linhas: Pick<Auditoria, 'id' | 'em' | 'acao' | 'resultado' | 'detalhe' | 'autor' | 'papel'>[] =
    await dataSource.query(
      `SELECT id, em, acao, resultado, detalhe, autor, papel FROM auditoria
       WHERE empresa_id = (SELECT c.empresa_id FROM ${DA_CONFIGURACAO})
         AND recurso = 'ConfiguracaoWhatsApp' AND registro_id = $1::int::text AND id < $3
       ORDER BY id DESC LIMIT ${POR_PAGINA + 1}`,
      [id, empresaDoAcesso(acesso), cursor.operacao],
    )
  return linhas.map((linha) => ({
    fonte: 'operacao',
    id: linha.id,
    em: linha.em,
    item: {
      ...comum('operacao', linha.id, linha.em),
      tipo: 'operacao',
      acao: linha.acao,
      resultado: linha.resultado,
      erro: linha.resultado === 'falhou' ? linha.detalhe : null,
      quem: quemFez(linha, acesso),
    },
  }))
}

/** A company does not learn who at the back office helped it. */
const quemFez = ({ autor, papel }: Pick<Auditoria, 'autor' | 'papel'>, acesso: Acesso) => {
  if (autor === null) return 'sistema'
  const daRetaguarda = papel !== 'empresa' && papel !== 'empresa_leitura'
  return daRetaguarda && empresaDoAcesso(acesso) !== null ? 'suporte' : { nome: autor }
}

const eventos = async (dataSource: DataSource, { id, acesso, cursor }: Pedido): Promise<Lido[]> => {
  const linhas: (Pick<EventoWebhook, 'id' | 'evento' | 'resultado'> & { em: Date })[] =
    await dataSource.query(
      `SELECT id, recebido_em AS em, evento, resultado FROM evento_webhook
     WHERE configuracao_id = (SELECT c.id FROM ${DA_CONFIGURACAO}) AND id < $3
     ORDER BY id DESC LIMIT ${POR_PAGINA + 1}`,
      [id, empresaDoAcesso(acesso), cursor.evento],
    )
  return linhas.map(({ id, em, evento, resultado }) => ({
    fonte: 'evento',
    id,
    em,
    item: {
      ...comum('evento', id, em),
      tipo: 'evento',
      evento: EVENTOS.find((nome) => nome === evento) ?? 'desconhecido',
      resultado,
    },
  }))
}

const mudancas = async (dataSource: DataSource, { id, acesso, cursor }: Pedido): Promise<Lido[]> => {
  const linhas: Omit<MudancaDeStatus, 'configuracaoId'>[] = await dataSource.query(
    `SELECT id, em, de, para, fonte, motivo FROM mudanca_de_status
     WHERE configuracao_id = (SELECT c.id FROM ${DA_CONFIGURACAO}) AND id < $3
     ORDER BY id DESC LIMIT ${POR_PAGINA + 1}`,
    [id, empresaDoAcesso(acesso), cursor.mudanca],
  )
  return linhas.map(({ id, em, ...passagem }) => ({
    fonte: 'mudanca',
    id,
    em,
    item: { ...comum('mudanca', id, em), tipo: 'mudanca', ...passagem },
  }))
}
