import type { DataSource } from 'typeorm'
import type { Auditoria } from '../../resources/auditoria/auditoria.js'
import { ehDaRetaguarda, PARA_A_EMPRESA } from '../../resources/auditoria/quem-fez.js'
import { DADO } from '../mensagens/conversas/nomes.js'
import { comoJson } from './json-em-pedacos.js'
import { ateOsBytes } from './por-bytes.js'

/** Most are some kB each: this many are held at a time, or as many as fit. */
const POR_PAGINA = 200

const EVENTOS = ateOsBytes(
  `
  SELECT id, evento, instancia, data_evolution AS "dataEvolution", recebido_em AS "recebidoEm", resultado, erro, especie, conteudo
  FROM whatsapp.evento_webhook WHERE configuracao_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`,
  ['conteudo'],
)
const MUDANCAS = `
  SELECT id, em, de, para, fonte, motivo
  FROM whatsapp.mudanca_de_status WHERE configuracao_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`
const QUEDAS = `
  SELECT id, inicio, fim, motivo
  FROM whatsapp.queda WHERE configuracao_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`
const ALERTAS = `
  SELECT id, tipo, inicio, encerrado_em AS ate, motivo, numero
  FROM whatsapp.alerta WHERE empresa_id = $1 AND da_empresa AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`
const CONTATOS_DE_ALERTA = `
  SELECT id, nome, via, destino, idioma, recebe, silencio_de AS "silencioDe", silencio_ate AS "silencioAte", fuso, ativo,
    pausado_ate AS "pausadoAte", criado_em AS "criadoEm"
  FROM whatsapp.contato_de_alerta WHERE empresa_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`
const AVISOS_DE_ALERTA = `
  SELECT id, contato_id AS "contatoId", via, momento, assunto, total, situacao, tentativas, erro, criado_em AS "criadoEm", enviado_em AS "enviadoEm"
  FROM whatsapp.aviso_de_alerta WHERE empresa_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`
const AUDITORIA = `
  SELECT id, em, autor, papel, recurso, registro_id AS "registroId", acao, resultado, detalhe, vezes, endereco, antes, depois
  FROM whatsapp.auditoria WHERE empresa_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`
/** Done to it among many: of such a task the trail has one line, and no company's. */
const TAREFAS = `
  SELECT t.id, t.criada_em AS em, t.acao, i.situacao AS resultado, i.codigo AS detalhe
  FROM whatsapp.tarefa_item i JOIN whatsapp.tarefa_em_massa t ON t.id = i.tarefa_id
  WHERE i.configuracao_id = $1 AND i.tarefa_id > $2 AND i.tarefa_id <= $3 ORDER BY i.tarefa_id LIMIT ${POR_PAGINA}`
const MODELOS = ateOsBytes(
  `
  SELECT id, nome, texto, criado_em AS "criadoEm", atualizado_em AS "atualizadoEm"
  FROM whatsapp.modelo_de_mensagem WHERE empresa_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`,
  ['texto'],
)
const MENSAGENS = ateOsBytes(
  `
  SELECT m.id, c.jid, c.telefone, c.nome, m.direcao, m.origem, m.tipo, m.texto, m.midia, m.participante, m.autor,
    m.status, m.motivo, m.em, m.enviar_em AS "enviarEm", m.enviada_em AS "enviadaEm", m.entregue_em AS "entregueEm",
    m.lida_em AS "lidaEm", m.encerrada_em AS "encerradaEm", m.editada_em AS "editadaEm", m.apagada_em AS "apagadaEm"
  FROM whatsapp.mensagem m JOIN whatsapp.conversa c ON c.id = m.conversa_id
  WHERE m.configuracao_id = $1 AND m.id > $2 AND m.id <= $3 ORDER BY m.id LIMIT ${POR_PAGINA}`,
  ['texto'],
)

/** Along the company's own index: by ids a small company's would be looked for among everybody's. */
const CONVERSAS = `
  SELECT jid, lid, tipo, telefone, nome, coalesce(nome_em = ${DADO}, false) AS "nomeDado", ultima_em AS "ultimaEm"
  FROM whatsapp.conversa WHERE configuracao_id = $1 AND jid > $2 ORDER BY configuracao_id, jid LIMIT ${POR_PAGINA}`

const CONTATOS = `
  SELECT id, jid, nome, foto FROM whatsapp.contato
  WHERE configuracao_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`

const TENTATIVAS = `
  SELECT id, pedida_em AS "pedidaEm", qr_em AS "qrEm", lida_em AS "lidaEm", conectada_em AS "conectadaEm",
    encerrada_em AS "encerradaEm", fim, pedidos FROM whatsapp.tentativa_de_conexao
  WHERE empresa_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`

const SAUDE = `
  SELECT id, dia, enviadas, entregues, lidas, falharam, conversas, responderam, novas, ate_entregar AS "ateEntregar",
    ate_ler AS "ateLer", ate_responder AS "ateResponder", motivos FROM whatsapp.saude_de_envio
  WHERE empresa_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${POR_PAGINA}`

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

