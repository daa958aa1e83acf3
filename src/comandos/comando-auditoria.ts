import { type AuditoriaVerificada, verificarAuditoria } from '../services/verificar-auditoria.js'
import { ArgumentosInvalidos } from './argumentos.js'
import { rodar } from './rodar.js'
import { comBanco, type Terminal } from './terminal.js'

/** `npm run auditoria:verificar`. @returns the exit code: 2 for arguments, 1 when a row is not right */
export const comandoAuditoria = ({ argumentos, env, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    if (argumentos.length > 0) throw new ArgumentosInvalidos('Este comando não leva argumentos.', null)
    const verificada = await comBanco(env, ({ dataSource }) => verificarAuditoria(dataSource))
    return { texto: emTexto(verificada), certo: verificada.problema === null }
  })

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
