import type { EntityManager } from 'typeorm'
import { consultarCom } from '../../services/banco/consultar.js'
import { gravarSinais, type Mudanca, type SinaisDaConfiguracao } from '../../services/estado/gravar-sinais.js'
import { juntar } from '../../services/estado/juntar.js'
import type { Sinais, Sinal, TipoDeSinal } from '../../services/estado/sinais.js'
import { gravarFatos } from '../../services/mensagens/fatos/gravar-fatos.js'
import type { EventoRelido } from './reler-evento.js'

/** By configuration, the signals its state does not have yet: the latest of each kind. */
export type SinaisNovos = Map<number, Map<TipoDeSinal, Sinal>>

export interface PassoAplicado {
  sinaisNovos: SinaisNovos
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
  anteriores: SinaisNovos,
): Promise<PassoAplicado> => {
  const sinais = porConfiguracao(eventos, anteriores)
  const linhas: { id: number; sinais: Sinais }[] = await manager.query(
    'SELECT id, sinais FROM whatsapp.configuracao_whatsapp WHERE id = ANY($1)',
    [[...sinais.keys()]],
  )
  const sinaisNovos: SinaisNovos = new Map(
    linhas
      .map((linha) => [linha.id, novosEm(linha.sinais, sinais.get(linha.id) ?? [])] as const)
      .filter(([, novos]) => novos.size > 0),
  )
  const mudancas = await gravarSinais(manager, [...sinaisNovos].map(daConfiguracao))
  await gravarFatos(
    consultarCom(manager),
    eventos.map(({ linha, fatos }) => ({ configuracaoId: linha.configuracaoId, fatos })),
  )
  await anotarNoDiario(manager, eventos)
  return { sinaisNovos, mudancas }
}

const porConfiguracao = (
  eventos: readonly EventoRelido[],
  anteriores: SinaisNovos,
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
    `UPDATE whatsapp.evento_webhook AS e SET resultado = n.resultado, erro = NULL, especie = n.especie
     FROM unnest($1::bigint[], $2::text[], $3::text[]) AS n(id, resultado, especie)
     WHERE e.id = n.id AND (e.resultado <> n.resultado OR e.erro IS NOT NULL OR e.especie IS DISTINCT FROM n.especie)`,
    [
      eventos.map(({ linha }) => linha.id),
      eventos.map(({ resultado }) => resultado),
      eventos.map(({ especie }) => especie),
    ],
  )
