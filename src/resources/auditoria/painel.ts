import { leitura, nomesNaTrilha } from '../acao-declarada.js'
import type { Campo, DeclaracaoDeAcoes, DeclaracaoDeRecurso } from '../declaracao.js'
import { PAPEIS, type Papel } from '../papel.js'
import { porPoucos } from '../por-poucos.js'
import { literalNoLike } from '../texto-de-busca.js'
import { type Auditoria, auditoriaSchema, RESULTADOS_DA_AUDITORIA } from './auditoria.js'
import { DA_RETAGUARDA, ehDaRetaguarda, PARA_A_EMPRESA } from './quem-fez.js'

const ficha = { ficha: true }
const tudo = { lista: true, ficha: true, filtro: true }
const LEITORES = ['admin', 'empresa', 'empresa_leitura'] as const satisfies readonly Papel[]

/** A row that came around the trigger, or whose past was changed, is not shown as if nothing were. */
const NA_CORRENTE = `coalesce(r.id BETWEEN 1 AND (SELECT p.id FROM whatsapp.auditoria_ponta p)
  AND r.hash = whatsapp.hash_da_auditoria(
    CASE WHEN r.id = 1 THEN CAST('' AS bytea) ELSE (SELECT a.hash FROM whatsapp.auditoria a WHERE a.id = r.id - 1) END, r), false)`

/** Of a list that was taken away as a file. */
const EXPORTAR_LISTA = 'exportarLista'

/** From one name to the next along the index: they are few, whatever there is of each. */
const AUTORES = `
  WITH RECURSIVE nomes AS (
    (SELECT autor FROM whatsapp.auditoria WHERE autor IS NOT NULL ORDER BY autor LIMIT 1)
    UNION ALL
    SELECT (SELECT a.autor FROM whatsapp.auditoria a WHERE a.autor > n.autor ORDER BY a.autor LIMIT 1)
    FROM nomes n WHERE n.autor IS NOT NULL)
  SELECT autor AS id FROM nomes WHERE autor ILIKE $1`

const peloAutor: NonNullable<Campo['procurar']> = (consulta, texto, ajuda) => {
  const parte = `%${literalNoLike(texto)}%`
  return porPoucos(consulta, ajuda, {
    em: 'r.autor',
    sql: (limite) => `${AUTORES} LIMIT ${limite}`,
    valores: [parte],
    senao: ['r.autor ILIKE :autor', { autor: parte }],
  })
}

/** What the trail may tell of something. */
const trilhaDe = ({ acoes, csv }: DeclaracaoDeAcoes): string[] => [
  ...Object.entries(acoes).flatMap(([nome, acao]) => nomesNaTrilha(nome, acao)),
  ...(csv ? [EXPORTAR_LISTA] : []),
]

const daAuditoria: DeclaracaoDeAcoes = {
  id: 'Auditoria',
  rotulo: { 'pt-BR': 'Auditoria', en: 'Audit trail' },
  acoes: leitura(LEITORES),
  csv: true,
}

/** The audit trail: to be read only. A company sees what concerns it. Its filters' menus are what the others declare. */
export const declararAuditoria = (outras: readonly DeclaracaoDeAcoes[]): DeclaracaoDeRecurso<Auditoria> => ({
  ...daAuditoria,
  entidade: auditoriaSchema,
  campoDaEmpresa: 'empresaId',
  reservado: { eh: ehDaRetaguarda, sql: DA_RETAGUARDA, emLugar: PARA_A_EMPRESA },
  titulo: 'acao',
  icone: 'Shield',
  // Ids are the chain's, so in the order of time, and indexed.
  ordem: { campo: 'id', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    em: { tipo: 'momento', em: tudo },
    autor: { tipo: 'autor', em: tudo, componente: 'WhatsAppAutor', procurar: peloAutor },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: tudo },
    acao: { tipo: 'opcoes', valores: [...new Set([...outras, daAuditoria].flatMap(trilhaDe))], em: tudo },
    recurso: {
      tipo: 'opcoes',
      valores: [...outras, daAuditoria].filter((uma) => trilhaDe(uma).length > 0).map(({ id }) => id),
      em: tudo,
      componente: 'WhatsAppPalavraInteira',
    },
    resultado: {
      tipo: 'opcoes',
      valores: RESULTADOS_DA_AUDITORIA,
      em: tudo,
      componente: 'WhatsAppEtiquetaDoResultado',
    },
    naCorrente: {
      tipo: 'booleano',
      em: { ficha: true, arquivo: true },
      calculado: NA_CORRENTE,
      rotulo: { 'pt-BR': 'Pertence à corrente', en: 'Belongs to the chain' },
    },
    depois: { tipo: 'texto', em: ficha, componente: 'WhatsAppMudancasAuditadas' },
    papel: { tipo: 'opcoes', valores: PAPEIS, em: ficha },
    vezes: {
      tipo: 'numero',
      em: ficha,
      rotulo: { 'pt-BR': 'Vezes neste minuto', en: 'Times in this minute' },
    },
    registroId: { tipo: 'texto', em: ficha },
    endereco: { tipo: 'texto', em: ficha },
    antes: { tipo: 'texto', em: {} },
    detalhe: { tipo: 'texto', em: {} },
    id: { tipo: 'id', em: ficha, ordenavel: true },
  },
})
