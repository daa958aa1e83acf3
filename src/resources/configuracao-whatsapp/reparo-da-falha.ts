/** What may mend a connection whose last operation failed: an act of its own, or the diagnosis. */
export type ReparoDaFalha = 'conectar' | 'verificarStatus' | 'diagnosticar'

/** The same would come of it again, until somebody has mended what stands in the way: the diagnosis says what. */
const IMPEDIDAS: readonly string[] = [
  'evolution_chave_recusada',
  'evolution_endereco_proibido',
  'evolution_nome_em_uso',
  'evolution_resposta_inesperada',
  'evolution_sem_licenca',
  'proxy_recusado',
  'segredo_ilegivel',
  'servidor_proprio_nao_permitido',
]
/** It may have been done all the same: first one asks. */
const INCERTAS: readonly string[] = [
  'evolution_tempo_esgotado',
  'operacao_em_andamento',
  'operacao_nao_confirmada',
]

/** @param codigo of the error; null: the server did not say */
export const reparoDaFalha = (codigo: string | null): ReparoDaFalha => {
  if (codigo === null || INCERTAS.includes(codigo)) return 'verificarStatus'
  return IMPEDIDAS.includes(codigo) ? 'diagnosticar' : 'conectar'
}
