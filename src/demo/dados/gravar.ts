import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { idDe } from '../../migrations/ids-do-diario.js'
import type { ConexaoDaDemo } from './conexoes.js'
import type { ConversaDaDemo, EventoDaDemo, MudancaDaDemo } from './linhas.js'
import { MODELOS } from './modelos.js'

/** Far from where an empty journal's counter begins: what comes in meanwhile has another id. */
const PRIMEIRO_CONTADOR = 500_000

const momento = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** One statement for all rows of a table. @param campos as SQL declares them: `em timestamptz` */
const inserir = (
  manager: EntityManager,
  { tabela, campos, de }: { tabela: string; campos: readonly string[]; de: readonly object[] },
  sufixo = '',
): Promise<Record<string, string>[]> => {
  const nomes = campos.map((campo) => campo.split(' ', 1)[0]).join(', ')
  return manager.query(
    `INSERT INTO whatsapp.${tabela} (${nomes}) SELECT ${nomes} FROM jsonb_to_recordset($1) AS d(${campos.join(', ')}) ${sufixo}`,
    [JSON.stringify(de)],
  )
}

export const gravarConexoes = async (
  manager: EntityManager,
  conexoes: readonly ConexaoDaDemo[],
): Promise<void> => {
  await manager.query(
    `UPDATE whatsapp.configuracao_whatsapp c SET
       status = d.status, status_desde = d.desde, motivo = d.motivo, evidencia = d.fonte, evidencia_em = d.desde,
       ultima_sincronizacao = d.desde, numero_conectado = d.numero, nome_perfil = d.nome, foto_perfil_url = d.foto,
       sinais = d.sinais, ultimo_erro = d.erro, criado_em = d.criada, ultimo_evento_em = d.ate,
       qr_code_expira_em = d.expira
     FROM jsonb_to_recordset($1) AS d(id int, status text, desde timestamptz, motivo text, fonte text, numero text, nome text,
       foto text, sinais jsonb, erro text, criada timestamptz, ate timestamptz, expira timestamptz)
     WHERE c.id = d.id`,
    [
      JSON.stringify(
        conexoes.map(({ configuracao, estado, desde, fonte, sinais, criadaEm, ate }) => ({
          id: configuracao,
          desde: momento(desde),
          fonte,
          sinais,
          criada: momento(criadaEm),
          ate: momento(ate),
          expira: momento(estado.qr?.expiraEm ?? null),
          ...{ status: estado.status, motivo: estado.motivo, erro: estado.erro },
          ...{ numero: estado.numero, nome: estado.nome, foto: estado.foto },
        })),
      ),
    ],
  )
  await manager.query(
    `UPDATE whatsapp.empresa e SET criado_em = c.criado_em, contato_nome = d.nome, contato_telefone = d.telefone, contato_email = d.email
     FROM whatsapp.configuracao_whatsapp c
     JOIN jsonb_to_recordset($1) AS d(id int, nome text, telefone text, email text) ON d.id = c.id
     WHERE c.empresa_id = e.id`,
    [JSON.stringify(conexoes.map(({ configuracao, empresa }) => ({ id: configuracao, ...empresa.contato })))],
  )
}

/** In place of those that setting the statuses has just written down. */
export const gravarMudancas = async (
  manager: EntityManager,
  mudancas: readonly MudancaDaDemo[],
): Promise<void> => {
  await manager.query('DELETE FROM whatsapp.mudanca_de_status')
  await inserir(manager, {
    tabela: 'mudanca_de_status',
    campos: ['configuracao_id int', 'em timestamptz', 'de text', 'para text', 'fonte text', 'motivo text'],
    de: mudancas
      .toSorted((a, b) => a.em - b.em)
      .map(({ configuracao, em, ...resto }) => ({
        configuracao_id: configuracao,
        em: momento(em),
        ...resto,
      })),
  })
}

export const gravarConversas = async (
  manager: EntityManager,
  conversas: readonly ConversaDaDemo[],
): Promise<void> => {
  const pessoas = conversas.filter(({ tipo, nome }) => tipo === 'contato' && nome)
  await inserir(manager, {
    tabela: 'contato',
    campos: [
      ...['configuracao_id int', 'jid text', 'nome text', 'nome_em timestamptz'],
      ...['foto text', 'foto_em timestamptz'],
    ],
    de: pessoas.map(({ configuracao, jid, nome, foto, mensagens }) => {
      const em = momento(mensagens.at(-1)?.em ?? null)
      return { configuracao_id: configuracao, jid, nome, nome_em: em, foto, foto_em: foto && em }
    }),
  })
  await inserir(manager, {
    tabela: 'conversa',
    campos: [
      ...['configuracao_id int', 'jid text', 'lid text', 'tipo text', 'telefone text', 'nome text'],
      'ultima_em timestamptz',
    ],
    de: conversas.map(({ configuracao, jid, lid, tipo, telefone, nome, mensagens }) => ({
      configuracao_id: configuracao,
      ...{ jid, lid, tipo, telefone, nome },
      ultima_em: momento(Math.max(...mensagens.map(({ em }) => em))),
    })),
  })
  await gravarMensagens(manager, conversas)
  // Whoever answered has read; of the others, those of days ago have been looked at.
  await manager.query(
    `UPDATE whatsapp.conversa v SET lida_ate_em = v.ultima_em, lida_ate_id = v.ultima_mensagem_id
     FROM jsonb_to_recordset($1) AS d(c int, jid text) WHERE v.configuracao_id = d.c AND v.jid = d.jid`,
    [JSON.stringify(conversas.filter(({ lida }) => lida).map(({ configuracao: c, jid }) => ({ c, jid })))],
  )
  await manager.query('SELECT whatsapp.resumir_conversas(array_agg(id)) FROM whatsapp.conversa')
}

