import { ARQUIVOS, idComArquivo } from './arquivos/acervo.js'
import type { Fala } from './conversa-completa.js'
import type { Quem } from './dialogos.js'
import type { MensagemDaDemo } from './linhas.js'
import type { Sorteio } from './sorteio.js'

const MINUTO = 60_000
const DIA = 24 * 60 * MINUTO

const ORIGEM = { c: 'contato', e: 'painel', t: 'celular', p: 'programa' } as const
/** Of these, nothing has gone out: WhatsApp has no id for them. */
const SEM_ID: ReadonlySet<string> = new Set(['pendente', 'falhou', 'expirada', 'cancelada'])

export interface Contexto {
  agora: number
  sorteio: Sorteio
  /** Who writes in the panel. */
  autor: string
}

/** @param falas in order; `respostas` are the ids of those before */
export const comoMensagens = (falas: readonly Fala[], contexto: Contexto): MensagemDaDemo[] => {
  const feitas: MensagemDaDemo[] = []
  for (const fala of falas)
    feitas.push(
      umaMensagem(fala, contexto, fala.responde === undefined ? null : (feitas[fala.responde]?.id ?? null)),
    )
  return feitas
}

const umaMensagem = (
  fala: Fala,
  { agora, sorteio, autor }: Contexto,
  responde: string | null,
): MensagemDaDemo => {
  const { ha, de = 'c', texto = null, arquivo, midia = null, motivo = null, participante = null } = fala
  const em = agora - ha * MINUTO
  const saida = de !== 'c'
  const status = saida ? (fala.status ?? comoVai(sorteio, agora - em)) : 'recebida'
  const encerrada = status === 'falhou' || status === 'expirada' || status === 'cancelada'
  const chegou = status === 'entregue' || status === 'lida'
  const resto = sorteio.hex(14)
  return {
    em,
    direcao: saida ? 'saida' : 'entrada',
    origem: ORIGEM[de],
    tipo: arquivo ? ARQUIVOS[arquivo].tipo : (fala.tipo ?? 'texto'),
    texto: fala.apagada ? null : texto,
    midia: arquivo ? ARQUIVOS[arquivo].midia : midia,
    participante,
    responde,
    id: SEM_ID.has(status) ? null : arquivo ? idComArquivo(arquivo, resto) : `3EB0${resto.toUpperCase()}`,
    autor: de === 'e' ? autor : null,
    status,
    motivo,
    enviarEm: null,
    // Only what a program sends has an end.
    expiraEm: de === 'p' || status === 'pendente' ? em + (encerrada ? MINUTO : DIA) : null,
    entregueEm: chegou ? em + 2_000 : null,
    lidaEm: status === 'lida' ? em + sorteio.entre(5, 900) * 1000 : null,
    encerradaEm: encerrada ? em + MINUTO : null,
    editadaEm: fala.editada ? em + MINUTO : null,
    apagadaEm: fala.apagada ? em + MINUTO : null,
  }
}

/** What was sent days ago has been read, mostly. */
const comoVai = (sorteio: Sorteio, idade: number): 'lida' | 'entregue' =>
  sorteio.fracao() < (idade > 2 * DIA ? 0.9 : 0.45) ? 'lida' : 'entregue'

/** A dialogue that ended at a moment, a few minutes between two messages. */
export const emFalas = (
  dialogo: readonly (readonly [quem: Quem, texto: string])[],
  fim: number,
  { agora, sorteio }: Contexto,
): Fala[] => {
  let ha = Math.max(0, (agora - fim) / MINUTO)
  const falas: Fala[] = []
  for (const [de, texto] of dialogo.toReversed()) {
    falas.unshift({ ha, de, texto })
    ha += sorteio.entre(1, 7) + sorteio.fracao()
  }
  return falas
}
