import type { EntityManager } from 'typeorm'
import { consultarCom } from '../services/consultar.js'
import { gravarSinais, type Mudanca, type SinaisDaConfiguracao } from '../services/estado/gravar-sinais.js'
import { juntar } from '../services/estado/juntar.js'
import type { Sinais, Sinal, TipoDeSinal } from '../services/estado/sinais.js'
import { gravarFatos } from '../services/mensagens/gravar-fatos.js'
import type { EventoRelido } from './reler-evento.js'

/** By configuration, the signals its state does not have yet: the latest of each kind. */
export type Novidades = Map<number, Map<TipoDeSinal, Sinal>>

export interface PassoAplicado {
  novidades: Novidades
  mudancas: Mudanca[]
}

/**
 * Journal and state of one step, inside the caller's transaction. What brings nothing new is not written, so
 * that a replay does not pass for a synchronisation.
 * @param anteriores what earlier steps brought: a dry run has undone it
 */
export const aplicarDeNovo = async (
  manager: EntityManager,
  eventos: readonly EventoRelido[],
  anteriores: Novidades,
): Promise<PassoAplicado> => {
  const sinais = porConfiguracao(eventos, anteriores)
  const linhas: { id: number; sinais: Sinais }[] = await manager.query(
    'SELECT id, sinais FROM configuracao_whatsapp WHERE id = ANY($1)',
    [[...sinais.keys()]],
  )
  const novidades: Novidades = new Map(
    linhas
      .map((linha) => [linha.id, novosEm(linha.sinais, sinais.get(linha.id) ?? [])] as const)
      .filter(([, novos]) => novos.size > 0),
  )
  const mudancas = await gravarSinais(manager, [...novidades].map(daConfiguracao))
  await gravarFatos(
    consultarCom(manager),
    eventos.map(({ linha, fatos }) => ({ configuracaoId: linha.configuracaoId, fatos })),
  )
  await anotarNoDiario(manager, eventos)
  return { novidades, mudancas }
}

const porConfiguracao = (
  eventos: readonly EventoRelido[],
  anteriores: Novidades,
): ReadonlyMap<number, Sinal[]> => {
  const sinais = new Map<number, Sinal[]>()
  for (const { linha, sinal } of eventos) {
    const lista = sinais.get(linha.configuracaoId) ?? [
      ...(anteriores.get(linha.configuracaoId)?.values() ?? []),
    ]
    sinais.set(linha.configuracaoId, sinal ? [...lista, sinal] : lista)
  }
  return sinais
}

const novosEm = (sinais: Sinais, candidatos: readonly Sinal[]): Map<TipoDeSinal, Sinal> => {
  const novos = new Map<TipoDeSinal, Sinal>()
  let juntos = sinais
  for (const sinal of candidatos) {
    const depois = juntar(juntos, sinal)
    if (depois !== juntos) novos.set(sinal.tipo, sinal)
    juntos = depois
  }
  return novos
}

const daConfiguracao = ([configuracaoId, novos]: [
  number,
  Map<TipoDeSinal, Sinal>,
]): SinaisDaConfiguracao => ({
  configuracaoId,
  sinais: [...novos.values()],
  fonte: 'webhook',
})

const anotarNoDiario = (manager: EntityManager, eventos: readonly EventoRelido[]): Promise<unknown> =>
  manager.query(
    `UPDATE evento_webhook AS e SET resultado = n.resultado, erro = NULL
     FROM unnest($1::bigint[], $2::text[]) AS n(id, resultado)
     WHERE e.id = n.id AND (e.resultado <> n.resultado OR e.erro IS NOT NULL)`,
    [eventos.map(({ linha }) => linha.id), eventos.map(({ resultado }) => resultado)],
  )
