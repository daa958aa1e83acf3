import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { InstanciaOrfa } from '../../resources/instancia-orfa/instancia-orfa.js'
import { type Alvo, carregarAlvo, exigirAtiva } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { guardarSegredo } from '../criptografia/credenciais.js'
import type { Estado } from '../estado/derivar.js'
import { InstanciaInexistente } from '../evolution/erros.js'
import { registrarFalha } from '../operacoes/conectar.js'
import {
  DadosInvalidos,
  EmpresaJaTemInstancia,
  InstanciaOrfaInexistente,
} from '../operacoes/erros-da-operacao.js'
import { garantirWebhook } from '../operacoes/garantir-instancia.js'
import { sondar } from '../operacoes/sondar.js'
import { verificarStatus } from '../operacoes/verificar-status.js'
import { avisar } from '../pubsub/avisos.js'
import { esquecerOrfa, exigirDeNinguem, lerOrfa, type OrfaNoServidor } from './ler-orfa.js'

/**
 * Makes an orphan the instance of a company that has none: its name and token are kept, its events come to us
 * from then on, and its state is read. What fails after it is the company's is taken up by `conectar`.
 * @throws InstanciaEmUso, EmpresaJaTemInstancia
 */
export const adotarOrfa = (ambiente: Ambiente, orfaId: number, configuracaoId: number): Promise<Estado> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'adotar' }, async () => {
    const onde = await lerOrfa(ambiente, orfaId)
    const alvo = await carregarAlvo(ambiente, configuracaoId)
    await exigirQueCaiba(ambiente, alvo, onde)
    await passarA(ambiente, alvo, { orfa: onde.orfa, token: await tokenDa(ambiente, alvo, onde) })
    try {
      await garantirWebhook(ambiente, await carregarAlvo(ambiente, configuracaoId))
      return await verificarStatus(ambiente, configuracaoId)
    } catch (erro) {
      await registrarFalha(ambiente, configuracaoId, erro)
      throw erro
    }
  })

const exigirQueCaiba = async (ambiente: Ambiente, alvo: Alvo, onde: OrfaNoServidor): Promise<void> => {
  const { configuracao } = alvo
  await exigirAtiva(ambiente, alvo)
  if (!onde.servidor.urls.includes(configuracao.evolutionApiUrl))
    throw new DadosInvalidos('configuracaoId', 'Esta empresa usa outro servidor Evolution.')
  const dona = await exigirDeNinguem(ambiente, onde)
  if (dona && dona.id !== configuracao.id)
    throw new DadosInvalidos('configuracaoId', 'O nome desta instância está reservado para outra empresa.')
  // Its own instance would be left behind, connected and unseen.
  if (!dona && (await sondar(alvo)) !== 'inexistente') throw new EmpresaJaTemInstancia()
}

const tokenDa = async (
  ambiente: Ambiente,
  { cliente }: Alvo,
  { orfa }: OrfaNoServidor,
): Promise<string | null> => {
  try {
    const [instancia] = await cliente.buscarPorNome(orfa.instanceName)
    return instancia?.token ?? null
  } catch (erro) {
    if (!(erro instanceof InstanciaInexistente)) throw erro
    await esquecerOrfa(ambiente, orfa)
    throw new InstanciaOrfaInexistente()
  }
}

const passarA = (
  { dataSource, cifra }: Ambiente,
  { configuracao: { id, empresaId } }: Alvo,
  { orfa, token }: { orfa: InstanciaOrfa; token: string | null },
): Promise<void> =>
  dataSource.transaction(async (manager) => {
    await manager.update(ConfiguracaoWhatsApp, { id }, { instanceName: orfa.instanceName })
    if (token)
      await guardarSegredo(manager, cifra, { configuracaoId: id, segredo: 'instanceToken', valor: token })
    await manager.delete(InstanciaOrfa, { id: orfa.id })
    await avisar(manager, [{ configuracaoId: id, empresaId }])
  })
