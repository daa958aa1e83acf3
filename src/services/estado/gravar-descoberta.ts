import type { DataSource } from 'typeorm'
import type { Fonte } from '../../resources/configuracao-whatsapp/status.js'
import { gravarSinais, type Mudanca } from './gravar-sinais.js'
import type { Sinal } from './sinais.js'

/** Writes what an operation or a question of ours found out about one configuration. */
export const gravarDescoberta = async (
  dataSource: DataSource,
  configuracaoId: number,
  fonte: Fonte,
  ...sinais: Sinal[]
): Promise<Mudanca | undefined> =>
  dataSource.transaction(async (manager) => {
    const [mudanca] = await gravarSinais(manager, [{ configuracaoId, fonte, sinais }])
    return mudanca
  })
