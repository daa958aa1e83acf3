import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivar } from '../../src/services/estado/derivar.js'
import { juntarTodos } from '../../src/services/estado/juntar.js'
import type { Sinal } from '../../src/services/estado/sinais.js'

const estado = (...sinais: Sinal[]) => derivar(juntarTodos({}, sinais))
const qr = (em: number, codigo = `2@${em}`): Sinal => ({
  tipo: 'qr',
  em,
  codigo,
  imagem: `data:image/png;base64,${codigo}`,
  pareamento: null,
  expiraEm: em + 45_000,
})
const conectando = (em: number): Sinal => ({ tipo: 'conectando', em })
const aberta = (em: number): Sinal => ({
  tipo: 'aberta',
  em,
  numero: '5511999990010',
  nome: null,
  foto: null,
})
const fechada = (em: number, codigo: number | null = 401): Sinal => ({ tipo: 'fechada', em, codigo })

describe('the status of an instance', () => {
  it('awaits the scan of a QR, and takes it down once it was scanned', () => {
    expect(estado(conectando(1), qr(2))).toMatchObject({ status: 'aguardando_qr', qr: { codigo: '2@2' } })
    expect(estado(conectando(1), qr(2), conectando(3))).toMatchObject({ status: 'conectando', qr: null })
    expect(estado(conectando(1), qr(2), conectando(3), aberta(4)).status).toBe('conectado')
  })
  it('does not show a used QR again when connect repeats it', () => {
    const repetido: Sinal = { ...qr(2), tipo: 'qrObtido', em: 99, apos: 3 } as Sinal
    expect(estado(conectando(1), qr(2), conectando(3), repetido)).toMatchObject({
      status: 'conectando',
      qr: null,
    })
  })
  it('says why it is disconnected', () => {
    expect(estado(aberta(1), fechada(2, 403))).toMatchObject({
      status: 'desconectado',
      motivo: 'banido',
      numero: null,
    })
    expect(estado(qr(1), { tipo: 'limite', em: 2 })).toMatchObject({
      status: 'desconectado',
      motivo: 'limite_qr',
    })
  })
  it.each([
    [401, 'desconectado_no_telefone'],
    [402, 'banido'],
    [403, 'banido'],
    [409, 'substituido'],
    [440, 'substituido'],
    [428, 'conexao_caiu'],
    [500, 'sessao_invalida'],
  ])('tells a close of code %i as %s', (codigo, motivo) => {
    expect(estado(aberta(1), fechada(2, codigo)).motivo).toBe(motivo)
  })
  it('tells a logout that we asked for from one on the phone', () => {
    const saida = (apos: number, feita = true): Sinal => ({
      tipo: 'saida',
      em: 90 + (feita ? 0 : 1),
      apos,
      feita,
    })
    const close: Sinal = { tipo: 'sonda', em: 95, apos: 1, estado: 'close' }
    expect(estado(aberta(1), saida(1), fechada(2)).motivo).toBe('desconectado_pelo_painel')
    expect(estado(aberta(1), saida(1), { tipo: 'logout', em: 2 }).motivo).toBe('desconectado_pelo_painel')
    expect(estado(aberta(1), saida(1), close).motivo).toBe('desconectado_pelo_painel')
    // Banned at that moment; never done; logged out before it was asked for; connected again since.
    expect(estado(aberta(1), saida(1), fechada(2, 403)).motivo).toBe('banido')
    expect(estado(aberta(1), saida(1), saida(1, false), fechada(2)).motivo).toBe('desconectado_no_telefone')
    expect(estado(aberta(1), fechada(2), saida(2)).motivo).toBe('desconectado_no_telefone')
    expect(estado(aberta(1), saida(1), fechada(2), aberta(3), fechada(4)).motivo).toBe(
      'desconectado_no_telefone',
    )
  })
  it('stays removed through the goodbyes that follow a removal', () => {
    expect(estado(aberta(1), { tipo: 'removida', em: 2 }, fechada(3), { tipo: 'logout', em: 4 }).status).toBe(
      'nao_configurado',
    )
  })
  it('believes an answer over the deliveries known when it was asked for, not over newer ones', () => {
    const sonda: Sinal = { tipo: 'sonda', em: 50, apos: 2, estado: 'close' }
    expect(estado(aberta(2), sonda)).toMatchObject({ status: 'desconectado', motivo: 'conexao_caiu' })
    expect(estado(aberta(3), sonda).status).toBe('conectado')
  })
  it('shows a failed operation until something newer is known', () => {
    const falha: Sinal = { tipo: 'falha', em: 50, apos: 2, codigo: 'evolution_inacessivel' }
    expect(estado(conectando(2), falha)).toMatchObject({ status: 'erro', erro: 'evolution_inacessivel' })
    expect(estado(conectando(2), falha, qr(3))).toMatchObject({ status: 'aguardando_qr', erro: null })
  })
})

it('is the same for every order and any duplicates of one set of deliveries', () => {
  const em = fc.integer({ min: 1, max: 8 })
  const codigo = fc.constantFrom(401, 403, 440, null)
  const sinal: fc.Arbitrary<Sinal> = fc.oneof(
    em.map(conectando),
    em.map((n) => qr(n)),
    em.map(aberta),
    fc.tuple(em, codigo).map(([n, c]) => fechada(n, c)),
    em.map((n): Sinal => ({ tipo: 'logout', em: n })),
    em.map((n): Sinal => ({ tipo: 'limite', em: n })),
    em.map((n): Sinal => ({ tipo: 'criada', em: n })),
    em.map((n): Sinal => ({ tipo: 'removida', em: n })),
  )
  const casos = fc
    .array(sinal, { maxLength: 12 })
    .chain((sinais) =>
      fc.tuple(
        fc.constant(sinais),
        fc.shuffledSubarray([...sinais, ...sinais], { minLength: sinais.length * 2 }),
      ),
    )
  fc.assert(
    fc.property(casos, ([sinais, misturados]) => {
      expect(estado(...misturados)).toEqual(estado(...sinais))
    }),
    { numRuns: 2000 },
  )
})
