import { hash } from 'node:crypto'
import type { Resultado } from '../resources/evento-webhook/evento-webhook.js'
import type { Sinal } from '../services/estado/sinais.js'
import { reconhecerEvento } from '../services/evolution/eventos.js'
import type { FatoDeMensagem } from '../services/mensagens/fatos.js'
import { conteudoDoDiario, textoParaOPostgres } from './conteudo.js'
import { lerEnvelope } from './envelope.js'
import { lerMensagens } from './mensagem-do-evento.js'
import { lerSinal, mudaOEstado } from './sinal-do-evento.js'

/** What a body says. */
export interface Conteudo {
  evento: string
  instancia: string | null
  dataEvolution: string | null
  resultado: Resultado
  sinal: Sinal | null
  /** It says something of the state that cannot be put in order: ask Evolution. */
  duvidosa: boolean
  /** What it tells of messages. */
  fatos: readonly FatoDeMensagem[]
}

/** One delivery, read and ready to be applied. Holds no secret. */
export interface Entrega extends Conteudo {
  configuracaoId: number
  /** sha256 of the raw body: Evolution repeats a delivery byte by byte, and has no event id. */
  hash: Buffer
  /** JSON text. */
  conteudo: string
  /** When Evolution minted the event, on our clock, ms. */
  emitidoEm: number
}

/**
 * @param bruto the body as it came
 * @param corpo the same, parsed; not to be used afterwards, see `conteudoDoDiario`
 * @param emitidoEm when Evolution minted the event, on our clock, ms
 */
export const lerEntrega = (
  configuracaoId: number,
  { bruto, corpo, emitidoEm }: { bruto: Buffer; corpo: unknown; emitidoEm: number },
): Entrega => ({
  ...lerConteudo(corpo, emitidoEm),
  configuracaoId,
  hash: hash('sha256', bruto, 'buffer'),
  conteudo: conteudoDoDiario(corpo),
  emitidoEm,
})

/** Depends on nothing but what is given: a body read again later says the same. */
export const lerConteudo = (corpo: unknown, emitidoEm: number): Conteudo => {
  const envelope = lerEnvelope(corpo, emitidoEm)
  const nome = envelope && reconhecerEvento(envelope.evento)
  const base = {
    evento: nome ?? (textoParaOPostgres(envelope?.evento ?? null) || 'desconhecido'),
    instancia: textoParaOPostgres(envelope?.instancia ?? null),
    dataEvolution: textoParaOPostgres(envelope?.dataEvolution ?? null),
    duvidosa: false,
    fatos: [],
  }
  if (!envelope || !nome) return { ...base, resultado: 'nao_reconhecido', sinal: null }
  const fatos = lerMensagens(nome, { data: envelope.data, emitidoEm })
  if (fatos === 'nao_reconhecido') return { ...base, resultado: fatos, sinal: null }
  if (fatos) return { ...base, resultado: fatos.length > 0 ? 'aplicado' : 'registrado', sinal: null, fatos }
  if (envelope.em === null)
    return { ...base, resultado: 'registrado', sinal: null, duvidosa: mudaOEstado(nome) }
  const leitura = lerSinal(nome, { envelope, em: envelope.em, emitidoEm })
  if (leitura === 'nao_reconhecido') return { ...base, resultado: leitura, sinal: null, duvidosa: true }
  if (leitura === 'sem_efeito') return { ...base, resultado: 'registrado', sinal: null }
  return { ...base, resultado: 'aplicado', sinal: leitura }
}
