import type { DataSource } from 'typeorm'
import type { Acao } from '../resources/configuracao-whatsapp/acoes.js'
import { ConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { Ator } from '../resources/papel.js'
import { auditar } from '../services/auditoria.js'
import { ErroWhatsApp } from '../services/erros.js'
import type { EvolutionAPIService } from '../services/evolution-api-service.js'
import { mudancaDe, semSenhaNoEndereco } from '../services/mudanca.js'
import type { Registro } from '../services/registro.js'
import { executarAcao } from './executar-acao.js'

const RECURSO = 'ConfiguracaoWhatsApp'

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

/** How an action ended: null, or the error's stable code, with what its words are made of. */
export interface Desfecho {
  codigo: string | null
  dados: Readonly<Record<string, string | number>>
}

type Retratada = Pick<ConfiguracaoWhatsApp, 'empresaId' | 'status' | 'evolutionApiUrl'>

/** Does it and writes into the trail who did it and how it ended; one record at a time, by hand or in bulk. */
export const realizarAcao = async (
  dependencias: Dependencias,
  { acao, id, ator, payload = {} }: Pedido,
): Promise<Desfecho> => {
  const { dataSource, registro } = dependencias
  const antes = await retrato(dataSource, id)
  const erro = await executarAcao(dependencias, { acao, id, payload, acesso: ator }).then(
    () => null,
    (falha: unknown) => falha ?? new Error('no reason given'),
  )
  const codigo = erro === null ? null : erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado'
  if (codigo === 'inesperado') registro.error({ acao, configuracaoId: id, err: erro }, 'ação falhou')
  const depois = await retrato(dataSource, id)
  await auditar(dataSource, {
    autor: ator.autor,
    papel: ator.papel,
    endereco: ator.endereco,
    empresaId: (depois ?? antes)?.empresaId ?? null,
    recurso: RECURSO,
    registroId: String(id),
    acao,
    resultado: codigo ? 'falhou' : 'ok',
    detalhe: codigo,
    ...mudancaDe(['status', 'evolutionApiUrl'], antes, depois),
  })
  return { codigo, dados: erro instanceof ErroWhatsApp ? erro.dados : {} }
}

/** What of it the trail may show. */
const retrato = async (dataSource: DataSource, id: number): Promise<Retratada | null> => {
  const linha = await dataSource.getRepository(ConfiguracaoWhatsApp).findOne({
    select: { id: true, empresaId: true, status: true, evolutionApiUrl: true },
    where: { id },
  })
  return linha && { ...linha, evolutionApiUrl: semSenhaNoEndereco(linha.evolutionApiUrl) }
}
