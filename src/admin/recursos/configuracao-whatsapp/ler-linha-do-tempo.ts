import type { DataSource } from 'typeorm'
import type { Auditoria } from '../../../resources/auditoria/auditoria.js'
import { ehDaRetaguarda, PARA_A_EMPRESA, quemFez } from '../../../resources/auditoria/quem-fez.js'
import { ACOES_DEMORADAS } from '../../../resources/configuracao-whatsapp/em-massa.js'
import type { ItemDaLinha, LinhaDoTempo } from '../../../resources/configuracao-whatsapp/linha-do-tempo.js'
import { idDaReferencia } from '../../../resources/empresa/referencia.js'
import type { EventoWebhook } from '../../../resources/evento-webhook/evento-webhook.js'
import { EVENTOS } from '../../../resources/evento-webhook/eventos.js'
import type { MudancaDeStatus } from '../../../resources/mudanca-de-status/mudanca-de-status.js'
import type { Acesso } from '../../../resources/papel.js'
import { empresaDoAcesso } from '../../acesso/controle-de-acesso.js'

const POR_PAGINA = 30
const FONTES = ['operacao', 'tarefa', 'evento', 'mudanca'] as const
type Fonte = (typeof FONTES)[number]

/** The smallest id of each source that was shown already. Ids are in the order of time in all of them. */
type Cursor = Record<Fonte, string>
const DO_INICIO = '9223372036854775807'

/** Null when it is no cursor of ours. */
export const lerCursor = (texto: unknown): Cursor | null => {
  const lidos = texto === undefined ? FONTES.map(() => DO_INICIO) : String(texto).split('.')
  if (lidos.length !== FONTES.length || !lidos.every((id) => /^(\d{1,18}|9223372036854775807)$/.test(id)))
    return null
  return Object.fromEntries(FONTES.map((fonte, i) => [fonte, lidos[i]])) as Cursor
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
      tarefas(dataSource, pedido),
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
const DA_CONFIGURACAO = `whatsapp.configuracao_whatsapp c WHERE c.id = $1
  AND ($2::text IS NULL OR c.empresa_id = ${idDaReferencia('$2')})`

const operacoes = async (dataSource: DataSource, { id, acesso, cursor }: Pedido): Promise<Lido[]> => {
  const linhas: Feita[] = await dataSource.query(
    `SELECT id, em, acao, resultado, detalhe, autor, papel FROM whatsapp.auditoria
     WHERE empresa_id = (SELECT c.empresa_id FROM ${DA_CONFIGURACAO})
       AND recurso = 'ConfiguracaoWhatsApp' AND registro_id = $1::int::text AND id < $3
     ORDER BY id DESC LIMIT ${POR_PAGINA + 1}`,
    [id, empresaDoAcesso(acesso), cursor.operacao],
  )
  return linhas.map((linha) => feita('operacao', linha, acesso))
}

/** What was done to it among many: in the trail that is one line, and no company's. */
const tarefas = async (dataSource: DataSource, { id, acesso, cursor }: Pedido): Promise<Lido[]> => {
  const linhas: Feita[] = await dataSource.query(
    `SELECT t.id::text AS id, t.criada_em AS em, t.acao, i.situacao AS resultado, i.codigo AS detalhe, t.autor, t.papel
     FROM whatsapp.tarefa_item i JOIN whatsapp.tarefa_em_massa t ON t.id = i.tarefa_id
     WHERE i.configuracao_id = (SELECT c.id FROM ${DA_CONFIGURACAO}) AND i.tarefa_id < $3::bigint
       AND i.situacao IN ('ok', 'falhou') AND t.acao <> ALL ($4)
     ORDER BY i.tarefa_id DESC LIMIT ${POR_PAGINA + 1}`,
    [id, empresaDoAcesso(acesso), cursor.tarefa, ACOES_DEMORADAS],
  )
  return linhas.map((linha) => feita('tarefa', linha, acesso))
}

type Feita = Pick<Auditoria, 'id' | 'em' | 'acao' | 'resultado' | 'detalhe' | 'autor' | 'papel'>

const feita = (fonte: Fonte, linha: Feita, acesso: Acesso): Lido => ({
  fonte,
  id: linha.id,
  em: linha.em,
  item: {
    ...comum(fonte, linha.id, linha.em),
    tipo: 'operacao',
    acao: linha.acao,
    resultado: linha.resultado,
    erro: linha.resultado === 'falhou' ? linha.detalhe : null,
    quem: quemFez(empresaDoAcesso(acesso) !== null && ehDaRetaguarda(linha) ? PARA_A_EMPRESA : linha),
  },
})

const eventos = async (dataSource: DataSource, { id, acesso, cursor }: Pedido): Promise<Lido[]> => {
  const linhas: (Pick<EventoWebhook, 'id' | 'evento' | 'resultado'> & { em: Date })[] =
    await dataSource.query(
      `SELECT id, recebido_em AS em, evento, resultado FROM whatsapp.evento_webhook
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
    `SELECT id, em, de, para, fonte, motivo FROM whatsapp.mudanca_de_status
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
