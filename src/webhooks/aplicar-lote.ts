import type { EntityManager } from 'typeorm'
import { gravarSinais, type Mudanca, type SinaisDaConfiguracao } from '../services/estado/gravar-sinais.js'
import type { Sinal } from '../services/estado/sinais.js'
import type { Entrega } from './entrega.js'

/** Journal and state of a batch, inside one transaction. Deliveries known already change nothing. */
export const aplicarLote = async (manager: EntityManager, lote: readonly Entrega[]): Promise<Mudanca[]> => {
  const novas = await registrar(manager, lote)
  return gravarSinais(manager, porConfiguracao(novas))
}

/** Inserts in (configuration, hash) order, so that two nodes with the same deliveries never deadlock. */
const registrar = async (manager: EntityManager, lote: readonly Entrega[]): Promise<Entrega[]> => {
  const coluna = <T>(ler: (entrega: Entrega) => T): T[] => lote.map(ler)
  const inseridas: { chave: string }[] = await manager.query(
    `INSERT INTO evento_webhook (configuracao_id, evento, instancia, hash, data_evolution, conteudo, resultado)
     SELECT configuracao_id, evento, instancia, decode(hash, 'hex'), data_evolution, conteudo, resultado
     FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       AS n(configuracao_id, evento, instancia, hash, data_evolution, conteudo, resultado)
     ORDER BY configuracao_id, hash
     ON CONFLICT (configuracao_id, hash) DO NOTHING
     RETURNING configuracao_id || ':' || encode(hash, 'hex') AS chave`,
    [
      coluna((e) => e.configuracaoId),
      coluna((e) => e.evento),
      coluna((e) => e.instancia),
      coluna((e) => e.hash.toString('hex')),
      coluna((e) => e.dataEvolution),
      coluna((e) => e.conteudo),
      coluna((e) => e.resultado),
    ],
  )
  const chaves = new Set(inseridas.map(({ chave }) => chave))
  return lote.filter((entrega) => chaves.delete(`${entrega.configuracaoId}:${entrega.hash.toString('hex')}`))
}

const porConfiguracao = (entregas: readonly Entrega[]): SinaisDaConfiguracao[] => {
  const sinais = new Map<number, Sinal[]>()
  for (const { configuracaoId, sinal } of entregas) {
    if (!sinal) continue
    const lista = sinais.get(configuracaoId)
    if (lista) lista.push(sinal)
    else sinais.set(configuracaoId, [sinal])
  }
  return [...sinais].map(([configuracaoId, lista]) => ({ configuracaoId, sinais: lista, fonte: 'webhook' }))
}
