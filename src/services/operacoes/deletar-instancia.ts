import { carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import type { Estado } from '../estado/derivar.js'
import { gravarDescoberta } from '../estado/gravar-descoberta.js'
import { marcar } from '../estado/marca.js'
import { InstanciaInexistente } from '../evolution/erros.js'
import { aguardar } from './aguardar.js'
import { OperacaoNaoConfirmada } from './erros-da-operacao.js'
import { sondar } from './sondar.js'
import { verificarStatus } from './verificar-status.js'

/** Evolution finishes a delete only when its REMOVE_INSTANCE webhook was accepted (measured: up to 14.5 s). */
const PRAZO_MS = 20_000

/** Removes the instance from Evolution and sees it gone. Gone already: nothing to do, and that is no error. */
export const deletarInstancia = (ambiente: Ambiente, configuracaoId: number): Promise<Estado> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'excluirInstancia' }, async () => {
    const alvo = await carregarAlvo(ambiente, configuracaoId)
    try {
      await alvo.cliente.deletar(alvo.configuracao.instanceName)
    } catch (erro) {
      if (!(erro instanceof InstanciaInexistente)) throw erro
    }
    const { serviu } = await aguardar(
      () => sondar(alvo),
      (estado) => estado === 'inexistente',
      PRAZO_MS,
    )
    if (serviu) await anotarExclusao(ambiente, configuracaoId)
    const estado = await verificarStatus(ambiente, configuracaoId)
    if (!serviu) throw new OperacaoNaoConfirmada()
    return estado
  })

/** Or it would look like one that vanished. */
const anotarExclusao = async ({ dataSource }: Ambiente, id: number): Promise<void> => {
  const marca = await marcar(dataSource, id)
  await gravarDescoberta(dataSource, id, 'operacao', { tipo: 'excluida', ...marca })
}
