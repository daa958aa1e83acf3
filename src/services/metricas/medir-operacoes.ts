import { ErroWhatsApp } from '../erros.js'
import type { EvolutionAPIService } from '../evolution-api-service.js'
import type { Metricas } from './metricas.js'

type Operacao = (...valores: unknown[]) => Promise<unknown>

/** The same service, every call of which is counted by its outcome. */
export const medirOperacoes = (
  servico: EvolutionAPIService,
  { aoOperar }: Pick<Metricas, 'aoOperar'>,
): EvolutionAPIService => {
  const medir = (nome: string, executar: Operacao): Operacao => {
    return async (...valores) => {
      try {
        const resposta = await executar(...valores)
        aoOperar(nome, 'ok')
        return resposta
      } catch (erro) {
        aoOperar(nome, erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado')
        throw erro
      }
    }
  }
  const medidas = Object.entries(servico).map(([nome, executar]) => [nome, medir(nome, executar)])
  return Object.fromEntries(medidas) as EvolutionAPIService
}
