import type { EntityManager } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { type Feito, SISTEMA } from '../../resources/configuracao-whatsapp/feitos.js'
import { type Alvo, carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { trocarChaveDoServidor } from '../criptografia/credenciais.js'
import { ErroWhatsApp } from '../erros.js'
import { criarClienteEvolution, enderecoBase } from '../evolution/cliente.js'
import { InstanciaInexistente } from '../evolution/erros.js'
import { DadosInvalidos, ServidorProprioNaoPermitido } from '../operacoes/erros-da-operacao.js'
import { verificarStatus } from '../operacoes/verificar-status.js'
import { avisar } from '../pubsub/avisos.js'
import { alinhar } from './alinhar.js'

/** Where to: the SaaS's own server, or another; without `url`: where each company is, with another key. */
export type Destino = { modo: 'padrao' } | { modo: 'proprio'; url?: string | undefined; apiKey: string }

/**
 * Moves a company to another Evolution server, or gives its server another key. Its instance is looked for on the new server,
 * as after a move of Evolution's database, or made there, and then waits for a phone; the one left behind is told to be
 * silent. Broken off and called again, it goes on; what is right already stays.
 * @throws ServidorProprioNaoPermitido, EnderecoProibido, and what the new server answers, before anything is changed
 */
export const mudarDeServidor = (
  ambiente: Ambiente,
  configuracaoId: number,
  destino: Destino,
): Promise<Feito> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'mudarDeServidor' }, async () => {
    const antigo = await carregarAlvo(ambiente, configuracaoId)
    const { evolutionApiUrl } = antigo.configuracao
    const url = enderecoDe(destino, evolutionApiUrl)
    if (destino.modo === 'proprio' && url === null) return { feito: 'usa_o_do_sistema' }
    if (destino.modo === 'proprio' && !ambiente.servidorProprio.permitido)
      throw new ServidorProprioNaoPermitido()
    const chave = destino.modo === 'proprio' ? destino.apiKey : null
    const mesmo = url === evolutionApiUrl
    const novo = alvoEm(ambiente, antigo, { url, chave })
    // One that vanished counts: so it looks once the SaaS's own server is another.
    const comInstancia = antigo.configuracao.status !== 'nao_configurado'
    const passos = { de: evolutionApiUrl ?? SISTEMA, para: url ?? SISTEMA }

    if (mesmo && chave === antigo.credenciais.evolutionApiKey) {
      if (!comInstancia) return { feito: 'ja_estava' }
      const alinhada = await alinhar(ambiente, antigo, { criar: true })
      if (alinhada.feito !== 'ja_estava') await verificarStatus(ambiente, configuracaoId).catch(soOQueSeSabe)
      return alinhada.feito === 'instancia_criada' ? { ...alinhada, para: passos.para } : alinhada
    }
    await experimentar(novo)
    if (mesmo) {
      await guardar(ambiente, novo, chave)
      return { feito: 'chave_trocada', ...passos }
    }
    const { feito } = comInstancia
      ? await alinhar(ambiente, novo, { criar: true })
      : { feito: 'servidor_trocado' as const }
    await guardar(ambiente, novo, chave)
    if (comInstancia) await calar(antigo)
    // What the old server told is of no use any more: the new one is asked.
    if (comInstancia) await verificarStatus(ambiente, configuracaoId).catch(soOQueSeSabe)
    return {
      feito: feito === 'instancia_criada' || !comInstancia ? feito : 'instancia_encontrada',
      ...passos,
    }
  })

const enderecoDe = (destino: Destino, atual: string | null): string | null => {
  if (destino.modo === 'padrao') return null
  if (!destino.url) return atual
  const url = enderecoBase(destino.url)
  const { username, password } = new URL(url)
  // The address is kept in clear, and shown in the panel.
  if (username || password) throw new DadosInvalidos('url', 'Informe o endereço sem usuário e senha.')
  return url
}

/** The same company as it will be. */
const alvoEm = (
  { evolution, servidorProprio }: Ambiente,
  { configuracao, credenciais }: Alvo,
  { url, chave }: { url: string | null; chave: string | null },
): Alvo => ({
  configuracao: Object.assign(Object.create(Object.getPrototypeOf(configuracao)), configuracao, {
    evolutionApiUrl: url,
  }),
  credenciais: { ...credenciais, evolutionApiKey: chave },
  cliente:
    url === null
      ? criarClienteEvolution(evolution)
      : servidorProprio.criarCliente({ url, apiKey: chave ?? '' }),
})

/** Whether it is there, and whether the key is accepted: a name that is unknown is an answer too. */
const experimentar = async ({ cliente, configuracao }: Alvo): Promise<void> => {
  await cliente.versao()
  await cliente.buscarPorNome(configuracao.instanceName).catch((erro: unknown) => {
    if (!(erro instanceof InstanciaInexistente)) throw erro
  })
}

const guardar = (
  { dataSource, cifra }: Ambiente,
  { configuracao: { id, empresaId, evolutionApiUrl } }: Alvo,
  chave: string | null,
): Promise<void> =>
  dataSource.transaction(async (manager: EntityManager) => {
    await trocarChaveDoServidor(manager, cifra, { configuracaoId: id, chave })
    await manager.update(ConfiguracaoWhatsApp, { id }, { evolutionApiUrl })
    await avisar(manager, [{ configuracaoId: id, empresaId }])
  })

/** It would go on telling of a phone that belongs elsewhere by now. One that does not answer tells nothing either. */
const calar = async ({ cliente, configuracao }: Alvo): Promise<void> => {
  try {
    const registrado = await cliente.buscarWebhook(configuracao.instanceName)
    if (!registrado) return
    const { url, eventos } = registrado
    await cliente.registrarWebhook(configuracao.instanceName, { url, eventos, ativo: false })
  } catch (erro) {
    soOQueSeSabe(erro)
  }
}

const soOQueSeSabe = (erro: unknown): void => {
  if (!(erro instanceof ErroWhatsApp)) throw erro
}
