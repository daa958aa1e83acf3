import type { ConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { ConfiguracaoWhatsApp as Configuracao } from '../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { Empresa } from '../resources/empresa/empresa.js'
import type { Ambiente } from './ambiente.js'
import { type Credenciais, lerCredenciais } from './criptografia/credenciais.js'
import { type ClienteEvolution, criarClienteEvolution } from './evolution/cliente.js'
import { ConfiguracaoInativa, ConfiguracaoInexistente } from './operacoes/erros-da-operacao.js'

/** A configuration with everything an operation on it needs. Holds secrets: never pass it on. */
export interface Alvo {
  configuracao: ConfiguracaoWhatsApp
  credenciais: Credenciais
  cliente: ClienteEvolution
}

export const carregarAlvo = async (ambiente: Ambiente, configuracaoId: number): Promise<Alvo> => {
  const { manager } = ambiente.dataSource
  const configuracao = await manager.findOneBy(Configuracao, { id: configuracaoId })
  if (!configuracao) throw new ConfiguracaoInexistente()
  const credenciais = await lerCredenciais(manager, ambiente.cifra, configuracaoId)
  return { configuracao, credenciais, cliente: clienteDe(ambiente, configuracao, credenciais) }
}

/** For what only a company in business may do. */
export const exigirAtiva = async (ambiente: Ambiente, { configuracao }: Alvo): Promise<void> => {
  const empresa = await ambiente.dataSource.manager.findOneBy(Empresa, { id: configuracao.empresaId })
  if (!configuracao.ativo || !empresa?.ativo) throw new ConfiguracaoInativa()
}

const clienteDe = (
  { evolution, servidorProprio }: Ambiente,
  { evolutionApiUrl }: ConfiguracaoWhatsApp,
  { evolutionApiKey }: Credenciais,
): ClienteEvolution =>
  // Fail closed: the SaaS's key never goes to a company's own server, and the other way round.
  evolutionApiUrl === null
    ? criarClienteEvolution(evolution)
    : servidorProprio.criarCliente({ url: evolutionApiUrl, apiKey: evolutionApiKey ?? '' })
