import { type Alvo, carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { ErroEvolution } from '../evolution/erros.js'
import { anotarAplicacao, type Desejado, guardarComportamento, lerComportamento } from './tabela.js'

/**
 * Tells the server how the instance is to behave: its proxy, then the rest. Written down either way.
 * @throws what the server or the way to it has against it
 */
export const aplicarComportamento = async (
  { dataSource }: Pick<Ambiente, 'dataSource'>,
  { cliente, configuracao, credenciais }: Alvo,
  { ajustes, proxy, proxyEscolhido }: Desejado,
): Promise<void> => {
  const { id, instanceName } = configuracao
  try {
    if (proxyEscolhido)
      await cliente.configurarProxy(instanceName, proxy && { ...proxy, senha: credenciais.proxySenha ?? '' })
    await cliente.configurar(instanceName, ajustes)
  } catch (erro) {
    if (erro instanceof ErroEvolution) await anotarAplicacao(dataSource.manager, id, erro.codigo)
    throw erro
  }
  await anotarAplicacao(dataSource.manager, id, null)
}

/**
 * Before an instance connects: what it does not know yet of how to behave, and the host's defaults for a new one. A
 * wish for a proxy that cannot be had keeps it from connecting without; the rest can wait.
 * @param nova it was just made, or adopted
 */
export const prepararComportamento = async (
  ambiente: Ambiente,
  alvo: Alvo,
  { nova }: { nova: boolean },
): Promise<void> => {
  const { dataSource, comportamento: regras } = ambiente
  const { id } = alvo.configuracao
  if (nova && regras.padrao) await darOPadrao(ambiente, id, regras.padrao)
  const desejado = await lerComportamento(dataSource.manager, id)
  if (!desejado || (desejado.aplicado && !nova)) return
  try {
    await aplicarComportamento(ambiente, alvo, desejado)
  } catch (erro) {
    if (desejado.proxy || !(erro instanceof ErroEvolution)) throw erro
  }
}

/** Whoever chose something before there was an instance keeps it. */
const darOPadrao = async (
  { dataSource }: Ambiente,
  id: number,
  ajustes: Desejado['ajustes'],
): Promise<void> => {
  if (!(await lerComportamento(dataSource.manager, id)))
    await guardarComportamento(dataSource.manager, id, { ajustes, proxy: null, proxyEscolhido: false })
}

/** What a round found to differ on the server. @throws as above, and OperacaoEmAndamento */
export const consertarComportamento = (ambiente: Ambiente, configuracaoId: number): Promise<void> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'comportamento' }, async () => {
    const alvo = await carregarAlvo(ambiente, configuracaoId)
    const desejado = await lerComportamento(ambiente.dataSource.manager, configuracaoId)
    if (desejado) await aplicarComportamento(ambiente, alvo, desejado)
  })
