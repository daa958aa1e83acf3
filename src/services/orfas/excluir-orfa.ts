import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import type { ClienteEvolution } from '../evolution/cliente.js'
import { InstanciaInexistente } from '../evolution/erros.js'
import { aguardar } from '../operacoes/aguardar.js'
import { OperacaoNaoConfirmada } from '../operacoes/erros-da-operacao.js'
import { comAlgumaChave } from '../reconciliacao/servidores.js'
import { donaDoNome, esquecerOrfa, exigirDeNinguem, lerOrfa, type OrfaNoServidor } from './ler-orfa.js'

/** A delete is finished only when the instance's last webhook was accepted, wherever that goes. */
const PRAZO_MS = 20_000

/**
 * Removes an orphan from its server and sees it gone. Gone already: nothing to do, and that is no error.
 * @throws InstanciaEmUso when it has become a company's
 */
export const excluirOrfa = async (ambiente: Ambiente, orfaId: number): Promise<void> => {
  const onde = await lerOrfa(ambiente, orfaId)
  const dona = await donaDoNome(ambiente, onde)
  if (!dona) return apagar(ambiente, onde)
  // Under the lease of the company of that name: it cannot begin to use the instance meanwhile.
  await comArrendamento(
    ambiente.dataSource,
    { configuracaoId: dona.id, operacao: 'excluirInstancia' },
    async () => {
      await exigirDeNinguem(ambiente, onde)
      await apagar(ambiente, onde)
    },
  )
}

const apagar = async (ambiente: Ambiente, { orfa, servidor }: OrfaNoServidor): Promise<void> => {
  const { serviu } = await comAlgumaChave(servidor, async (cliente) => {
    await cliente.deletar(orfa.instanceName).catch(inexistenteServe)
    return aguardar(
      () => existe(cliente, orfa.instanceName),
      (esta) => !esta,
      PRAZO_MS,
    )
  })
  if (!serviu) throw new OperacaoNaoConfirmada()
  await esquecerOrfa(ambiente, orfa)
}

const existe = (cliente: ClienteEvolution, nome: string): Promise<boolean> =>
  cliente.buscarPorNome(nome).then(() => true, inexistenteServe)

const inexistenteServe = (erro: unknown): false => {
  if (erro instanceof InstanciaInexistente) return false
  throw erro
}
