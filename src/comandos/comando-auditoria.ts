import { type AuditoriaVerificada, verificarAuditoria } from '../services/verificar-auditoria.js'
import { comBanco, emPalavras, type Terminal } from './terminal.js'

/** `npm run auditoria:verificar`. @returns the exit code: 2 for arguments, 1 when a row is not right */
export const comandoAuditoria = async ({
  argumentos,
  env,
  dizer,
  reclamar,
}: Terminal): Promise<0 | 1 | 2> => {
  if (argumentos.length > 0) {
    reclamar('Este comando não leva argumentos.')
    return 2
  }
  try {
    const verificada = await comBanco(env, ({ dataSource }) => verificarAuditoria(dataSource))
    dizer(emTexto(verificada))
    return verificada.problema ? 1 : 0
  } catch (erro) {
    reclamar(emPalavras(erro))
    return 1
  }
}

const PROBLEMA = {
  alterada: 'foi alterada, ou a anterior foi',
  ausente: 'falta',
  sobrando: 'não pertence à corrente',
}

const emTexto = ({ certas, problema, ponta }: AuditoriaVerificada): string =>
  [
    `Linhas certas: ${certas}.`,
    problema
      ? `A linha ${problema.linha} ${PROBLEMA[problema.tipo]}. As seguintes não foram conferidas.`
      : `A corrente está inteira. Ponta: linha ${ponta.id}, ${ponta.hash || 'vazia'}. Guarde-a fora deste banco para comparar depois.`,
  ].join('\n')
