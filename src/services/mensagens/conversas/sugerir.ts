import type { DataSource } from 'typeorm'
import { formasDoTelefone } from '../../../resources/busca-de-telefone.js'
import type { Sugestao } from '../../../resources/conversa/caixa.js'
import { literalNoLike, palavrasDe, temPalavras, textoDeBusca } from '../../../resources/texto-de-busca.js'

const QUANTAS = 8
/** Of a company's conversations the latest are looked through, along their index; of its contacts all, in an index alone. */
const CONVERSAS_VISTAS = 20_000
const DIGITOS_DE_UM_TRECHO = 3

/**
 * With whom somebody may want to talk, by what they typed so far: first whom they talk with, the latest first; then contacts.
 * A contact with whom there is a conversation is that conversation.
 */
export const sugerirConversas = async (
  dataSource: DataSource,
  configuracaoId: number,
  digitado: string,
): Promise<Sugestao[]> => {
  const texto = textoDeBusca(digitado.replaceAll('\0', ''))
  if (!texto) return []
  const valores: unknown[] = [configuracaoId]
  const parametro = (valor: unknown) => `$${valores.push(valor)}::text`
  const digitos = /\p{L}/u.test(texto) ? [] : formasDoTelefone(texto)
  const numeros = (digitos[0]?.length ?? 0) < DIGITOS_DE_UM_TRECHO ? [] : digitos.map(parametro)
  const palavras = palavrasDe(texto)
  const partes = palavras.map((palavra) => parametro(literalNoLike(palavra)))
  const serve = (numero: string) =>
    [
      `(${temPalavras('nome_busca', palavras, (i) => partes[i] ?? '')})`,
      ...numeros.map((parte) => `${numero} LIKE '%' || ${parte} || '%'`),
    ].join(' OR ')
  return dataSource.query(
    `WITH faladas AS MATERIALIZED (
       SELECT id, jid, tipo, nome, telefone, row_number() OVER () AS ordem
       FROM (SELECT * FROM whatsapp.conversa WHERE configuracao_id = $1
             ORDER BY ultima_em DESC, id DESC LIMIT ${CONVERSAS_VISTAS}) v
       WHERE tipo IN ('contato', 'grupo') AND (${serve('telefone')}) LIMIT ${QUANTAS}),
     conhecidos AS MATERIALIZED (
       SELECT jid, row_number() OVER () AS ordem
       FROM (SELECT jid, nome_busca FROM whatsapp.contato
             WHERE configuracao_id = $1 AND nome IS NOT NULL AND jid LIKE '%@s.whatsapp.net'
               AND (${serve('jid')}) ORDER BY nome_busca LIMIT ${2 * QUANTAS}) k)
     SELECT id::text AS conversa, tipo, nome, telefone FROM (
       SELECT id, tipo, nome, telefone, 0 AS parte, ordem FROM faladas
       UNION ALL
       SELECT v.id, 'contato', coalesce(v.nome, k.nome), split_part(c.jid, '@', 1), 1, c.ordem
       FROM conhecidos c JOIN whatsapp.contato k ON k.configuracao_id = $1 AND k.jid = c.jid
         LEFT JOIN whatsapp.conversa v ON v.configuracao_id = $1 AND v.jid = c.jid
       WHERE NOT EXISTS (SELECT FROM faladas f WHERE f.jid = c.jid)) s
     ORDER BY parte, ordem LIMIT ${QUANTAS}`,
    valores,
  )
}
