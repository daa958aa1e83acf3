import { expect, it } from 'vitest'
import { STATUS_DA_MENSAGEM, type StatusDaMensagem } from '../../../src/resources/mensagem/mensagem.js'
import { avancar, SEM_PROVA } from '../../../src/services/mensagens/fatos/status.js'

const CASOS: [atual: StatusDaMensagem, novo: StatusDaMensagem, fica: StatusDaMensagem, motivo?: string][] = [
  ['pendente', 'enviando', 'enviando'],
  ['pendente', 'cancelada', 'cancelada'],
  ['pendente', 'expirada', 'expirada'],
  ['pendente', 'recebida', 'pendente'],
  ['enviando', 'incerta', 'incerta'],
  ['enviando', 'enviada', 'enviada'],
  ['enviando', 'lida', 'lida'],
  ['enviando', 'cancelada', 'enviando'],
  ['enviando', 'pendente', 'enviando'],
  ['incerta', 'enviada', 'enviada'],
  ['incerta', 'entregue', 'entregue'],
  ['incerta', 'expirada', 'incerta'],
  ['enviada', 'entregue', 'entregue'],
  ['enviada', 'falhou', 'falhou'],
  ['enviada', 'incerta', 'enviada'],
  ['entregue', 'enviada', 'entregue'],
  ['entregue', 'falhou', 'entregue'],
  ['lida', 'entregue', 'lida'],
  ['lida', 'falhou', 'lida'],
  ['falhou', 'enviada', 'falhou'],
  ['falhou', 'entregue', 'entregue'],
  ['falhou', 'enviada', 'enviada', SEM_PROVA],
  ['falhou', 'lida', 'lida', SEM_PROVA],
  ['falhou', 'incerta', 'falhou', SEM_PROVA],
  ['cancelada', 'entregue', 'cancelada'],
  ['expirada', 'enviada', 'expirada'],
  ['recebida', 'lida', 'recebida'],
]

it.each(CASOS)('%s, hearing %s, is %s', (atual, novo, fica, motivo) => {
  expect(avancar(atual, novo, motivo)).toBe(fica)
})

it('gives the same end for every order of what WhatsApp says, with any repetition', () => {
  const ouvidos: StatusDaMensagem[] = ['enviada', 'falhou', 'entregue', 'lida']
  for (const a of ouvidos)
    for (const b of ouvidos) {
      expect(avancar(avancar('enviando', a), b)).toBe(avancar(avancar('enviando', b), a))
      expect(avancar(avancar('enviando', a), a)).toBe(avancar('enviando', a))
    }
})

it('never leaves a status by hearing it again', () => {
  for (const status of STATUS_DA_MENSAGEM) expect(avancar(status, status)).toBe(status)
})
