import type { DataSource } from 'typeorm'
import type { ConversaAberta, MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { HORAS_PARA_APAGAR, MINUTOS_PARA_EDITAR } from '../../../resources/mensagem/mudancas.js'
import { FOTO_DA_CONVERSA } from '../../fotos/achar-foto.js'
import { DADO, nomeDoEndereco } from './nomes.js'

const POR_PAGINA = 40
/** Of one page's texts; one message is shown however long it is. */
const BYTES_POR_PAGINA = 512 * 1024
/** Of one message, the latest: in a large group there may be thousands. */
const REACOES_DE_UMA = 100
/** Characters of what is quoted. */
const MAXIMO_CITADO = 200

interface Pedido {
  id: string
  /** Only what is older than this message of it; null: the latest. */
  antesDe: string | null
  /** The page that this message of it stands in the middle of; null: as above. */
  emVoltaDe?: string | null
  comConteudo: boolean
  variasEmpresas: boolean
  podeResponder: boolean
  podeRenomear: boolean
  podeMarcarLida: boolean
}

const CONVERSA = `
  SELECT v.id, v.configuracao_id AS "configuracaoId", v.tipo, v.nome, coalesce(v.nome_em = ${DADO}, false) AS "nomeDado", v.telefone,
    ${FOTO_DA_CONVERSA} AS foto, e.id AS "empresaId",
    e.nome AS empresa, c.status, v.nao_lidas AS "naoLidas", v.ultima_mensagem_id::text AS "ultimaId"
  FROM whatsapp.conversa v JOIN whatsapp.configuracao_whatsapp c ON c.id = v.configuracao_id JOIN whatsapp.empresa e ON e.id = c.empresa_id
  WHERE v.id = $1`

/** How whoever wrote in a group calls themselves. `dono` has the address. */
const nomeDe = (dono: string): string => nomeDoEndereco('mensagem.configuracao_id', dono)

/** What is answered: the message itself, or, where it was never had, what its answer says of it. */
const CITADA = `
         coalesce((SELECT jsonb_build_object('direcao', q.direcao, 'participante', q.participante, 'tipo', q.tipo,
                   'participanteNome', ${nomeDe('q.participante')}, 'apagada', q.apagada_em IS NOT NULL,
                   'texto', CASE WHEN $4::boolean THEN left(q.texto, ${MAXIMO_CITADO}) END)
          FROM whatsapp.mensagem q WHERE q.configuracao_id = mensagem.configuracao_id AND q.conversa_id = mensagem.conversa_id
            AND q.whatsapp_id = mensagem.responde_a),
          CASE WHEN midia ? 'citadaTipo' THEN jsonb_build_object('tipo', midia->'citadaTipo', 'apagada', false,
            'direcao', CASE WHEN midia->>'citadaDe' = c.numero_conectado || '@s.whatsapp.net' THEN 'saida' ELSE 'entrada' END,
            'participante', CASE WHEN v.tipo = 'grupo' THEN midia->'citadaDe' END,
            'participanteNome', ${nomeDe(`midia->>'citadaDe'`)},
            'texto', CASE WHEN $4::boolean THEN midia->'citada' END) END)`

const REACOES = `
         coalesce((SELECT jsonb_agg(jsonb_build_object('texto', r.texto, 'nossa', r.direcao = 'saida') ORDER BY r.em, r.id)
          FROM (SELECT * FROM whatsapp.mensagem x WHERE x.conversa_id = mensagem.conversa_id
              AND x.responde_a = mensagem.whatsapp_id AND x.tipo = 'reacao' AND x.apagada_em IS NULL AND x.texto <> ''
              AND $4::boolean ORDER BY x.em DESC, x.id DESC LIMIT ${REACOES_DE_UMA}) r), '[]')`

/** A reaction stands with what it is about, where that is kept; one that was taken back stands nowhere. */
const COM_BOLHA = `(mensagem.tipo <> 'reacao' OR (mensagem.apagada_em IS NULL AND NOT EXISTS (
      SELECT FROM whatsapp.mensagem q WHERE q.configuracao_id = mensagem.configuracao_id
        AND q.conversa_id = mensagem.conversa_id AND q.whatsapp_id = mensagem.responde_a)))`

/** By what orders them, so that a page is the same whatever came in meanwhile. */
const PAGINA = `
  SELECT mensagem.id, direcao, origem, mensagem.tipo, CASE WHEN $4::boolean THEN texto END AS texto,
         CASE WHEN $4::boolean THEN midia END AS midia, participante, ${nomeDe('participante')} AS "participanteNome",
         mensagem.status,
         CASE WHEN mensagem.status <> 'pendente' THEN mensagem.motivo
              WHEN e.pausado OR (SELECT pausado FROM whatsapp.envio_geral) THEN 'pausado'
              ELSE coalesce(e.motivo, mensagem.motivo) END AS motivo, autor, autor_nome AS "autorNome",
         mensagem.direcao = 'saida' AND mensagem.status IN ('falhou', 'expirada', 'cancelada') AND apagada_em IS NULL
           AND CASE WHEN mensagem.tipo = 'texto' THEN texto <> ''
             ELSE midia ? 'url' OR EXISTS (SELECT FROM whatsapp.mensagem_anexo x WHERE x.mensagem_id = mensagem.id) END
           AS reenviavel,
         whatsapp_id IS NOT NULL AND apagada_em IS NULL AND mensagem.tipo <> 'reacao' AS respondivel,
         CASE WHEN mensagem.direcao = 'saida' AND mensagem.tipo = 'texto' AND whatsapp_id IS NOT NULL AND apagada_em IS NULL
           AND em > now() - interval '${MINUTOS_PARA_EDITAR} minutes'
           THEN floor(extract(epoch FROM em) * 1000)::float8 + ${MINUTOS_PARA_EDITAR * 60_000} END AS "editavelAte",
         mensagem.direcao = 'saida' AND whatsapp_id IS NOT NULL AND apagada_em IS NULL
           AND em > now() - interval '${HORAS_PARA_APAGAR} hours' AS apagavel,
         coalesce((SELECT jsonb_agg(jsonb_build_object('tipo', p.tipo, 'estado', p.estado, 'motivo', p.motivo,
             'texto', CASE WHEN $4::boolean THEN p.texto END) ORDER BY p.id)
           FROM whatsapp.mudanca_pedida p WHERE p.mensagem_id = mensagem.id), '[]') AS mudancas,
         floor(extract(epoch FROM em) * 1000)::float8 AS em,
         CASE WHEN mensagem.status = 'pendente' AND enviar_em > now()
              THEN floor(extract(epoch FROM enviar_em) * 1000)::float8 END AS "enviarEm", editada_em IS NOT NULL AS editada,
         apagada_em IS NOT NULL AS apagada, ${CITADA} AS citada, ${REACOES} AS reacoes
  FROM whatsapp.mensagem JOIN whatsapp.conversa v ON v.id = mensagem.conversa_id
    JOIN whatsapp.configuracao_whatsapp c ON c.id = mensagem.configuracao_id
    LEFT JOIN whatsapp.envio e ON e.configuracao_id = mensagem.configuracao_id
  WHERE mensagem.conversa_id = $1 AND ${COM_BOLHA}
    AND ($2::bigint IS NULL OR (em, mensagem.id) < (SELECT a.em, a.id FROM whatsapp.mensagem a WHERE a.id = $2 AND a.conversa_id = $1))
  ORDER BY mensagem.em DESC, mensagem.id DESC LIMIT $3`

/** How much the newer ones take is known from their lengths; what is past it is another page's. */
const MENSAGENS = `
  SELECT * FROM (
    SELECT n.*, sum(n.bytes) OVER (ORDER BY n.posicao) - n.bytes AS antes, count(*) OVER ()::int AS quantas
    FROM (SELECT p.*, row_number() OVER () AS posicao, coalesce(octet_length(p.texto), 0) AS bytes FROM (${PAGINA}) p) n) b
  WHERE antes < ${BYTES_POR_PAGINA} AND posicao <= ${POR_PAGINA}
  ORDER BY posicao`

type Linha = MensagemNaConversa & Record<'posicao' | 'bytes' | 'antes', unknown> & { quantas: number }

/** Whoever asks must have found the conversation in their own scope. Null: it is gone. */
export const lerConversa = async (
  dataSource: DataSource,
  { id, antesDe, emVoltaDe = null, ...deQuemOlha }: Pedido,
): Promise<ConversaAberta | null> => {
  const [conversa]: Omit<
    ConversaAberta,
    'mensagens' | 'haMais' | 'naoSaoAsUltimas' | keyof typeof deQuemOlha
  >[] = await dataSource.query(CONVERSA, [id])
  if (!conversa) return null
  const linhas: Linha[] = await dataSource.query(MENSAGENS, [
    id,
    emVoltaDe ? await depoisDe(dataSource, id, emVoltaDe) : antesDe,
    POR_PAGINA + 1,
    deQuemOlha.comConteudo,
  ])
  return {
    ...conversa,
    mensagens: linhas.map(({ posicao: _p, bytes: _b, antes: _a, quantas: _q, ...m }) => m).reverse(),
    haMais: (linhas[0]?.quantas ?? 0) > linhas.length,
    naoSaoAsUltimas: emVoltaDe !== null && (linhas[0]?.id ?? null) !== conversa.ultimaId,
    ...deQuemOlha,
  }
}

/** What stands half a page behind this message; null: the page is the last one. */
const depoisDe = async (dataSource: DataSource, id: string, mensagem: string): Promise<string | null> => {
  const [linha]: { id: string }[] = await dataSource.query(
    `SELECT d.id FROM whatsapp.mensagem a JOIN whatsapp.mensagem d ON d.conversa_id = a.conversa_id
     WHERE a.id = $2 AND a.conversa_id = $1 AND (d.em, d.id) > (a.em, a.id)
     ORDER BY d.em, d.id OFFSET ${POR_PAGINA / 2} LIMIT 1`,
    [id, mensagem],
  )
  return linha?.id ?? null
}
