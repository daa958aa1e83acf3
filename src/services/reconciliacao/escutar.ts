import { setTimeout as pausar } from 'node:timers/promises'
import {
  ErroEvolution,
  EvolutionInacessivel,
  EvolutionTempoEsgotado,
  FalhaNoServidor,
  RespostaInesperada,
  ServidorSemLicenca,
} from '../evolution/erros.js'
import type { ServidorEmUso } from './servidores.js'

/** A packet lost is no silence. */
const ANTES_DE_DUVIDAR_MS = 2_000

/**
 * The cheapest question there is: it needs no key, and tells the version. Null: something answers, and does not say;
 * a proxy may let through only what the API is made of.
 * @param mudo it was silent before
 * @throws what `calou` takes for silence
 */
export const escutar = async (
  { semChave }: Pick<ServidorEmUso, 'semChave'>,
  { mudo, signal }: { mudo: boolean; signal: AbortSignal },
): Promise<string | null> => {
  const perguntar = async (): Promise<string | null> => {
    try {
      return (await semChave().versao()).versao
    } catch (erro) {
      if (!(erro instanceof ErroEvolution) || MUDOS.some((tipo) => erro instanceof tipo)) throw erro
      return null
    }
  }
  if (mudo) return perguntar()
  try {
    return await perguntar()
  } catch (erro) {
    if (!calou(erro)) throw erro
    await pausar(ANTES_DE_DUVIDAR_MS, undefined, { signal, ref: false }).catch(() => undefined)
    return perguntar()
  }
}

const MUDOS = [EvolutionInacessivel, EvolutionTempoEsgotado, FalhaNoServidor]

/** Whether it leaves us without knowledge of any instance. A key refused, or a list too long, leaves the deliveries. */
export const calou = (erro: unknown): boolean =>
  [...MUDOS, ServidorSemLicenca].some((tipo) => erro instanceof tipo) ||
  (erro instanceof RespostaInesperada && erro.motivo !== 'formato' && erro.motivo !== 'grande_demais')
