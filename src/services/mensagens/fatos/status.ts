import type { StatusDaMensagem } from '../../../resources/mensagem/mensagem.js'

/** `motivo` of a failure nobody saw: the answer never came, and no trace of the message was found. */
export const SEM_PROVA = 'sem_prova'

/**
 * What WhatsApp says of a message only grows. A delivery beats a refusal, a refusal beats an acceptance, and any
 * of them beats what this side merely believes. Higher wins; what is not here is decided apart.
 */
const POSTO: Partial<Record<StatusDaMensagem, number>> = {
  pendente: 0,
  enviando: 1,
  incerta: 2,
  enviada: 4,
  falhou: 5,
  entregue: 6,
  lida: 7,
}
/** A failure without proof gives way to the first sign of life. */
const POSTO_SEM_PROVA = 3

/** Nothing follows on these, and only a message that was never tried ends as one of the first two. */
const ENCERRADOS: ReadonlySet<StatusDaMensagem> = new Set(['expirada', 'cancelada', 'recebida'])

/**
 * The status after hearing `novo`, for every order and any repetition of what is heard. Never backwards.
 * @param motivo of the present status
 */
export const avancar = (
  atual: StatusDaMensagem,
  novo: StatusDaMensagem,
  motivo: string | null = null,
): StatusDaMensagem => {
  if (ENCERRADOS.has(atual)) return atual
  if (ENCERRADOS.has(novo)) return atual === 'pendente' && novo !== 'recebida' ? novo : atual
  const postoAtual = atual === 'falhou' && motivo === SEM_PROVA ? POSTO_SEM_PROVA : (POSTO[atual] ?? 0)
  return (POSTO[novo] ?? 0) > postoAtual ? novo : atual
}

/**
 * The same rule inside a statement: whether hearing `novo` changes the row. All three are SQL expressions.
 * @example `UPDATE whatsapp.mensagem m SET status = s.status FROM … s WHERE ${avancaSql('m.status', 's.status', 'm.motivo')}`
 */
export const avancaSql = (atual: string, novo: string, motivo: string): string =>
  `(CASE
      WHEN ${atual} IN ('expirada', 'cancelada', 'recebida') OR ${novo} = 'recebida' THEN false
      WHEN ${novo} IN ('expirada', 'cancelada') THEN ${atual} = 'pendente'
      WHEN ${atual} = 'falhou' AND ${motivo} = '${SEM_PROVA}' THEN ${postoSql(novo)} > ${POSTO_SEM_PROVA}
      ELSE ${postoSql(novo)} > ${postoSql(atual)}
    END)`

const postoSql = (status: string): string =>
  `(CASE ${status} ${Object.entries(POSTO)
    .map(([nome, posto]) => `WHEN '${nome}' THEN ${posto}`)
    .join(' ')} ELSE 0 END)`
