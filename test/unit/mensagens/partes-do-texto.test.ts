import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partesMarcadas } from '../../../src/admin/components/caixa/partes-marcadas.js'
import { type ParteDoTexto, partesDoTexto } from '../../../src/admin/components/conversa/partes-do-texto.js'

const escrever = (partes: readonly ParteDoTexto[]): string =>
  partes
    .map((parte) =>
      'partes' in parte
        ? `<${parte.tipo}>${escrever(parte.partes)}</>`
        : parte.tipo === 'link'
          ? `[${parte.endereco}]`
          : parte.texto,
    )
    .join('')

it.each([
  ['*forte* e _leve_ e ~não~', '<negrito>forte</> e <italico>leve</> e <riscado>não</>'],
  ['*muito _mesmo_*', '<negrito>muito <italico>mesmo</></>'],
  ['```a * b * c```', '<codigo>a * b * c</>'],
  ['2*3*4, snake_case_nome', '2*3*4, snake_case_nome'],
  ['* item', '* item'],
  ['veja https://a.com/x_y_z?q=*1*.', 'veja [https://a.com/x_y_z?q=*1]*.'],
  ['(www.loja.com.br/a)', '([https://www.loja.com.br/a])'],
  ['javascript:alert(1) data:text/html,x', 'javascript:alert(1) data:text/html,x'],
])('%s', (texto, esperado) => {
  expect(escrever(partesDoTexto(texto))).toBe(esperado)
})

it('every link is http, and no letter of a text without marks is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (texto) => {
      const limpo = texto.replace(/[*_~`]/g, '')
      const partes = partesDoTexto(limpo)
      expect(partes.map((parte) => ('texto' in parte ? parte.texto : '')).join('')).toBe(limpo)
    }),
  )
})

it('what was looked for is marked, whatever its accents and ending, and nothing is lost', () => {
  const marcadas = (texto: string, busca: string) =>
    partesMarcadas(texto, busca)
      .map(({ texto: t, marcada }) => (marcada ? `[${t}]` : t))
      .join('')
  expect(marcadas('A reunião é às três', 'tres REUNIAO')).toBe('A [reunião] é às [três]')
  expect(marcadas('Quantas reuniões!', 'reunioes')).toBe('Quantas [reuniões]!')
  expect(marcadas('nada aqui', 'x')).toBe('nada aqui')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (texto, busca) => {
      expect(
        partesMarcadas(texto, busca)
          .map((parte) => parte.texto)
          .join(''),
      ).toBe(texto)
    }),
  )
})
