import {
  type AuditoriaVerificada,
  type ProblemaNaAuditoria,
  verificarAuditoria,
} from '../services/auditoria/verificar-auditoria.js'
import { ArgumentosInvalidos, lerOpcoes } from './argumentos.js'
import { rodar } from './rodar.js'
import type { Terminal } from './terminal.js'

export const USO_DA_AUDITORIA = 'auditoria:verificar [--ponta <hash>]'

/** `cli auditoria:verificar`. @returns the exit code: 2 for arguments, 1 when a row is not right */
export const comandoAuditoria = ({ argumentos, env, comBanco, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    const { ponta } = lerOpcoes(argumentos, { ponta: { type: 'string' } }, USO_DA_AUDITORIA)
    if (ponta !== undefined && !/^[0-9a-f]{64}$/i.test(ponta))
      throw new ArgumentosInvalidos('--ponta leva os 64 dígitos que este comando disse.', USO_DA_AUDITORIA)
    const pedido = { ponta: ponta?.toLowerCase() }
    const verificada = await comBanco(env, ({ dataSource }) => verificarAuditoria(dataSource, pedido))
    return { texto: emTexto(verificada, ponta !== undefined), certo: verificada.problema === null }
  })

const problemaEmTexto = ({ tipo, linha }: ProblemaNaAuditoria): string => {
  switch (tipo) {
    case 'alterada':
      return `A linha ${linha} foi alterada, ou a anterior foi. As seguintes não foram conferidas.`
    case 'ausente':
      return `A linha ${linha} falta. As seguintes não foram conferidas.`
    case 'sobrando':
      return `A linha ${linha} não pertence à corrente. As seguintes não foram conferidas.`
    case 'sem_ponta':
      return 'O banco não diz mais onde a corrente termina: alguém apagou a ponta. Nada foi conferido.'
    case 'refeita':
      return 'A ponta guardada não está nesta corrente: ela foi refeita, ou a ponta é de outro banco.'
  }
}

const emTexto = ({ certas, problema, ponta }: AuditoriaVerificada, comGuardada: boolean): string =>
  [
    `Linhas certas: ${certas}.`,
    problema
      ? problemaEmTexto(problema)
      : `A corrente está inteira${comGuardada ? ' e contém a ponta guardada' : ''}. Ponta: linha ${ponta.id}, ${ponta.hash || 'vazia'}. Guarde-a fora deste banco para comparar depois.`,
  ].join('\n')
