import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { semInstancia } from '../../resources/configuracao-whatsapp/status.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { guardarSegredo } from '../criptografia/credenciais.js'
import { enderecoBase } from '../evolution/cliente.js'
import { avisar } from '../pubsub/avisos.js'
import { ConfiguracaoInexistente, DadosInvalidos, ServidorProprioNaoPermitido } from './erros-da-operacao.js'

/** Null: the SaaS's own server ("1-click"). */
export type ServidorEvolution = { url: string; apiKey: string } | null

/**
 * Chooses the Evolution server of a company. The company's own is tried out before anything is saved.
 * @throws ServidorProprioNaoPermitido, EnderecoProibido
 */
export const configurarServidor = (
  ambiente: Ambiente,
  configuracaoId: number,
  pedido: ServidorEvolution,
): Promise<void> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'configurarServidor' }, async () => {
    const { dataSource, cifra } = ambiente
    if (pedido && !ambiente.servidorProprio.permitido) throw new ServidorProprioNaoPermitido()
    const servidor = pedido && { ...pedido, url: enderecoBase(pedido.url) }
    const configuracao = await dataSource.manager.findOneBy(ConfiguracaoWhatsApp, { id: configuracaoId })
    if (!configuracao) throw new ConfiguracaoInexistente()
    // An instance left behind on the old server would go on posting events, unseen. A new key of the same leaves none.
    const outro = (servidor?.url ?? null) !== configuracao.evolutionApiUrl
    if (outro && !semInstancia(configuracao)) {
      throw new DadosInvalidos('url', 'Exclua a instância atual antes de trocar de servidor.')
    }
    if (servidor) await experimentar(ambiente, servidor)
    await dataSource.transaction(async (manager) => {
      await guardarSegredo(manager, cifra, {
        configuracaoId,
        segredo: 'evolutionApiKey',
        valor: servidor?.apiKey ?? null,
      })
      await manager.update(
        ConfiguracaoWhatsApp,
        { id: configuracaoId },
        { evolutionApiUrl: servidor?.url ?? null },
      )
      await avisar(manager, [{ configuracaoId, empresaId: configuracao.empresaId }])
    })
  })

/** First whether it is there, then whether the key is accepted: two different repairs. */
const experimentar = async (
  { servidorProprio }: Ambiente,
  servidor: NonNullable<ServidorEvolution>,
): Promise<void> => {
  const cliente = servidorProprio.criarCliente(servidor)
  const { username, password } = new URL(servidor.url)
  // The address is kept in clear, and shown in the panel.
  if (username || password) throw new DadosInvalidos('url', 'Informe o endereço sem usuário e senha.')
  await cliente.versao()
  await cliente.buscar()
}
