import type { DataSource } from 'typeorm'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import type { Ator } from '../../../resources/papel.js'
import type { EvolutionAPIService } from '../../../services/evolution-api-service.js'
import type { Registro } from '../../../services/registro/registro.js'
import type { Desfecho } from '../../../services/tarefas/trabalhador.js'
import { executarAcao } from './executar-acao.js'
import { realizarNaConfiguracao } from './realizar-na-configuracao.js'

interface Dependencias {
  dataSource: DataSource
  servico: EvolutionAPIService
  registro: Registro
}

interface Pedido {
  acao: Acao
  id: number
  ator: Ator
  payload?: Record<string, unknown>
}

/** One of the record actions, by hand or in bulk. */
export const realizarAcao = (
  dependencias: Dependencias,
  { acao, id, ator, payload = {} }: Pedido,
): Promise<Desfecho> =>
  realizarNaConfiguracao(dependencias, { acao, id, ator }, () =>
    executarAcao(dependencias, { acao, id, payload, acesso: ator }),
  )
