import type { DataSource } from 'typeorm'
import type { Ator } from '../../resources/papel.js'
import { auditar, type Fato, quem } from '../../services/auditoria/auditar.js'
import { empresaDoAcesso } from '../acesso/controle-de-acesso.js'
import { criarLeiturasRecentes } from './leituras-recentes.js'

interface Olhado {
  empresaId: number | null
  registroId: string | null
}

/** What of a company's the back office looked at is written down, once a look; of its own people it is not. */
export const criarAnotadorDeLeituras = (dataSource: DataSource, oQue: Pick<Fato, 'recurso' | 'acao'>) => {
  const recentes = criarLeiturasRecentes()
  return async (ator: Ator, { empresaId, registroId }: Olhado): Promise<void> => {
    if (empresaDoAcesso(ator) !== null) return
    if (!recentes.primeira(`${ator.autor}:${empresaId}:${registroId ?? ''}`)) return
    await auditar(dataSource, { ...oQue, ...quem(ator), empresaId, registroId, resultado: 'ok' })
  }
}
