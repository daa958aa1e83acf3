import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { Achado, Verificacao } from '../../resources/configuracao-whatsapp/diagnostico.js'
import { type Alvo, carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import type { EstadoSondado } from '../estado/sinais.js'
import { type ClienteEvolution, criarClienteEvolution } from '../evolution/cliente.js'
import type { InstanciaEvolution } from '../evolution/schemas/instancia.js'
import type { VersaoEvolution } from '../evolution/schemas/versao.js'
import { ConfiguracaoInexistente } from '../operacoes/erros-da-operacao.js'
import { quemUsaONome } from '../operacoes/garantir-instancia.js'
import { sondar } from '../operacoes/sondar.js'

/** What the checks of one run work with. What several of them need is asked for once. */
export interface Contexto {
  ambiente: Ambiente
  /** As it was when the run began. */
  configuracao: ConfiguracaoWhatsApp
  /** Whether to send a message of proof; see `entrega`. */
  provar: boolean
  alvo(): Promise<Alvo>
  /** For the questions that need no key: it has none. @throws EnderecoProibido */
  semChave(): ClienteEvolution
  versao(): Promise<VersaoEvolution>
  /** The instances of our name, asked for with the key where it can be read. */
  porNome(): Promise<InstanciaEvolution[]>
  quemUsaONome(): ReturnType<typeof quemUsaONome>
  estado(): Promise<EstadoSondado | 'ausente'>
  /** The configuration as it is now. */
  reler(): Promise<ConfiguracaoWhatsApp>
  /** When the newest delivery came; null: none is known. */
  ultimaEntrega(): Promise<{ id: string; em: Date } | null>
}

export interface DefinicaoDaVerificacao {
  id: Verificacao
  /** Red or grey there: not asked here. */
  depende: readonly Verificacao[]
  verificar(contexto: Contexto): Promise<Achado>
}

export const abrirContexto = async (
  ambiente: Ambiente,
  configuracaoId: number,
  { provar }: { provar: boolean },
): Promise<Contexto> => {
  const { dataSource, evolution, servidorProprio } = ambiente
  const reler = async () => {
    const linha = await dataSource.manager.findOneBy(ConfiguracaoWhatsApp, { id: configuracaoId })
    if (!linha) throw new ConfiguracaoInexistente()
    return linha
  }
  const configuracao = await reler()
  const { evolutionApiUrl: url } = configuracao
  const semChave = () =>
    url === null
      ? criarClienteEvolution({ url: evolution.url, apiKey: '' })
      : servidorProprio.criarCliente({ url, apiKey: '' })
  const alvo = umaVez(() => carregarAlvo(ambiente, configuracaoId))
  return {
    ambiente,
    configuracao,
    provar,
    alvo,
    semChave,
    versao: umaVez(async () => semChave().versao()),
    porNome: umaVez(async () => {
      const cliente = await alvo().then((lido) => lido.cliente, semChave)
      return cliente.buscarPorNome(configuracao.instanceName)
    }),
    quemUsaONome: umaVez(async () => quemUsaONome(ambiente, await alvo())),
    estado: umaVez(async () => sondar(await alvo())),
    reler,
    ultimaEntrega: () => ultimaEntrega(ambiente, configuracaoId),
  }
}

const umaVez = <T>(perguntar: () => Promise<T>): (() => Promise<T>) => {
  let resposta: Promise<T> | undefined
  return () => {
    resposta ??= perguntar()
    return resposta
  }
}

const ultimaEntrega = async (
  { dataSource }: Ambiente,
  configuracaoId: number,
): Promise<{ id: string; em: Date } | null> => {
  const [linha]: { id: string; em: Date }[] = await dataSource.query(
    'SELECT id, recebido_em AS em FROM whatsapp.evento_webhook WHERE configuracao_id = $1 ORDER BY id DESC LIMIT 1',
    [configuracaoId],
  )
  return linha ?? null
}
