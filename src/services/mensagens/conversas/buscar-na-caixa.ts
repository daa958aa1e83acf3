import type { DataSource } from 'typeorm'
import type { MensagemAchada } from '../../../resources/conversa/caixa.js'
import { literalNoLike, textoDeBusca } from '../../../resources/texto-de-busca.js'

const MENSAGENS = 30
/** Of those with the words, the latest: a word that everybody uses is in millions. */
const CANDIDATAS = 300
const PALAVRAS = 8

export interface Busca {
  /** Without accents or capitals, in any order. */
  palavras: readonly string[]
  /** A number, as people type it in many ways. */
  digitos: string | null
}

/** Null: nothing is looked for. */
export const lerBusca = (texto: string): Busca | null => {
  const palavras = textoDeBusca(texto.replaceAll('\0', '')).split(/\s+/).filter(Boolean).slice(0, PALAVRAS)
  if (palavras.length === 0) return null
  const digitos = texto.replace(/\D/g, '')
  return { palavras, digitos: digitos.length >= 3 && !/\p{L}/u.test(texto) ? digitos : null }
}

/** SQL: the conversation `v` is called so, or has that number; where several companies' are listed, theirs are found by their name. */
export const achaConversa = (
  { palavras, digitos }: Busca,
  parametro: (valor: unknown) => string,
  deTodas: boolean,
): string => {
  const partes = palavras.map((palavra) => parametro(`%${literalNoLike(palavra)}%`))
  const todas = (coluna: string) => `(${partes.map((parte) => `${coluna} LIKE ${parte}`).join(' AND ')})`
  const condicoes = [
    todas('v.nome_busca'),
    ...(digitos ? [`v.telefone LIKE ${parametro(`%${digitos}%`)}`] : []),
    ...(deTodas
      ? [
          `v.configuracao_id IN (SELECT c.id FROM whatsapp.configuracao_whatsapp c
             JOIN whatsapp.empresa e ON e.id = c.empresa_id WHERE ${todas('e.nome_busca')})`,
        ]
      : []),
  ]
  return `(${condicoes.join(' OR ')})`
}

/** The ids first: PostgreSQL guesses that every word is in thousands of messages, and would walk the company's. */
const ACHADAS = `
  SELECT m.id::text, m.conversa_id::text AS "conversaId", v.tipo AS "conversaTipo", v.nome, v.telefone, e.nome AS empresa,
    m.direcao, m.texto, floor(extract(epoch FROM m.em) * 1000)::float8 AS em
  FROM whatsapp.mensagem m JOIN whatsapp.conversa v ON v.id = m.conversa_id
    JOIN whatsapp.configuracao_whatsapp c ON c.id = m.configuracao_id JOIN whatsapp.empresa e ON e.id = c.empresa_id
  WHERE m.id = ANY (ARRAY(
      SELECT b.mensagem_id FROM whatsapp.mensagem_busca b JOIN whatsapp.mensagem x ON x.id = b.mensagem_id
      WHERE b.palavras @@ plainto_tsquery('portuguese', $1) AND ($2::int IS NULL OR x.configuracao_id = $2)
      ORDER BY b.mensagem_id DESC LIMIT ${CANDIDATAS}))
    AND m.apagada_em IS NULL AND m.texto <> ''
  ORDER BY m.em DESC, m.id DESC LIMIT ${MENSAGENS}`

/** Long texts are cut around their first hit by the page; here only so that a page stays a page. */
const MAXIMO_DO_TEXTO = 4000

export const buscarMensagens = async (
  dataSource: DataSource,
  { busca: { palavras }, configuracaoId }: { busca: Busca; configuracaoId: number | null },
): Promise<MensagemAchada[]> => {
  const achadas: MensagemAchada[] = await dataSource.query(ACHADAS, [palavras.join(' '), configuracaoId])
  return achadas.map((achada) => ({ ...achada, texto: achada.texto.slice(0, MAXIMO_DO_TEXTO) }))
}
