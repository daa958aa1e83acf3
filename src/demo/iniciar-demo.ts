import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lerJson } from '../app/arquivo-json.js'
import { escreverInteiro, lerGuardados } from '../app/valores-guardados.js'
import { acervoDaDemo } from './dados/arquivos/acervo.js'
import { type InstanciaPlantada, iniciarSimulador } from './simulador/index.js'

/** Where the simulator keeps its instances. */
export const arquivoDoSimulador = (pasta: string): string => join(pasta, 'simulador.json')

export interface Demo {
  evolution: { url: string; apiKey: string }
  urlTelefone: string
  /** Puts an instance there, as if it had been for a while. */
  plantar(instancia: InstanciaPlantada): void
  parar(): Promise<void>
}

/** The bundled Evolution simulator on loopback; its instances survive a restart. */
export const iniciarDemo = async ({ pasta, porta }: { pasta: string; porta: number }): Promise<Demo> => {
  const { chave } = await lerGuardados(
    pasta,
    {
      arquivo: 'chave-do-simulador.json',
      remedio: 'Apague-o: o simulador ganha outra chave, e nada se perde.',
    },
    { chave: () => randomBytes(16).toString('hex') },
  )
  const opcoes = {
    apiKey: chave,
    fotos: 'locais' as const,
    memoria: memoriaEmArquivo(pasta),
    // Else every start would be an outage of all companies.
    aoVoltar: 'sem_anunciar' as const,
    acervo: acervoDaDemo,
  }
  const simulador = await iniciarSimulador({ ...opcoes, porta }).catch((erro: NodeJS.ErrnoException) => {
    if (erro.code !== 'EADDRINUSE') throw erro
    return iniciarSimulador(opcoes)
  })
  return {
    evolution: { url: simulador.url, apiKey: chave },
    urlTelefone: simulador.urlTelefone,
    plantar: (instancia) => simulador.controle.plantar(instancia),
    parar: () => simulador.parar(),
  }
}

const memoriaEmArquivo = (pasta: string) => {
  const arquivo = arquivoDoSimulador(pasta)
  return {
    carregar: (): Promise<unknown> =>
      lerJson(
        arquivo,
        'Apague-o: o simulador esquece as suas instâncias, e as empresas se conectam de novo.',
      ),
    async salvar(estado: unknown): Promise<void> {
      await mkdir(pasta, { recursive: true })
      await escreverInteiro(arquivo, JSON.stringify(estado))
    },
  }
}
