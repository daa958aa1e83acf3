import type { DataSource } from 'typeorm'
import type { AcaoDeFrota } from '../../resources/configuracao-whatsapp/em-massa.js'
import type { Feito } from '../../resources/configuracao-whatsapp/feitos.js'
import { carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { abrirParametros } from '../tarefas/parametros.js'
import { alinhar } from './alinhar.js'
import { desfazer } from './desfazer.js'
import { type Destino, mudarDeServidor } from './mudar-de-servidor.js'

export interface PedidoDaFrota {
  acao: AcaoDeFrota
  id: number
  tarefaId: number
  /** Sealed, as the task holds them. */
  parametros: string | null
}

/** What moves fleets, one company at a time: each is skipped where it is right already, and tells what it did. */
export const criarFrota =
  (ambiente: Ambiente) =>
  async ({ acao, id, tarefaId, parametros }: PedidoDaFrota): Promise<Feito> => {
    switch (acao) {
      case 'registrarWebhook':
        return comArrendamento(ambiente.dataSource, { configuracaoId: id, operacao: acao }, async () =>
          alinhar(ambiente, await carregarAlvo(ambiente, id), { criar: false }),
        )
      case 'mudarDeServidor':
        return mudarDeServidor(ambiente, id, abrirParametros<Destino>(ambiente.cifra, tarefaId, parametros))
      case 'desfazer': {
        const { tarefa } = abrirParametros<{ tarefa: number }>(ambiente.cifra, tarefaId, parametros)
        const feito = await lerFeito(ambiente.dataSource, tarefa, id)
        return feito ? desfazer(ambiente, id, feito) : { feito: 'nada_a_desfazer' }
      }
    }
  }
export type Frota = ReturnType<typeof criarFrota>

const lerFeito = async (
  dataSource: DataSource,
  tarefaId: number,
  configuracaoId: number,
): Promise<Feito | null> => {
  const [item]: { dados: Feito | null }[] = await dataSource.query(
    `SELECT dados FROM whatsapp.tarefa_item WHERE tarefa_id = $1 AND configuracao_id = $2 AND situacao = 'ok'`,
    [tarefaId, configuracaoId],
  )
  return item?.dados ?? null
}
