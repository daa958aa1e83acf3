import type { DataSource } from 'typeorm'

/** Payloads are some kB each: this many are held at a time. */
const POR_PAGINA = 200

const EVENTOS = `
  SELECT id, evento, instancia, data_evolution AS "dataEvolution", recebido_em AS "recebidoEm", resultado, erro, conteudo
  FROM evento_webhook WHERE configuracao_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`
const MUDANCAS = `
  SELECT id, em, de, para, fonte, motivo
  FROM mudanca_de_status WHERE configuracao_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`
const AUDITORIA = `
  SELECT id, em, autor, papel, recurso, registro_id AS "registroId", acao, resultado, detalhe, endereco, antes, depois
  FROM auditoria WHERE empresa_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`
const MODELOS = `
  SELECT id, nome, texto, criado_em AS "criadoEm", atualizado_em AS "atualizadoEm"
  FROM modelo_de_mensagem WHERE empresa_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`
const MENSAGENS = `
  SELECT m.id, c.jid, c.telefone, c.nome, m.direcao, m.origem, m.tipo, m.texto, m.midia, m.participante, m.autor,
    m.status, m.motivo, m.em, m.enviar_em AS "enviarEm", m.enviada_em AS "enviadaEm", m.entregue_em AS "entregueEm",
    m.lida_em AS "lidaEm", m.encerrada_em AS "encerradaEm", m.editada_em AS "editadaEm", m.apagada_em AS "apagadaEm"
  FROM mensagem m JOIN conversa c ON c.id = m.conversa_id
  WHERE m.configuracao_id = $1 AND m.id > $2 AND m.id <= $3 ORDER BY m.id LIMIT ${POR_PAGINA}`

interface Evento {
  id: string
  conteudo: string | null
}

/** The journal of one configuration, its payloads as they came. */
export async function* lerEventosDaEmpresa(
  dataSource: DataSource,
  configuracaoId: number,
): AsyncGenerator<readonly object[]> {
  const ultimo = await ultimoId(dataSource, 'evento_webhook')
  for await (const pagina of paginar<Evento>(dataSource, EVENTOS, [configuracaoId, ultimo]))
    yield pagina.map((evento) => ({ ...evento, conteudo: comoJson(evento.conteudo) }))
}

/** How the connection has fared. */
export async function* lerMudancasDaEmpresa(
  dataSource: DataSource,
  configuracaoId: number,
): AsyncGenerator<readonly object[]> {
  yield* paginar(dataSource, MUDANCAS, [configuracaoId, await ultimoId(dataSource, 'mudanca_de_status')])
}

/** Every message in and out, with whom it was exchanged; files that still wait to be sent stay where they are. */
export async function* lerMensagensDaEmpresa(
  dataSource: DataSource,
  configuracaoId: number,
): AsyncGenerator<readonly object[]> {
  yield* paginar(dataSource, MENSAGENS, [configuracaoId, await ultimoId(dataSource, 'mensagem')])
}

/** Texts of its own that it sends again and again. */
export async function* lerModelosDaEmpresa(
  dataSource: DataSource,
  empresaId: number,
): AsyncGenerator<readonly object[]> {
  yield* paginar(dataSource, MODELOS, [empresaId, await ultimoId(dataSource, 'modelo_de_mensagem')])
}

export async function* lerAuditoriaDaEmpresa(
  dataSource: DataSource,
  empresaId: number,
): AsyncGenerator<readonly object[]> {
  yield* paginar(dataSource, AUDITORIA, [empresaId, await ultimoId(dataSource, 'auditoria')])
}

/** Rows come in meanwhile: without an end set beforehand, a busy company's pages would have none. */
const ultimoId = async (
  dataSource: DataSource,
  tabela: 'evento_webhook' | 'mudanca_de_status' | 'auditoria' | 'mensagem' | 'modelo_de_mensagem',
): Promise<string> => {
  const [linha]: [{ id: string }] = await dataSource.query(`SELECT coalesce(max(id), 0) AS id FROM ${tabela}`)
  return linha.id
}

async function* paginar<L extends { id: string }>(
  dataSource: DataSource,
  sql: string,
  [de, ultimo]: [de: number, ultimo: string],
): AsyncGenerator<readonly L[]> {
  for (let depoisDe = '0'; ; ) {
    const linhas: L[] = await dataSource.query(sql, [de, depoisDe, ultimo])
    const maior = linhas.at(-1)
    if (!maior) return
    yield linhas
    depoisDe = maior.id
  }
}

/** A payload that is no JSON goes as the text it is. */
const comoJson = (conteudo: string | null): unknown => {
  if (conteudo === null) return null
  try {
    return JSON.parse(conteudo)
  } catch {
    return conteudo
  }
}
