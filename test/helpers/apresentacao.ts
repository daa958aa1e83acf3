import type { ChildProcess } from 'node:child_process'

/**
 * What a server prints once it is up, and goes on being read: a full pipe would stop it.
 * @param interpretar given all that was printed; null: there is more to come
 */
export const esperarApresentacao = <T>(
  processo: ChildProcess,
  interpretar: (saida: string) => T | null,
  prazoMs: number,
): Promise<T> =>
  new Promise((resolve, reject) => {
    let saida = ''
    const falhar = (motivo: string) => {
      clearTimeout(prazo)
      reject(new Error(`${motivo}\n${saida}`))
    }
    const prazo = setTimeout(() => falhar('the server did not come up in time'), prazoMs)
    const aoSair = (codigo: number | null) => falhar(`the server ended with ${codigo}`)
    processo.once('exit', aoSair)
    const ler = (pedaco: Buffer) => {
      saida = (saida + pedaco).slice(-10_000)
      const apresentacao = interpretar(saida)
      if (apresentacao === null) return
      clearTimeout(prazo)
      processo.removeListener('exit', aoSair)
      resolve(apresentacao)
    }
    processo.stdout?.on('data', ler)
    processo.stderr?.on('data', ler)
  })
