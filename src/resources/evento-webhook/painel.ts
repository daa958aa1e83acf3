import type { SelectQueryBuilder } from 'typeorm'
import { primeiroIdDe } from '../../migrations/ids-do-diario.js'
import { leitura } from '../acao-declarada.js'
import { formasDoTelefone } from '../busca-de-telefone.js'
import type { Ajuda, DeclaracaoDeRecurso } from '../declaracao.js'
import { RETAGUARDA } from '../papel.js'
import { pelaEmpresa } from '../pela-empresa.js'
import { porPoucos } from '../por-poucos.js'
import { literalNoLike, palavrasDe, temPalavras, textoDeBusca } from '../texto-de-busca.js'
import { type EventoWebhook, eventoWebhookSchema, RESULTADOS } from './evento-webhook.js'
import { EVENTOS } from './eventos.js'

const ficha = { ficha: true }
const tudo = { lista: true, ficha: true, filtro: true }

/** How far back: what it said has no index. */
const ULTIMOS = 5_000

/**
 * As it stands in an event, where it is a number or a message's id: what customers write, which support may not read, is
 * not to be found out by searching either.
 */
const textosNoConteudo = (texto: string): string[] => {
  if (/^[+\d\s().-]+$/.test(texto) && texto.replace(/\D/g, '').length >= 6)
    return formasDoTelefone(texto).map((numero) => `${numero}@`)
  const id = texto.trim()
  return /^(?=.*\d)[A-F0-9]{12,40}$/i.test(id) ? [`"${id.toUpperCase()}"`] : []
}

/** Among the latest, of the company that is asked for, or of all. */
const peloConteudo = async (
  consulta: SelectQueryBuilder<EventoWebhook>,
  textos: readonly string[],
  { consultar, empresa }: Ajuda,
): Promise<void> => {
  const achados = await consultar<{ id: string }>(
    `SELECT u.id FROM (
       SELECT id, conteudo FROM whatsapp.evento_webhook
       WHERE $2::int IS NULL OR configuracao_id = (SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $2)
       ORDER BY id DESC LIMIT ${ULTIMOS}) u
     WHERE u.conteudo LIKE ANY ($1::text[])`,
    [textos.map((um) => `%${um}%`), await empresa()],
  )
  consulta.andWhere('r.id = ANY(CAST(:achados AS bigint[]))', { achados: achados.map(({ id }) => id) })
}

/** The journal, for the back office: what came and what became of it; what it said on its own page. */
export const painelEventoWebhook: DeclaracaoDeRecurso<EventoWebhook> = {
  id: 'EventoWebhook',
  rotulo: { 'pt-BR': 'Eventos', en: 'Events' },
  acoes: {
    ...leitura(RETAGUARDA, ['verEvento']),
    reprocessar: { em: 'registro', papeis: RETAGUARDA, icone: 'RotateCcw', auditada: true },
    reprocessarVarios: { em: 'lote', papeis: RETAGUARDA, icone: 'RotateCcw', auditada: true },
  },
  csv: true,
  entidade: eventoWebhookSchema,
  campoDaEmpresa: null,
  titulo: 'evento',
  icone: 'Inbox',
  // Ids are in order of arrival, and the key is the one index such a list can be read from.
  ordem: { campo: 'id', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    empresaId: {
      tipo: 'referencia',
      referencia: 'Empresa',
      em: tudo,
      procurar: pelaEmpresa,
    },
    evento: {
      tipo: 'opcoes',
      valores: [...EVENTOS, 'desconhecido'],
      em: tudo,
      componente: 'WhatsAppPalavraInteira',
    },
    recebidoEm: {
      tipo: 'momento',
      em: tudo,
      periodo: {
        // The exact condition stands beside these.
        desde: (momento) => `r.id >= ${primeiroIdDe(`CAST(${momento} AS timestamptz)`)}`,
        ate: (momento) => `r.id < ${primeiroIdDe(`(CAST(${momento} AS timestamptz) + interval '1 second')`)}`,
      },
    },
    resultado: { tipo: 'opcoes', valores: RESULTADOS, em: tudo, componente: 'WhatsAppEtiquetaDoResultado' },
    erro: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'WhatsAppErroDoEvento' },
    especie: { tipo: 'texto', em: ficha },
    instancia: { tipo: 'texto', em: ficha },
    // Read with its page, which makes it fit to be looked at.
    conteudo: { tipo: 'texto', em: ficha, virtual: true, componente: 'WhatsAppConteudoDoEvento' },
    id: { tipo: 'id', em: {}, ordenavel: true },
  },
  // By the company's name: what came is looked for by whose it is. A number or a message's id is in what it said.
  buscar(consulta, texto, ajuda) {
    const dito = textosNoConteudo(texto)
    if (dito.length > 0) return peloConteudo(consulta, dito, ajuda)
    const palavras = palavrasDe(textoDeBusca(texto))
    const daEmpresa = (parametro: (i: number) => string) => temPalavras('e.nome_busca', palavras, parametro)
    const configuracoes =
      'SELECT c.id FROM whatsapp.empresa e JOIN whatsapp.configuracao_whatsapp c ON c.empresa_id = e.id'
    const valores = palavras.map(literalNoLike)
    return porPoucos(consulta, ajuda, {
      em: 'r.configuracaoId',
      sql: (limite) => `${configuracoes} WHERE ${daEmpresa((i) => `$${i + 1}::text`)} LIMIT ${limite}`,
      valores,
      senao: [
        `r.configuracaoId IN (${configuracoes} WHERE ${daEmpresa((i) => `CAST(:palavra${i} AS text)`)})`,
        Object.fromEntries(valores.map((palavra, i) => [`palavra${i}`, palavra])),
      ],
    })
  },
}
