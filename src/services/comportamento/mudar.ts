import { isIP } from 'node:net'
import {
  AJUSTES_DE_FABRICA,
  type Ajustes,
  type ProxyDaInstancia,
  type SituacaoDoComportamento,
} from '../../resources/configuracao-whatsapp/comportamento.js'
import { semInstancia } from '../../resources/configuracao-whatsapp/status.js'
import { type Alvo, carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { guardarSegredo } from '../criptografia/credenciais.js'
import { hostCanonico } from '../evolution/destino-publico.js'
import { ErroEvolution } from '../evolution/erros.js'
import { DadosInvalidos } from '../operacoes/erros-da-operacao.js'
import { aplicarComportamento } from './aplicar.js'
import { anotarAplicacao, type Desejado, guardarComportamento, lerComportamento } from './tabela.js'

export interface MudancaDeComportamento extends Partial<Ajustes> {
  /** Null: none any more. Without `senha` the one kept stays, as long as the proxy is the same. */
  proxy?: (ProxyDaInstancia & { senha?: string }) | null
}

/** What an instance is to do, and where that is known from. */
export interface ComportamentoLido extends Desejado {
  erro: string | null
  situacao: SituacaoDoComportamento
  senhaDefinida: boolean
}

/** As it was chosen here; else as the server has it; else as the next instance will be. Never throws for the server. */
export const verComportamento = async (
  ambiente: Ambiente,
  configuracaoId: number,
): Promise<ComportamentoLido> => olhar(ambiente, await carregarAlvo(ambiente, configuracaoId))

const olhar = async (ambiente: Ambiente, alvo: Alvo): Promise<ComportamentoLido> => {
  const { id, instanceName } = alvo.configuracao
  const senhaDefinida = Boolean(alvo.credenciais.proxySenha)
  const escolhido = await lerComportamento(ambiente.dataSource.manager, id)
  const haInstancia = !semInstancia(alvo.configuracao)
  if (escolhido) {
    const { aplicado, ...resto } = escolhido
    const situacao = aplicado ? 'aplicado' : 'pendente'
    return { ...resto, situacao: haInstancia ? situacao : 'semInstancia', senhaDefinida }
  }
  const doServidor = haInstancia
    ? await alvo.cliente.buscarAjustes(instanceName).catch((erro: unknown) => {
        if (erro instanceof ErroEvolution) return null
        throw erro
      })
    : null
  return {
    ajustes: doServidor ?? ambiente.comportamento.padrao ?? AJUSTES_DE_FABRICA,
    proxy: null,
    proxyEscolhido: false,
    erro: null,
    situacao: haInstancia ? 'doServidor' : 'semInstancia',
    senhaDefinida,
  }
}

/**
 * Changes how an instance behaves. What was wished is kept even where its server does not answer, and told to it when it
 * does; but a proxy is first tried out by the server, and one it cannot get out through is not kept.
 * @returns how it stands, before and after
 * @throws ProxyRecusado, DadosInvalidos, OperacaoEmAndamento
 */
export const mudarComportamento = (
  ambiente: Ambiente,
  configuracaoId: number,
  { proxy: novoProxy, ...ajustes }: MudancaDeComportamento,
): Promise<{ antes: ComportamentoLido; depois: ComportamentoLido }> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'comportamento' }, async () => {
    const alvo = await carregarAlvo(ambiente, configuracaoId)
    const antes = await olhar(ambiente, alvo)
    const { senha, ...proxyPedido } = novoProxy ?? {}
    const proxy =
      novoProxy === undefined ? antes.proxy : novoProxy && comHost(proxyPedido as ProxyDaInstancia)
    // A password never goes to another proxy than the one it was given for.
    const senhaFica =
      novoProxy === undefined || (proxy !== null && mesmo(proxy, antes.proxy) && senha === undefined)
    const novaSenha = senhaFica ? alvo.credenciais.proxySenha : proxy && senha ? senha : null
    const proxyEscolhido = antes.proxyEscolhido || novoProxy !== undefined
    const desejado = { ajustes: { ...antes.ajustes, ...ajustes }, proxy, proxyEscolhido }
    const haInstancia = !semInstancia(alvo.configuracao)
    if (haInstancia && novoProxy)
      await alvo.cliente.configurarProxy(alvo.configuracao.instanceName, {
        ...(proxy as ProxyDaInstancia),
        senha: novaSenha ?? '',
      })
    await ambiente.dataSource.transaction(async (manager) => {
      await guardarComportamento(manager, configuracaoId, desejado)
      if (!senhaFica)
        await guardarSegredo(manager, ambiente.cifra, {
          configuracaoId,
          segredo: 'proxySenha',
          valor: novaSenha,
        })
    })
    if (haInstancia)
      await contarAoServidor(ambiente, configuracaoId, { ...desejado, tentado: Boolean(novoProxy) })
    return { antes, depois: await verComportamento(ambiente, configuracaoId) }
  })

/** What the server does not take now, the rounds tell it later. */
const contarAoServidor = async (
  ambiente: Ambiente,
  configuracaoId: number,
  { tentado, ...desejado }: Desejado & { tentado: boolean },
): Promise<void> => {
  const alvo = await carregarAlvo(ambiente, configuracaoId)
  try {
    if (!tentado) return await aplicarComportamento(ambiente, alvo, desejado)
    await alvo.cliente.configurar(alvo.configuracao.instanceName, desejado.ajustes)
    await anotarAplicacao(ambiente.dataSource.manager, configuracaoId, null)
  } catch (erro) {
    if (!(erro instanceof ErroEvolution)) throw erro
    await anotarAplicacao(ambiente.dataSource.manager, configuracaoId, erro.codigo)
  }
}

const mesmo = (um: ProxyDaInstancia, outro: ProxyDaInstancia | null): boolean =>
  outro !== null &&
  um.protocolo === outro.protocolo &&
  um.host === outro.host &&
  um.porta === outro.porta &&
  um.usuario === outro.usuario

const comHost = (proxy: ProxyDaInstancia): ProxyDaInstancia => {
  const host = hostCanonico(proxy.host.trim())
  if (!host || (isIP(host) === 0 && !/^[a-z0-9.-]+$/.test(host)))
    throw new DadosInvalidos('proxyHost', 'Informe o endereço do proxy, sem http:// e sem a porta.')
  return { ...proxy, host }
}
