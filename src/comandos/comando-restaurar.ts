import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { lerJson } from '../app/arquivo-json.js'
import { lerConfig } from '../app/config.js'
import { pastaDaCopia, pastaDoBanco } from '../app/copia-do-banco.js'
import { abrirPoolEmbutido } from '../app/database-embutida.js'
import { travarPasta } from '../app/trava-de-pasta.js'
import { ArgumentosInvalidos, lerOpcoes } from './argumentos.js'
import { BANCO_DA_COPIA, LISTA_DA_COPIA, sha256 } from './comando-copia.js'
import { rodar } from './rodar.js'
import type { Terminal } from './terminal.js'

export const USO_DO_RESTAURAR = 'restaurar (--de <pasta da cópia> | --ultima) --confirmar'

const listaDaCopia = z.object({ arquivos: z.record(z.string().regex(/^[\w.-]+$/), z.string()) })

/**
 * `cli restaurar`: the embedded database as a copy has it, or as it was before the last start that went well. What is
 * there now is put aside, not thrown away. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done
 */
export const comandoRestaurar = ({ argumentos, env, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    const opcoes = {
      de: { type: 'string' },
      ultima: { type: 'boolean' },
      confirmar: { type: 'boolean' },
    } as const
    const { de, ultima, confirmar } = lerOpcoes(argumentos, opcoes, USO_DO_RESTAURAR)
    if ((de === undefined) === (ultima === undefined))
      throw new ArgumentosInvalidos('Diga de onde: --de ou --ultima.', USO_DO_RESTAURAR)
    if (!confirmar)
      throw new ArgumentosInvalidos(
        'O banco de agora dá lugar à cópia. Confirme com --confirmar.',
        USO_DO_RESTAURAR,
      )
    const { databaseUrl, pasta } = await lerConfig(env)
    if (databaseUrl)
      return { certo: false, texto: 'Os dados estão num PostgreSQL: restaure-os com o pg_restore.' }
    const soltar = await travarPasta(join(pasta, 'banco.lock'))
    const preparo = join(pasta, 'restaurando')
    try {
      await rm(preparo, { recursive: true, force: true })
      const arquivos =
        de === undefined ? await prepararUltima(pasta, preparo) : await prepararCopia(de, preparo)
      const guardado = await trocar(pasta, preparo, arquivos)
      return `Restaurado. O que havia antes está em ${guardado}.`
    } finally {
      await rm(preparo, { recursive: true, force: true })
      await soltar()
    }
  })

const prepararUltima = async (pasta: string, preparo: string): Promise<string[]> => {
  if (!(await existe(pastaDaCopia(pasta))))
    throw new ArgumentosInvalidos(`Não há cópia em ${pastaDaCopia(pasta)}.`, USO_DO_RESTAURAR)
  await cp(pastaDaCopia(pasta), pastaDoBanco(preparo), { recursive: true })
  return []
}

/** All is read, compared and opened before anything of what is there is touched. */
const prepararCopia = async (de: string, preparo: string): Promise<string[]> => {
  const caminho = join(de, LISTA_DA_COPIA)
  const lista = listaDaCopia.safeParse(await lerJson(caminho, 'A cópia não serve.'))
  if (!lista.success)
    throw new ArgumentosInvalidos(`Em ${de} não há uma cópia (${LISTA_DA_COPIA}).`, USO_DO_RESTAURAR)
  await mkdir(preparo, { recursive: true, mode: 0o700 })
  const nomes = Object.keys(lista.data.arquivos)
  for (const [nome, hash] of Object.entries(lista.data.arquivos)) {
    const conteudo = await readFile(join(de, nome))
    if (sha256(conteudo) !== hash)
      throw new ArgumentosInvalidos(
        `O arquivo ${join(de, nome)} não é mais o da cópia: ela está danificada.`,
        null,
      )
    if (nome === BANCO_DA_COPIA) {
      const aberto = await abrirPoolEmbutido(preparo, new Blob([conteudo], { type: 'application/gzip' }))
      await aberto.fechar()
    } else await cp(join(de, nome), join(preparo, nome))
  }
  return nomes.filter((nome) => nome !== BANCO_DA_COPIA)
}

/** Renames alone: a process that dies in between leaves both in the data folder. */
const trocar = async (pasta: string, preparo: string, arquivos: readonly string[]): Promise<string> => {
  const guardado = join(
    pasta,
    `antes-de-restaurar-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`,
  )
  await mkdir(guardado, { mode: 0o700 })
  const existentes = new Set(await readdir(pasta))
  for (const nome of ['banco', ...arquivos]) {
    if (existentes.has(nome)) await rename(join(pasta, nome), join(guardado, nome))
    await rename(join(preparo, nome), join(pasta, nome))
  }
  return guardado
}

const existe = (caminho: string): Promise<boolean> =>
  stat(caminho).then(
    () => true,
    () => false,
  )
