import type { Ambiente } from '../ambiente.js'
import { gravarDescoberta } from '../estado/gravar-descoberta.js'
import { marcar } from '../estado/marca.js'

/** That a logout is ours, or was to be and is not. */
export const anotarSaida = async ({ dataSource }: Ambiente, id: number, feita: boolean): Promise<void> => {
  const marca = await marcar(dataSource, id)
  await gravarDescoberta(dataSource, id, 'operacao', { tipo: 'saida', ...marca, feita })
}
