import type { DataSource } from 'typeorm'
import type { Retrato } from '../../../resources/auditoria/auditoria.js'
import { CHAVES } from '../../../resources/configuracao-whatsapp/comportamento.js'
import { ConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { Ator } from '../../../resources/papel.js'
import { auditar, quem } from '../../../services/auditoria/auditar.js'
import { mudancaDe } from '../../../services/auditoria/mudanca.js'
import type { ComportamentoLido, MudancaDeComportamento } from '../../../services/comportamento/mudar.js'
import type { EvolutionAPIService } from '../../../services/evolution-api-service.js'
import type { Registro } from '../../../services/registro/registro.js'
import type { Desfecho } from '../../../services/tarefas/trabalhador.js'
import { tentarNaConfiguracao } from './realizar-na-configuracao.js'

interface Dependencias {
  servico: EvolutionAPIService
  registro: Registro
}

interface Pedido {
  id: number
  /** What is to change; may throw for what was sent. */
  ler: () => MudancaDeComportamento
}

type Tentado = Desfecho & { depois: ComportamentoLido | null } & {
  naTrilha: { antes: Retrato | null; depois: Retrato | null; detalhe: string | null }
}

const NA_TRILHA = [...CHAVES, 'mensagemChamada', 'proxy'] as const

/** What the trail may show: of the proxy where it is, never its password. */
const retratar = ({ ajustes, proxy }: ComportamentoLido): Retrato => ({
  ...ajustes,
  proxy: proxy && `${proxy.protocolo}://${proxy.host}:${proxy.porta}`,
})

/** Changes how an instance behaves, with what the trail may say of it. */
export const tentarComportamento = async (
  { servico, registro }: Dependencias,
  { id, ler }: Pedido,
): Promise<Tentado> => {
  let feito: Pick<Tentado, 'depois' | 'naTrilha'> | undefined
  const desfecho = await tentarNaConfiguracao(registro, { acao: 'comportamento', id }, async () => {
    const mudanca = ler()
    const { antes, depois } = await servico.mudarComportamento(id, mudanca)
    const detalhe = mudanca.proxy?.senha === undefined ? null : 'proxySenha'
    feito = { depois, naTrilha: { detalhe, ...mudancaDe(NA_TRILHA, retratar(antes), retratar(depois)) } }
  })
  return {
    ...desfecho,
    ...(feito ?? { depois: null, naTrilha: { antes: null, depois: null, detalhe: desfecho.codigo } }),
  }
}

/** By hand: with a line in the trail of who did it and what became of it. */
export const realizarComportamento = async (
  { dataSource, ...dependencias }: Dependencias & { dataSource: DataSource },
  { id, ator, ler }: Pedido & { ator: Ator },
): Promise<Desfecho & { depois: ComportamentoLido | null }> => {
  const configuracao = await dataSource
    .getRepository(ConfiguracaoWhatsApp)
    .findOne({ select: { id: true, empresaId: true }, where: { id } })
  const { naTrilha, ...desfecho } = await tentarComportamento(dependencias, { id, ler })
  await auditar(dataSource, {
    ...quem(ator),
    empresaId: configuracao?.empresaId ?? null,
    recurso: 'ConfiguracaoWhatsApp',
    registroId: String(id),
    acao: 'comportamento',
    resultado: desfecho.codigo ? 'falhou' : 'ok',
    ...naTrilha,
  })
  return desfecho
}
