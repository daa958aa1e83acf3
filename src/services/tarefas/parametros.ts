import type { DataSource } from 'typeorm'
import type { Cifra } from '../criptografia/cifra.js'

const contexto = (tarefaId: number) => `tarefa_em_massa:${tarefaId}`

/** What a task is to do it with: it may hold a key, so it is kept sealed. */
export const selarParametros = (cifra: Cifra, tarefaId: number, parametros: object): string =>
  cifra.selar(JSON.stringify(parametros), contexto(tarefaId))

/** @throws SegredoIlegivel */
export const abrirParametros = <T extends object>(
  cifra: Cifra,
  tarefaId: number,
  selados: string | null,
): T => JSON.parse(selados === null ? '{}' : cifra.abrir(selados, contexto(tarefaId))) as T

/** By the first key, those that another has sealed. @returns how many */
export const selarTarefasDeNovo = async (dataSource: DataSource, cifra: Cifra): Promise<number> => {
  const tarefas: { id: number; parametros: string }[] = await dataSource.query(
    `SELECT id, parametros FROM whatsapp.tarefa_em_massa WHERE parametros IS NOT NULL AND split_part(parametros, '.', 1) <> $1`,
    [cifra.idDaChaveAtual],
  )
  for (const { id, parametros } of tarefas) {
    const novos = selarParametros(cifra, id, abrirParametros(cifra, id, parametros))
    await dataSource.query(
      'UPDATE whatsapp.tarefa_em_massa SET parametros = $2 WHERE id = $1 AND parametros = $3',
      [id, novos, parametros],
    )
  }
  return tarefas.length
}
