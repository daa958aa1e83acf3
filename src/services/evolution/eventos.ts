import { EVENTOS, type NomeDeEvento } from '../../resources/evento-webhook/eventos.js'

const PELO_NOME: ReadonlyMap<string, NomeDeEvento> = new Map(EVENTOS.map((nome) => [nome, nome]))
const semPontuacao = (nome: string) => nome.toLowerCase().replace(/[._-]/g, '')
const PELO_NOME_NU: ReadonlyMap<string, NomeDeEvento> = new Map(
  EVENTOS.map((nome) => [semPontuacao(nome), nome]),
)

/** Accepts both spellings: `connection.update` (deliveries) and `CONNECTION_UPDATE` (subscriptions). */
export const reconhecerEvento = (nome: string): NomeDeEvento | undefined =>
  PELO_NOME.get(nome) ?? PELO_NOME_NU.get(semPontuacao(nome))

const ASSINADOS: readonly NomeDeEvento[] = [
  'instance.create',
  'instance.delete',
  'status.instance',
  'connection.update',
  'qrcode.updated',
  'logout.instance',
  'remove.instance',
  'messages.upsert',
  'messages.update',
  'messages.edited',
  'messages.delete',
  'send.message',
]

/** What our instances subscribe to, in the spelling of subscriptions. */
export const EVENTOS_ASSINADOS: string[] = ASSINADOS.map((nome) => nome.toUpperCase().replace(/[.-]/g, '_'))
