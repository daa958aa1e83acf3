import type { EntityManager } from 'typeorm'
import type {
  Ajustes,
  Protocolo,
  ProxyDaInstancia,
} from '../../resources/configuracao-whatsapp/comportamento.js'

/** How an instance is to behave, and whether its server knows. */
export interface Comportamento {
  ajustes: Ajustes
  proxy: ProxyDaInstancia | null
  /** Whether anybody chose here to have one or none; until then the server's is left alone. */
  proxyEscolhido: boolean
  aplicado: boolean
  erro: string | null
}

/** What is wished for. */
export type Desejado = Pick<Comportamento, 'ajustes' | 'proxy' | 'proxyEscolhido'>

interface Linha extends Ajustes, Pick<Comportamento, 'proxyEscolhido' | 'aplicado' | 'erro'> {
  protocolo: Protocolo | null
  host: string
  porta: number
  usuario: string
}

/** Null: nobody chose anything. */
export const lerComportamento = async (
  manager: Pick<EntityManager, 'query'>,
  configuracaoId: number,
): Promise<Comportamento | null> => {
  const [linha]: Linha[] = await manager.query(
    `SELECT recusar_chamadas AS "recusarChamadas", mensagem_chamada AS "mensagemChamada", ignorar_grupos AS "ignorarGrupos",
       sempre_online AS "sempreOnline", ler_mensagens AS "lerMensagens", ler_status AS "lerStatus",
       sincronizar_historico AS "sincronizarHistorico", proxy_protocolo AS protocolo, proxy_host AS host,
       proxy_porta AS porta, proxy_usuario AS usuario, proxy_escolhido AS "proxyEscolhido",
       aplicado_em IS NOT NULL AS aplicado, erro
     FROM whatsapp.comportamento WHERE configuracao_id = $1`,
    [configuracaoId],
  )
  if (!linha) return null
  const { protocolo, host, porta, usuario, proxyEscolhido, aplicado, erro, ...ajustes } = linha
  return { ajustes, proxy: protocolo && { protocolo, host, porta, usuario }, proxyEscolhido, aplicado, erro }
}

/** Writes the wish down, as not known to the server yet. */
export const guardarComportamento = (
  manager: Pick<EntityManager, 'query'>,
  configuracaoId: number,
  { ajustes: a, proxy, proxyEscolhido }: Desejado,
): Promise<unknown> =>
  manager.query(
    `INSERT INTO whatsapp.comportamento AS b (configuracao_id, recusar_chamadas, mensagem_chamada, ignorar_grupos,
       sempre_online, ler_mensagens, ler_status, sincronizar_historico, proxy_protocolo, proxy_host, proxy_porta, proxy_usuario,
       proxy_escolhido)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (configuracao_id) DO UPDATE SET (recusar_chamadas, mensagem_chamada, ignorar_grupos, sempre_online,
         ler_mensagens, ler_status, sincronizar_historico, proxy_protocolo, proxy_host, proxy_porta, proxy_usuario,
         proxy_escolhido, aplicado_em, erro, tentativas, tentar_em, atualizado_em)
       = (excluded.recusar_chamadas, excluded.mensagem_chamada, excluded.ignorar_grupos, excluded.sempre_online,
         excluded.ler_mensagens, excluded.ler_status, excluded.sincronizar_historico, excluded.proxy_protocolo,
         excluded.proxy_host, excluded.proxy_porta, excluded.proxy_usuario, excluded.proxy_escolhido, NULL, NULL, 0, NULL, now())`,
    [
      configuracaoId,
      a.recusarChamadas,
      a.mensagemChamada,
      a.ignorarGrupos,
      a.sempreOnline,
      a.lerMensagens,
      a.lerStatus,
      a.sincronizarHistorico,
      proxy?.protocolo,
      proxy?.host,
      proxy?.porta,
      proxy?.usuario,
      proxyEscolhido,
    ].map((valor) => valor ?? null),
  )

/**
 * How a try to tell the server ended. What it refuses today it refuses in a minute: the pauses grow, up to an hour.
 * @param erro its code; null: the server has it
 */
export const anotarAplicacao = (
  manager: Pick<EntityManager, 'query'>,
  configuracaoId: number,
  erro: string | null,
): Promise<unknown> =>
  manager.query(
    `UPDATE whatsapp.comportamento SET aplicado_em = CASE WHEN $2::text IS NULL THEN now() END, erro = $2,
       tentativas = CASE WHEN $2::text IS NULL THEN 0 ELSE tentativas + 1 END,
       tentar_em = CASE WHEN $2::text IS NOT NULL THEN now() + least(interval '1 hour', interval '1 minute' * 2 ^ least(tentativas, 10)) END
     WHERE configuracao_id = $1`,
    [configuracaoId, erro],
  )
