import { PAPEIS } from '../../resources/papel.js'
import type { Registro } from '../../services/registro/registro.js'

/** Says in the log what the host's `acesso` answered that gives nobody access: once per cause, and without values. */
export const criarAvisoDeResposta = (registro: Pick<Registro, 'warn'>) => {
  const ditas = new Set<string>()
  return (resposta: unknown): void => {
    const causa = causaDe(resposta)
    if (ditas.has(causa)) return
    ditas.add(causa)
    registro.warn({ causa }, 'acesso: a resposta do hospedeiro não serve, e ninguém entra por ela')
  }
}

const causaDe = (resposta: unknown): string => {
  if (typeof resposta !== 'object' || resposta === null)
    return `esperado um objeto { papel, empresa? } ou null, veio ${typeof resposta}`
  if (typeof (resposta as { then?: unknown }).then === 'function')
    return 'veio uma Promise: acesso responde na hora; guarde no usuário da sessão o que ele precisa'
  const { papel, empresa, autor } = resposta as Record<string, unknown>
  if (!(PAPEIS as readonly unknown[]).includes(papel))
    return `papel deve ser um de ${PAPEIS.join(', ')}, veio ${typeof papel === 'string' ? JSON.stringify(papel.slice(0, 40)) : typeof papel}`
  if (autor !== undefined && typeof autor !== 'string') return `autor deve ser um texto, veio ${typeof autor}`
  if (empresa === undefined || empresa === null) return `papel ${papel} sem empresa`
  return `empresa deve ser a referência da empresa, um texto; veio ${typeof empresa}`
}
