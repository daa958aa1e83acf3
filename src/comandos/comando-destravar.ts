import { destravarConta } from '../app/tentativas-de-login.js'
import { ArgumentosInvalidos, lerOpcoes } from './argumentos.js'
import { rodar } from './rodar.js'
import type { Terminal } from './terminal.js'

export const USO_DO_DESTRAVAR = 'usuarios:destravar --email <e-mail>'

/** `cli usuarios:destravar`: for when nobody is left who could do it in the panel. @returns the exit code */
export const comandoDestravar = ({ argumentos, env, comBanco, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    const { email } = lerOpcoes(argumentos, { email: { type: 'string' } }, USO_DO_DESTRAVAR)
    if (!email?.trim()) throw new ArgumentosInvalidos('Falta --email.', USO_DO_DESTRAVAR)
    const conta = email.trim().toLowerCase()
    const havia = await comBanco(env, ({ dataSource }) => destravarConta(dataSource.manager, conta))
    return havia
      ? `As tentativas de entrar como ${conta} foram esquecidas: já dá para entrar.`
      : `Não havia tentativas de entrar como ${conta}.`
  })
