import { expect, it } from 'vitest'
import { formasDe, procurar } from '../helpers/canario.js'

it('finds what is planted, as it is and encoded, or else proves nothing', () => {
  const plantado = 'canario+"1"/å'
  for (const [i, forma] of formasDe(plantado).entries()) {
    expect(procurar([{ onde: 'here', texto: `x${forma}y` }], new Map([[`${i}`, plantado]]))).toEqual([
      `${i}: here`,
    ])
  }
  for (const antes of ['', 'a', 'ab', 'abc']) {
    const texto = Buffer.from(`${antes}${plantado}!`).toString('base64')
    expect(procurar([{ onde: 'here', texto }], new Map([['it', plantado]]))).toEqual(['it: here'])
  }
  expect(procurar([{ onde: 'here', texto: 'canario' }], new Map([['it', plantado]]))).toEqual([])
})
