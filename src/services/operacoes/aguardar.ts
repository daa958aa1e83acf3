import { setTimeout as dormir } from 'node:timers/promises'

/**
 * Asks until the answer is the one hoped for. Evolution's SUCCESS is a promise: this sees it kept.
 * @param prazoMs how long to go on asking
 * @returns the last answer, and whether it was the one hoped for
 */
export const aguardar = async <T>(
  perguntar: () => Promise<T>,
  serve: (resposta: T) => boolean,
  prazoMs: number,
): Promise<{ resposta: T; serviu: boolean }> => {
  const fim = performance.now() + prazoMs
  for (let espera = 100; ; espera = Math.min(espera * 1.5, 1000)) {
    const resposta = await perguntar()
    if (serve(resposta)) return { resposta, serviu: true }
    if (performance.now() + espera > fim) return { resposta, serviu: false }
    await dormir(espera)
  }
}