/** What the support team did to it among many, as the company itself reads it. */
export async function* lerTarefasDaEmpresa(
  dataSource: DataSource,
  configuracaoId: number,
): AsyncGenerator<readonly object[]> {
  yield* paginar(dataSource, TAREFAS, [configuracaoId, await ultimoId(dataSource, 'tarefa_em_massa')])
}

/** When the connection was out. */
export async function* lerQuedasDaEmpresa(
  dataSource: DataSource,
  configuracaoId: number,
): AsyncGenerator<readonly object[]> {
  yield* paginar(dataSource, QUEDAS, [configuracaoId, await ultimoId(dataSource, 'queda')])
}

const daEmpresa = (tabela: Tabela, sql: string) =>
  async function* (dataSource: DataSource, empresaId: number): AsyncGenerator<readonly object[]> {
    yield* paginar(dataSource, sql, [empresaId, await ultimoId(dataSource, tabela)])
  }

/** What was wrong with its connection, as its own people are told. */
export const lerAlertasDaEmpresa = daEmpresa('alerta', ALERTAS)
/** Whom it has told of that; their signing secrets stay where they are. */
export const lerContatosDeAlertaDaEmpresa = daEmpresa('contato_de_alerta', CONTATOS_DE_ALERTA)
export const lerAvisosDaEmpresa = daEmpresa('aviso_de_alerta', AVISOS_DE_ALERTA)

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

/** With whom it talks, and whether it gave them the name itself. */
export async function* lerConversasDaEmpresa(
  dataSource: DataSource,
  configuracaoId: number,
): AsyncGenerator<readonly object[]> {
  for (let depoisDe = ''; ; ) {
    const linhas: { jid: string }[] = await dataSource.query(CONVERSAS, [configuracaoId, depoisDe])
    const ultima = linhas.at(-1)
    if (!ultima) return
    yield linhas
    depoisDe = ultima.jid
  }
}

/** Every attempt to connect a phone. */
export async function* lerTentativasDaEmpresa(
  dataSource: DataSource,
  empresaId: number,
): AsyncGenerator<readonly object[]> {
  yield* paginar(dataSource, TENTATIVAS, [empresaId, await ultimoId(dataSource, 'tentativa_de_conexao')])
}

/** How its sending fared, day by day. */
export async function* lerSaudeDaEmpresa(
  dataSource: DataSource,
  empresaId: number,
): AsyncGenerator<readonly object[]> {
  yield* paginar(dataSource, SAUDE, [empresaId, await ultimoId(dataSource, 'saude_de_envio')])
}

/** How the company's contacts and groups are called. */
export async function* lerContatosDaEmpresa(
  dataSource: DataSource,
  configuracaoId: number,
): AsyncGenerator<readonly object[]> {
  yield* paginar(dataSource, CONTATOS, [configuracaoId, await ultimoId(dataSource, 'contato')])
}

/** As the company itself reads it: the file is for it. */
export async function* lerAuditoriaDaEmpresa(
  dataSource: DataSource,
  empresaId: number,
): AsyncGenerator<readonly object[]> {
  const ultimo = await ultimoId(dataSource, 'auditoria')
  for await (const pagina of paginar<Auditoria>(dataSource, AUDITORIA, [empresaId, ultimo]))
    yield pagina.map((fato) => (ehDaRetaguarda(fato) ? { ...fato, ...PARA_A_EMPRESA } : fato))
}

type Tabela =
  | 'alerta'
  | 'auditoria'
  | 'aviso_de_alerta'
  | 'contato'
  | 'contato_de_alerta'
  | 'evento_webhook'
  | 'mensagem'
  | 'modelo_de_mensagem'
  | 'mudanca_de_status'
  | 'queda'
  | 'saude_de_envio'
  | 'tarefa_em_massa'
  | 'tentativa_de_conexao'

/** Rows come in meanwhile: without an end set beforehand, a busy company's pages would have none. */
const ultimoId = async (dataSource: DataSource, tabela: Tabela): Promise<string> => {
  const [linha]: [{ id: string }] = await dataSource.query(
    `SELECT coalesce(max(id), 0) AS id FROM whatsapp.${tabela}`,
  )
  return linha.id
}

async function* paginar<L extends { id: string }>(
  dataSource: DataSource,
  sql: string,
  [de, ultimo]: [de: number, ultimo: string],
): AsyncGenerator<readonly L[]> {
  for (let depoisDe = '0'; ; ) {
    const lidas: (L & { bytes_antes?: unknown })[] = await dataSource.query(sql, [de, depoisDe, ultimo])
    const linhas = lidas.map(({ bytes_antes: _, ...linha }) => linha as unknown as L)
    const maior = linhas.at(-1)
    if (!maior) return
    yield linhas
    depoisDe = maior.id
  }
}
