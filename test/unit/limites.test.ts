import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CORTADO, caber, ITENS_DE_UMA_LISTA, LIMITES } from '../../src/resources/limites.js'
import { conexaoSchema } from '../../src/services/evolution/schemas/conexao.js'
import { instanciasSchema } from '../../src/services/evolution/schemas/instancia.js'
import type { MensagemVista } from '../../src/services/mensagens/fatos/fatos.js'
import { limitarFato } from '../../src/services/mensagens/fatos/limitar-fato.js'

const RAIZ = join(import.meta.dirname, '../../src')
const MB = 2 ** 20

const vista: MensagemVista = {
  fato: 'vista',
  id: 'M1',
  em: Date.UTC(2026, 9, 1),
  conversa: {
    jid: '5511999990010@s.whatsapp.net',
    lid: null,
    tipo: 'contato',
    telefone: '5511999990010',
    nome: 'Zé',
  },
  origem: 'contato',
  nossa: false,
  tipo: 'texto',
  texto: 'oi',
  midia: null,
  participante: null,
  respondeA: null,
  status: 'recebida',
}

it('reads no text of Evolution without a cap', () => {
  const pastas = ['services/evolution/schemas', 'webhooks/leitura']
  const semCap = pastas.flatMap((pasta) =>
    readdirSync(join(RAIZ, pasta), { recursive: true, encoding: 'utf8' }).flatMap((nome) => {
      if (!nome.endsWith('.ts')) return []
      const linhas = readFileSync(join(RAIZ, pasta, nome), 'utf8').split('\n')
      return linhas.filter(
        (linha) => /z\.(coerce\.)?string\(\)/.test(linha) && !/\.max\(|caber\(|\{1,19\}/.test(linha),
      )
    }),
  )
  expect(semCap).toEqual([])
})

it('says of a text that it was cut, and cuts no character in half', () => {
  expect(caber('x'.repeat(20), 20)).toBe('x'.repeat(20))
  const cortado = caber(`${'x'.repeat(9)}💥${'x'.repeat(20)}`, 10 + CORTADO.length)
  expect(cortado).toBe(`${'x'.repeat(9)}${CORTADO}`)
  expect(cortado.isWellFormed()).toBe(true)
})

it('lets what WhatsApp would show through as it is', () => {
  const longa = { ...vista, texto: 'x'.repeat(65_536) }
  expect(limitarFato(longa)).toEqual(longa)
})

it('has a cap for every text of a message, those of tomorrow too', () => {
  const enorme = 'x'.repeat(MB)
  const fato = {
    ...vista,
    texto: enorme,
    respondeA: enorme,
    midia: { nome: enorme, amanha: enorme, lista: Array.from({ length: 70_000 }, () => 'sim') },
    conversa: { ...vista.conversa, nome: enorme, telefone: enorme },
  } as unknown as MensagemVista
  const lido = limitarFato(fato) as MensagemVista
  expect(lido.texto).toHaveLength(LIMITES.texto)
  expect(lido.texto?.endsWith(CORTADO)).toBe(true)
  expect([lido.respondeA, lido.conversa.telefone]).toEqual([null, null])
  expect(lido.conversa.nome).toHaveLength(LIMITES.nome)
  const midia = lido.midia as unknown as { nome: string; amanha: string; lista: string[] }
  expect([midia.nome.length, midia.amanha.length, midia.lista.length]).toEqual([
    LIMITES.nome,
    LIMITES.qualquer,
    ITENS_DE_UMA_LISTA,
  ])
  expect(JSON.stringify(lido).length).toBeLessThan(200_000)
})

it.each([
  ['a kind of message that is none', { tipo: 'constructor' }, { tipo: 'desconhecido', texto: null }],
  ['a kind that is no text', { tipo: () => 1 }, { tipo: 'desconhecido' }],
  ['a status that is none', { status: 'toString' }, { status: 'recebida' }],
  ['an id without end', { id: 'x'.repeat(201) }, null],
  ['a time past all calendars', { em: 1e300 }, null],
  ['no time', { em: Number.NaN }, null],
  ['a conversation that is none', { conversa: { jid: 'x@y', tipo: 'valueOf' } }, null],
])('keeps of %s what can be kept', (_nome, estranho, esperado) => {
  const lido = limitarFato({ ...vista, ...estranho } as unknown as MensagemVista)
  if (esperado === null) expect(lido).toBeNull()
  else expect(lido).toMatchObject(esperado)
})

it('cuts a profile that Evolution answers with as it cuts one that comes by webhook', () => {
  const [instancia] = instanciasSchema.parse([
    { id: '1', name: 'loja', profileName: 'x'.repeat(15 * MB), profilePicUrl: `https://${'x'.repeat(5000)}` },
  ])
  expect(instancia?.nomePerfil).toHaveLength(LIMITES.nome)
  expect(instancia?.fotoPerfilUrl).toBeNull()
  expect(conexaoSchema.parse({ code: 'x'.repeat(MB), base64: 'x'.repeat(MB), count: 1 })).toEqual({
    tipo: 'sem_qr',
  })
})
