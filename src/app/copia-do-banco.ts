import { constants } from 'node:fs'
import { cp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { chamada } from './chamada.js'

/** Copying a thousand files would be felt at every start; a day is what a demo can lose. */
const UM_DIA_MS = 24 * 3_600_000

/** Where the embedded database is kept, in the data folder. */
export const pastaDoBanco = (pasta: string): string => join(pasta, 'banco')
/** As it was before a start that went well. */
export const pastaDaCopia = (pasta: string): string => join(pasta, 'banco.copia')

/** The embedded database's files are broken; says what can be gone back to, and how. */
export class BancoDanificado extends Error {
  override readonly name = 'BancoDanificado'
  constructor(pasta: string, { copiaDe, cause }: { copiaDe: Date | null; cause: unknown }) {
    const volta = copiaDe
      ? `A cópia de uma partida que deu certo (${copiaDe.toISOString().slice(0, 16).replace('T', ' ')} UTC) está em ${pastaDaCopia(pasta)}. ` +
        `Para voltar a ela: ${chamada()} restaurar --ultima --confirmar (o banco de agora fica guardado ao lado).`
      : 'Não há cópia dele. Se você fez uma com o comando copia, restaure-a; para começar de novo, mude a pasta de lugar.'
    super(`O banco embutido em ${pastaDoBanco(pasta)} está danificado e não abre. ${volta}`, { cause })
  }
}

/**
 * Opens the embedded database. What is there is copied first, once a day, and the copy is kept only if the database
 * then opens: so there is always one that did.
 * @throws BancoDanificado
 */
export const abrirComCopia = async <T>(pasta: string, abrir: (dataDir: string) => Promise<T>): Promise<T> => {
  const dataDir = pastaDoBanco(pasta)
  if (!(await haArquivos(dataDir))) return criar(pasta, () => abrir(dataDir))
  const nova = `${pastaDaCopia(pasta)}.nova`
  const copiaDe = await dataDe(pastaDaCopia(pasta))
  const copiar = !copiaDe || Date.now() - copiaDe.getTime() > UM_DIA_MS
  await rm(nova, { recursive: true, force: true })
  if (copiar) await cp(dataDir, nova, { recursive: true, mode: constants.COPYFILE_FICLONE })
  const aberto = await abrir(dataDir).catch(async (cause: unknown) => {
    await rm(nova, { recursive: true, force: true })
    throw new BancoDanificado(pasta, { copiaDe, cause })
  })
  if (copiar) {
    await rm(pastaDaCopia(pasta), { recursive: true, force: true })
    await rename(nova, pastaDaCopia(pasta))
  }
  return aberto
}

/** A start that is cut off while the database is being made leaves nothing to keep: the next one makes it anew. */
const criar = async <T>(pasta: string, abrir: () => Promise<T>): Promise<T> => {
  await writeFile(marcaDe(pasta), '')
  const aberto = await abrir()
  await rm(marcaDe(pasta))
  return aberto
}

const marcaDe = (pasta: string): string => join(pasta, 'banco.incompleto')

const haArquivos = async (dataDir: string): Promise<boolean> => {
  const marca = marcaDe(dirname(dataDir))
  if (await dataDe(marca)) await rm(dataDir, { recursive: true, force: true })
  return (await readdir(dataDir).catch(() => [])).length > 0
}

const dataDe = (caminho: string): Promise<Date | null> =>
  stat(caminho).then(
    ({ mtime }) => mtime,
    () => null,
  )
