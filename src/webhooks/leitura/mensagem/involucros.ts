import { MAXIMO_DE_CAMADAS } from './limites.js'
import { objeto } from './pecas.js'
import { DE_UMA_VEZ, INVOLUCROS } from './tabela.js'

/** A message without what it is wrapped in. */
export interface Desembrulhada {
  partes: Record<string, unknown>
  umaVez: boolean
}

export const desembrulhar = (mensagem: unknown): Desembrulhada => {
  let partes = objeto(mensagem) ?? {}
  let umaVez = false
  for (let camada = 0; camada < MAXIMO_DE_CAMADAS; camada++) {
    const nome = Object.keys(partes).find(
      (chave) => (INVOLUCROS.has(chave) || DE_UMA_VEZ.has(chave)) && dentro(partes[chave]),
    )
    if (!nome) break
    umaVez ||= DE_UMA_VEZ.has(nome)
    partes = dentro(partes[nome]) ?? {}
  }
  return { partes, umaVez }
}

const dentro = (involucro: unknown) => objeto(objeto(involucro)?.message)
