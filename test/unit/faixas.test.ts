import { expect, it } from 'vitest'
import { criarFaixas } from '../../src/admin/acesso/faixas.js'

const LUGARES = { todos: 4, daEmpresa: 2, doUsuario: 2, naFilaDaEmpresa: 5, naFilaDoUsuario: 4 }

const abrirFaixas = () => {
  const faixas = criarFaixas(LUGARES)
  const chamados: string[] = []
  const saidas: (() => void)[] = []
  return {
    chamados,
    entrar(empresa: string | null, usuario: string, nome = `${empresa}/${usuario}`) {
      const sair = faixas.entrar({ empresa, usuario }, () => chamados.push(nome))
      if (sair) saidas.push(sair)
      return sair
    },
    sair: (i: number) => saidas[i]?.(),
  }
}

it('lets one company have its share, and another in at once', () => {
  const { chamados, entrar } = abrirFaixas()
  for (let i = 0; i < 4; i++) entrar('a', 'ana')
  entrar('b', 'bia')
  expect(chamados).toEqual(['a/ana', 'a/ana', 'b/bia'])
})

it('calls first whose company has the fewest at work, whoever has waited longer', () => {
  const { chamados, entrar, sair } = abrirFaixas()
  for (const nome of ['1', '2', '3']) entrar('a', 'ana', `a${nome}`)
  entrar('b', 'bia', 'b1')
  entrar('b', 'bia', 'b2')
  entrar('a', 'caio', 'a4')
  entrar('c', 'carla', 'c1')
  expect(chamados).toEqual(['a1', 'a2', 'b1', 'b2'])
  sair(0)
  expect(chamados.at(-1)).toBe('c1')
  sair(1)
  expect(chamados.at(-1)).toBe('a3')
})

it('refuses who would wait behind the end of a line, of the user or of the company', () => {
  const { entrar } = abrirFaixas()
  for (let i = 0; i < 2 + 4; i++) expect(entrar('a', 'ana')).not.toBeNull()
  expect(entrar('a', 'ana')).toBeNull()
  expect(entrar('a', 'caio')).not.toBeNull()
  expect(entrar('a', 'caio')).toBeNull()
  expect(entrar('b', 'bia')).not.toBeNull()
})

it('counts the users of the back office each for themselves, and who left the line does not come up', () => {
  const { chamados, entrar, sair } = abrirFaixas()
  entrar(null, 'ada', 'x')
  entrar(null, 'ada', 'y')
  entrar(null, 'ada', 'gone')
  entrar(null, 'sofia', 'z')
  expect(chamados).toEqual(['x', 'y', 'z'])
  sair(2)
  sair(2)
  sair(0)
  expect(chamados).toEqual(['x', 'y', 'z'])
})
