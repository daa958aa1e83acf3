import { randomBytes } from 'node:crypto'
import { mudarSenha } from '../app/mudar-senha.js'
import { auditar, O_SISTEMA } from '../services/auditoria/auditar.js'
import { ArgumentosInvalidos, lerOpcoes } from './argumentos.js'
import { rodar } from './rodar.js'
import type { Terminal } from './terminal.js'

export const USO_DA_SENHA = 'usuarios:senha --email <e-mail> [--gerar]'
const SENHA_MINIMA = 12

/**
 * `cli usuarios:senha`. The new password comes by standard input, or is made up: an argument could be read by whoever
 * lists this machine's processes. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done
 */
export const comandoSenha = ({
  argumentos,
  env,
  comBanco,
  perguntar,
  ...terminal
}: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    const opcoes = { email: { type: 'string' }, gerar: { type: 'boolean' } } as const
    const { email, gerar } = lerOpcoes(argumentos, opcoes, USO_DA_SENHA)
    if (!email) throw new ArgumentosInvalidos('Falta --email.', USO_DA_SENHA)
    const senha = gerar
      ? randomBytes(12).toString('base64url')
      : ((await perguntar?.(`Senha nova de ${email}: `)) ?? '')
    if (senha.length < SENHA_MINIMA)
      throw new ArgumentosInvalidos(`A senha deve ter ao menos ${SENHA_MINIMA} caracteres.`, USO_DA_SENHA)
    await comBanco(env, ({ dataSource }) =>
      dataSource.transaction(async (manager) => {
        const usuario = await mudarSenha(manager, { email: email.toLowerCase(), senha })
        if (!usuario) throw new ArgumentosInvalidos(`Não há usuário com o e-mail ${email}.`, USO_DA_SENHA)
        await auditar(manager, {
          ...O_SISTEMA,
          recurso: 'Usuario',
          registroId: String(usuario.id),
          empresaId: usuario.empresaId,
          acao: 'edit',
          resultado: 'ok',
          detalhe: 'senhaHash',
        })
      }),
    )
    const feito = `Senha de ${email} trocada. As sessões abertas acabaram.`
    return gerar ? `${feito}\nA senha nova: ${senha}` : feito
  })
