import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lerGuardados } from '../app/valores-guardados.js'
import { iniciarSimulador } from './simulador/index.js'

export interface Demo {
  evolution: { url: string; apiKey: string }
  urlTelefone: string
  parar(): Promise<void>
}

/** The bundled Evolution simulator on loopback; its instances survive a restart. */
export const iniciarDemo = async ({ pasta, porta }: { pasta: string; porta: number }): Promise<Demo> => {
  const { chave } = await lerGuardados(pasta, 'chave-do-simulador.json', {
    chave: () => randomBytes(16).toString('hex'),
  })
  const opcoes = { apiKey: chave, fotos: 'locais' as const, memoria: memoriaEmArquivo(pasta) }
  const simulador = await iniciarSimulador({ ...opcoes, porta }).catch((erro: NodeJS.ErrnoException) => {
    if (erro.code !== 'EADDRINUSE') throw erro
    return iniciarSimulador(opcoes)
  })
  return {
    evolution: { url: simulador.url, apiKey: chave },
    urlTelefone: simulador.urlTelefone,
    parar: () => simulador.parar(),
  }
}

const memoriaEmArquivo = (pasta: string) => {
  const arquivo = join(pasta, 'simulador.json')
  return {
    async carregar(): Promise<unknown> {
      const texto = await readFile(arquivo, 'utf8').catch(() => '')
      return texto ? JSON.parse(texto) : undefined
    },
    async salvar(estado: unknown): Promise<void> {
      await mkdir(pasta, { recursive: true })
      await writeFile(arquivo, JSON.stringify(estado), { mode: 0o600 })
    },
  }
}
