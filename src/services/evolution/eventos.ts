import {
  ASSINADOS,
  DESDE_A_VERSAO,
  EVENTOS,
  type NomeDeEvento,
  SO_PELO_WEBHOOK,
} from '../../resources/evento-webhook/eventos.js'
import { temAoMenos } from './versoes.js'

const PELO_NOME: ReadonlyMap<string, NomeDeEvento> = new Map(EVENTOS.map((nome) => [nome, nome]))
const semPontuacao = (nome: string) => nome.toLowerCase().replace(/[._-]/g, '')
const PELO_NOME_NU: ReadonlyMap<string, NomeDeEvento> = new Map(
  EVENTOS.map((nome) => [semPontuacao(nome), nome]),
)

/** Accepts both spellings: `connection.update` (deliveries) and `CONNECTION_UPDATE` (subscriptions). */
export const reconhecerEvento = (nome: string): NomeDeEvento | undefined =>
  PELO_NOME.get(nome) ?? PELO_NOME_NU.get(semPontuacao(nome))

/** Of a server that does not tell its version: most are of this one, or later. */
const PRESUMIDA = '2.3'

const paraAssinar = (nomes: readonly NomeDeEvento[]): string[] =>
  nomes.map((nome) => nome.toUpperCase().replace(/[.-]/g, '_'))

const desde = (nome: NomeDeEvento): string => DESDE_A_VERSAO[nome] ?? '0'

/**
 * What our instances subscribe to, in the spelling of subscriptions. Never nothing: that would be everything.
 * @param versao null: nobody knows which
 * @param porOnde `rabbitmq`: all others come in by it
 */
export const eventosAssinados = (
  versao: string | null,
  porOnde: 'webhooks' | 'rabbitmq' = 'webhooks',
): string[] => {
  const lida = temAoMenos(versao, '0') ? versao : PRESUMIDA
  const pedidos = porOnde === 'rabbitmq' ? SO_PELO_WEBHOOK : ASSINADOS
  return paraAssinar(pedidos.filter((nome) => temAoMenos(lida, desde(nome))))
}

const NOVIDADES: readonly string[] = paraAssinar(
  ASSINADOS.filter((nome) => !temAoMenos(PRESUMIDA, desde(nome))),
)

/** Without what a server's upgrade brought: an instance registered before lacks it, and nothing is amiss. */
export const indispensaveis = (assinados: readonly string[]): string[] =>
  assinados.filter((evento) => !NOVIDADES.includes(evento))