const DA_MENSAGEM = [
  ...['direcao text', 'origem text', 'tipo text', 'texto text', 'midia jsonb', 'participante text'],
  ...['responde_a text', 'whatsapp_id text', 'autor text', 'status text', 'motivo text', 'em timestamptz'],
  ...['criada_em timestamptz', 'enviar_em timestamptz', 'expira_em timestamptz', 'enviada_em timestamptz'],
  ...['entregue_em timestamptz', 'lida_em timestamptz', 'encerrada_em timestamptz', 'editada_em timestamptz'],
  'apagada_em timestamptz',
]

const gravarMensagens = async (
  manager: EntityManager,
  conversas: readonly ConversaDaDemo[],
): Promise<void> => {
  const nomes = DA_MENSAGEM.map((campo) => campo.split(' ', 1)[0]).join(', ')
  const linhas = conversas.flatMap(({ configuracao, jid, mensagens }) =>
    mensagens.map((m) => ({
      c: configuracao,
      jid,
      ...{ direcao: m.direcao, origem: m.origem, tipo: m.tipo, texto: m.texto, midia: m.midia },
      ...{ participante: m.participante, responde_a: m.responde, whatsapp_id: m.id, autor: m.autor },
      ...{ status: m.status, motivo: m.motivo, em: momento(m.em), criada_em: momento(m.em) },
      ...{ enviar_em: momento(m.enviarEm), expira_em: momento(m.expiraEm) },
      ...{ enviada_em: momento(m.direcao === 'saida' && m.id ? m.em : null) },
      ...{ entregue_em: momento(m.entregueEm), lida_em: momento(m.lidaEm) },
      ...{ encerrada_em: momento(m.encerradaEm), editada_em: momento(m.editadaEm) },
      apagada_em: momento(m.apagadaEm),
    })),
  )
  // Their ids in the order in which they were said, as they would have come in.
  await manager.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, ${nomes})
     SELECT v.configuracao_id, v.id, ${nomes.replace(/(\w+)/g, 'd.$1')}
     FROM jsonb_to_recordset($1) AS d(c int, jid text, ${DA_MENSAGEM.join(', ')})
     JOIN whatsapp.conversa v ON v.configuracao_id = d.c AND v.jid = d.jid ORDER BY d.em`,
    [JSON.stringify(linhas)],
  )
  await manager.query(
    `INSERT INTO whatsapp.envio (configuracao_id, acordar_em)
     SELECT configuracao_id, min(coalesce(enviar_em, now())) FROM whatsapp.mensagem WHERE status = 'pendente' GROUP BY 1`,
  )
}

const CONTEUDO_GUARDADO_MS = 7 * 24 * 3_600_000
const FUSO_MS = 3 * 3_600_000

/** @param agora contents older than a week are gone, as the retention would have it */
export const gravarEventos = async (
  manager: EntityManager,
  eventos: readonly EventoDaDemo[],
  agora: number,
): Promise<void> => {
  const linhas = eventos
    .filter(({ em }) => em <= agora)
    .toSorted((a, b) => a.em - b.em)
    .map(({ configuracao, em, evento, instancia, dados, resultado, erro }, i) => {
      const date_time = new Date(em - FUSO_MS).toISOString()
      const conteudo = JSON.stringify({ event: evento, instance: instancia, data: dados, date_time })
      return {
        id: idDe(em, PRIMEIRO_CONTADOR + i),
        configuracao_id: configuracao,
        ...{ evento, instancia, resultado, erro, data_evolution: date_time, recebido_em: momento(em) },
        hash: `\\x${createHash('sha256').update(`${i}${conteudo}`).digest('hex')}`,
        conteudo: agora - em < CONTEUDO_GUARDADO_MS ? conteudo : null,
      }
    })
  await inserir(manager, {
    tabela: 'evento_webhook',
    campos: [
      ...[
        'id bigint',
        'configuracao_id int',
        'evento text',
        'instancia text',
        'hash bytea',
        'data_evolution text',
      ],
      ...['recebido_em timestamptz', 'conteudo text', 'resultado text', 'erro text'],
    ],
    de: linhas,
  })
}

/** News that the host's program did not take in, and templates. */
export const gravarOResto = async (manager: EntityManager, agora: number): Promise<void> => {
  await manager.query(
    `INSERT INTO whatsapp.novidade (tipo, configuracao_id, fila, mensagem_id, tentativas, erro, desistiu_em, criado_em)
     SELECT 'mensagem_recebida', configuracao_id, conversa_id, id, 8, 'TimeoutError', $1, em FROM whatsapp.mensagem
     WHERE direcao = 'entrada' AND em < $1 ORDER BY em DESC LIMIT 2`,
    [momento(agora - 3_600_000)],
  )
  await manager.query(
    `INSERT INTO whatsapp.modelo_de_mensagem (empresa_id, nome, texto)
     SELECT e.id, d.nome, d.texto FROM jsonb_to_recordset($1) AS d(referencia text, nome text, texto text)
     JOIN whatsapp.empresa e ON e.referencia = d.referencia`,
    [JSON.stringify(MODELOS)],
  )
}
