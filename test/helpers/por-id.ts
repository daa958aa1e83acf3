import type { DataSource } from 'typeorm'
import type { EvolutionWhatsApp } from '../../src/plugin/evolution-whatsapp.js'
import type { OperacoesPorEmpresa } from '../../src/plugin/por-empresa.js'
import type { ConfiguracaoWhatsApp } from '../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { DependenciasDaEmpresa, EmpresaNova } from '../../src/services/empresas/criar-empresa.js'
import { criarEmpresa } from '../../src/services/empresas/criar-empresa.js'
import type { Envios } from '../../src/services/mensagens/outbox/envios.js'

type PorId<M> = M extends (empresa: string, ...resto: infer R) => infer T ? (id: number, ...resto: R) => T : M
type Operacoes = { [Nome in keyof OperacoesPorEmpresa]: PorId<OperacoesPorEmpresa[Nome]> }

/** The plugin by our numbers, as tests find rows; each call goes through the host's own door. */
export type WhatsAppPorId = Omit<EvolutionWhatsApp, keyof OperacoesPorEmpresa | keyof Envios> &
  Operacoes &
  Envios & { criarEmpresa(dados: EmpresaNova): Promise<{ id: number }> }

/** By a configuration's id; of these, by a company's. */
const POR_EMPRESA: readonly string[] = ['exportarDados', 'apagarDados']
const POR_CONFIGURACAO = [
  'criarInstancia',
  'obterQrcode',
  'obterStatusConexao',
  'sincronizarPerfil',
  'desconectarInstancia',
  'reiniciarInstancia',
  'deletarInstancia',
  'configurarServidor',
  'rotacionarSegredo',
  'registrarWebhook',
  'diagnosticar',
  'verComportamento',
  'mudarComportamento',
  'enviarMensagemTexto',
  'enviarMensagemImagem',
  'processarWebhook',
] as const satisfies readonly (keyof OperacoesPorEmpresa)[]

export const porId = (
  porta: EvolutionWhatsApp,
  { dataSource, ...dependencias }: { dataSource: DataSource } & DependenciasDaEmpresa,
): WhatsAppPorId => {
  const ler = async (coluna: string, id: number): Promise<string> => {
    const [linha]: [{ referencia: string }?] = await dataSource.query(
      `SELECT e.referencia FROM whatsapp.empresa e LEFT JOIN whatsapp.configuracao_whatsapp c ON c.empresa_id = e.id
       WHERE ${coluna} = $1`,
      [id],
    )
    return linha?.referencia ?? `nobody's: ${id}`
  }
  const chamar =
    (nome: string, coluna: string) =>
    async (id: number, ...resto: unknown[]) => {
      const metodos = porta as unknown as Record<string, (...argumentos: unknown[]) => unknown>
      return metodos[nome]?.(await ler(coluna, id), ...resto)
    }
  const comReferencia = async <P extends { empresaId?: number }>(pedido: P) => {
    const { empresaId, ...resto } = pedido
    return { ...resto, ...(empresaId !== undefined && { empresa: await ler('e.id', empresaId) }) }
  }
  const envios: Envios = {
    enviarTexto: async (pedido) => porta.enviarTexto((await comReferencia(pedido)) as never),
    enviarModelo: async (pedido) => porta.enviarModelo((await comReferencia(pedido)) as never),
    enviarImagem: async (pedido) => porta.enviarImagem((await comReferencia(pedido)) as never),
    enviarDocumento: async (pedido) => porta.enviarDocumento((await comReferencia(pedido)) as never),
    enviarVideo: async (pedido) => porta.enviarVideo((await comReferencia(pedido)) as never),
    enviarAudio: async (pedido) => porta.enviarAudio((await comReferencia(pedido)) as never),
    cancelarMensagem: async (id, escopo = {}) => porta.cancelarMensagem(id, await comReferencia(escopo)),
    consultarMensagem: async (id, escopo = {}) => porta.consultarMensagem(id, await comReferencia(escopo)),
    pausarEnvios: async (escopo = {}) => porta.pausarEnvios(await comReferencia(escopo)),
    retomarEnvios: async (escopo = {}) => porta.retomarEnvios(await comReferencia(escopo)),
  }
  return {
    ...porta,
    ...(Object.fromEntries([
      ...POR_CONFIGURACAO.map((nome) => [nome, chamar(nome, 'c.id')]),
      ...POR_EMPRESA.map((nome) => [nome, chamar(nome, 'e.id')]),
    ]) as Operacoes),
    ...envios,
    criarEmpresa: (dados) => criarEmpresa(dataSource, dependencias, dados),
  }
}

/** A configuration's, for the public door. */
export const referenciaDa = async (
  dataSource: DataSource,
  { empresaId }: Pick<ConfiguracaoWhatsApp, 'empresaId'>,
): Promise<string> => {
  const [{ referencia }]: [{ referencia: string }] = await dataSource.query(
    'SELECT referencia FROM whatsapp.empresa WHERE id = $1',
    [empresaId],
  )
  return referencia
}
