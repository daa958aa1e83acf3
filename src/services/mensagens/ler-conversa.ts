import type { DataSource } from 'typeorm'
import type { ConversaAberta, MensagemNaConversa } from '../../resources/conversa/conversa-aberta.js'

const POR_PAGINA = 40
/** Characters of what is quoted. */
const MAXIMO_CITADO = 200

interface Pedido {
  id: string
  /** Only what is older than this message of it; null: the latest. */
  antesDe: string | null
  comConteudo: boolean
  podeResponder: boolean
}

const CONVERSA = `
  SELECT v.id, v.configuracao_id AS "configuracaoId", v.tipo, v.nome, v.telefone, e.id AS "empresaId",
    e.nome AS empresa
  FROM conversa v JOIN configuracao_whatsapp c ON c.id = v.configuracao_id JOIN empresa e ON e.id = c.empresa_id
  WHERE v.id = $1`

/** By what orders them, so that a page is the same whatever came in meanwhile. */
const MENSAGENS = `
  SELECT mensagem.id, direcao, origem, tipo, CASE WHEN $4::boolean THEN texto END AS texto,
         CASE WHEN $4::boolean THEN midia END AS midia, participante, status,
         CASE WHEN status <> 'pendente' THEN mensagem.motivo
              WHEN e.pausado OR (SELECT pausado FROM envio_geral) THEN 'pausado'
              ELSE coalesce(e.motivo, mensagem.motivo) END AS motivo, autor,
         floor(extract(epoch FROM em) * 1000)::float8 AS em,
         CASE WHEN status = 'pendente' AND enviar_em > now()
              THEN floor(extract(epoch FROM enviar_em) * 1000)::float8 END AS "enviarEm", editada_em IS NOT NULL AS editada,
         apagada_em IS NOT NULL AS apagada,
         (SELECT jsonb_build_object('direcao', q.direcao, 'participante', q.participante, 'tipo', q.tipo, 'apagada', q.apagada_em IS NOT NULL,
                   'texto', CASE WHEN $4::boolean THEN left(q.texto, ${MAXIMO_CITADO}) END)
          FROM mensagem q WHERE q.configuracao_id = mensagem.configuracao_id AND q.conversa_id = mensagem.conversa_id
            AND q.whatsapp_id = mensagem.responde_a) AS citada
  FROM mensagem LEFT JOIN envio e ON e.configuracao_id = mensagem.configuracao_id
  WHERE conversa_id = $1
    AND ($2::bigint IS NULL OR (em, mensagem.id) < (SELECT a.em, a.id FROM mensagem a WHERE a.id = $2 AND a.conversa_id = $1))
  ORDER BY mensagem.em DESC, mensagem.id DESC LIMIT $3`

/** Whoever asks must have found the conversation in their own scope. Null: it is gone. */
export const lerConversa = async (
  dataSource: DataSource,
  { id, antesDe, comConteudo, podeResponder }: Pedido,
): Promise<ConversaAberta | null> => {
  const [conversa]: Omit<ConversaAberta, 'mensagens' | 'haMais' | 'comConteudo' | 'podeResponder'>[] =
    await dataSource.query(CONVERSA, [id])
  if (!conversa) return null
  const linhas: MensagemNaConversa[] = await dataSource.query(MENSAGENS, [
    id,
    antesDe,
    POR_PAGINA + 1,
    comConteudo,
  ])
  return {
    ...conversa,
    mensagens: linhas.slice(0, POR_PAGINA).reverse(),
    haMais: linhas.length > POR_PAGINA,
    comConteudo,
    podeResponder,
  }
}
