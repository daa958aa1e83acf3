import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const ler = (arquivo: string) => readFile(arquivo, 'utf8')

const READMES = ['README.md', 'README.pt-BR.md']

it.each(READMES)('%s embeds the smallest example, with all it takes to install', async (qual) => {
  const readme = await ler(qual)
  expect(/<!-- embed -->\n```ts\n([\s\S]+?)```/.exec(readme)?.[1]).toBe(
    await ler('examples/minimo/src/index.ts'),
  )
  const instalar = /npm install (adminjs-evolution[^\n]*)/.exec(readme)?.[1]?.split(' ')
  const { dependencies } = JSON.parse(await ler('examples/minimo/package.json'))
  expect(instalar?.sort()).toEqual(Object.keys(dependencies).sort())
})

it('documents that the README links go with the package; its pictures are shown from the repository', async () => {
  const { files } = JSON.parse(await ler('package.json'))
  const textos = await Promise.all(READMES.map(ler))
  const ligados = textos.flatMap((texto) =>
    [...texto.matchAll(/(?<!!\[[^\]]*)\]\((?!https?:|#)([^)#]+)/g)].map(([, caminho = '']) => caminho),
  )
  const vao = (caminho: string) =>
    /^README/.test(caminho) ||
    files.some(
      (um: string) =>
        caminho === um || `${caminho}/`.startsWith(um.replace(/\*.*$/, '').replace(/\/?$/, '/')),
    )
  expect(ligados.filter((caminho) => !vao(caminho))).toEqual([])
})
