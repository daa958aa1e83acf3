import type { Resultado } from '../../resources/evento-webhook/evento-webhook.js'
import type { Sinal } from '../../services/estado/sinais.js'
import { reconhecerEvento } from '../../services/evolution/eventos.js'
import type { FatoDeMensagem } from '../../services/mensagens/fatos/fatos.js'
import { limitarFato } from '../../services/mensagens/fatos/limitar-fato.js'
import { mensagemDoErro } from '../diario/mensagem-do-erro.js'
import { conteudoDoDiario } from './conteudo.js'
import { lerEnvelope } from './envelope.js'
import { type Identificar, peloCorpo } from './identidade.js'
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
  /** Kinds of messages that nobody here knows, by WhatsApp's name, with commas between. */
  especie: string | null
  /** Why it could not be read, though it is JSON: it is journalled as failed. */
  erro?: string
}

/** One delivery, read and ready to be applied. Holds no secret. */
export interface Entrega extends Conteudo {
  configuracaoId: number
  /** By what it is known when it comes again: see `Identificar`. */
  hash: Buffer
  /** JSON text; of a large body as UTF-8, for what writes it down would do so at once. */
  conteudo: string | Buffer
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
  {
    bruto,
    corpo,
    emitidoEm,
    identificar = peloCorpo,
  }: { bruto: Buffer; corpo: unknown; emitidoEm: number; identificar?: Identificar },
): Entrega => {
  const conteudo = lerConteudoComCuidado(corpo, emitidoEm)
  return {
    ...conteudo,
    configuracaoId,
    hash: identificar(bruto, conteudo.dataEvolution),
    conteudo: conteudoDoDiario(corpo),
    emitidoEm,
  }
}

/** As Evolution and we spell them. They stay when the payload is erased: what somebody writes there instead does not. */
const EVENTO = /^[a-z]{1,20}([._-][a-z]{1,20}){0,4}$/i
const INSTANCIA = /^[a-z0-9][a-z0-9._-]{0,99}$/i
const DATA = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[\d.:Z+-]{0,10}$/

const curto = (texto: string | null | undefined, forma: RegExp): string | null =>
  texto && forma.test(texto) ? texto : null

/**
 * Depends on nothing but what is given: a body read again later says the same. What a body makes fail here fails every
 * time: it is an event that failed, and no failure of ours that a repetition might mend.
 */
export const lerConteudoComCuidado = (corpo: unknown, emitidoEm: number): Conteudo => {
  try {
    return lerConteudo(corpo, emitidoEm)
  } catch (erro) {
    return { ...DESCONHECIDO, resultado: 'falhou', erro: mensagemDoErro(erro) }
  }
}

const DESCONHECIDO: Conteudo = {
  evento: 'desconhecido',
  instancia: null,
  dataEvolution: null,
  resultado: 'nao_reconhecido',
  sinal: null,
  duvidosa: false,
  fatos: [],
  especie: null,
}

export const lerConteudo = (corpo: unknown, emitidoEm: number): Conteudo => {
  const envelope = lerEnvelope(corpo, emitidoEm)
  const nome = envelope && reconhecerEvento(envelope.evento)
  const base = {
    evento: nome ?? curto(envelope?.evento, EVENTO) ?? 'desconhecido',
    instancia: curto(envelope?.instancia, INSTANCIA),
    dataEvolution: curto(envelope?.dataEvolution, DATA),
    duvidosa: false,
    fatos: [],
    especie: null,
  }
  if (!envelope || !nome) return { ...base, resultado: 'nao_reconhecido', sinal: null }
  const fatos = lerMensagens(nome, { data: envelope.data, emitidoEm, remetente: envelope.remetente })
  if (fatos === 'nao_reconhecido') return { ...base, resultado: fatos, sinal: null }
  if (fatos) {
    const cabem = fatos.flatMap((fato) => limitarFato(fato) ?? [])
    const resultado = cabem.length > 0 ? 'aplicado' : 'registrado'
    return { ...base, resultado, sinal: null, fatos: cabem, especie: especiesDesconhecidas(cabem) }
  }
  if (envelope.em === null)
    return { ...base, resultado: 'registrado', sinal: null, duvidosa: mudaOEstado(nome) }
  const leitura = lerSinal(nome, { envelope, em: envelope.em, emitidoEm })
  if (leitura === 'nao_reconhecido') return { ...base, resultado: leitura, sinal: null, duvidosa: true }
  if (leitura === 'sem_efeito') return { ...base, resultado: 'registrado', sinal: null }
  return { ...base, resultado: 'aplicado', sinal: leitura }
}

/** Of one delivery: a history that is synced may bring any number. */
const MAXIMO_DE_ESPECIES = 10

export const nomesDasEspecies = (nomes: Iterable<string>): string | null =>
  [...new Set(nomes)].slice(0, MAXIMO_DE_ESPECIES).join(',') || null

const especiesDesconhecidas = (fatos: readonly FatoDeMensagem[]): string | null =>
  nomesDasEspecies(
    fatos.flatMap((fato) =>
      fato.fato === 'vista' && fato.tipo === 'desconhecido' ? [String(fato.midia?.especie ?? 'outra')] : [],
    ),
  )

/** A body that a program hands over as a value, as if it had just been posted. The value stays as it is. */
export const lerEntregaDoPrograma = (configuracaoId: number, corpo: unknown): Entrega => {
  const texto = JSON.stringify(corpo)
  const lido = { bruto: Buffer.from(texto), corpo: JSON.parse(texto) as unknown }
  return lerEntrega(configuracaoId, { ...lido, emitidoEm: Date.now() })
}
