import type { Config } from '../app/config.js'
import type { Demonstracao } from '../app/demonstracao.js'
import { CONTAS } from './contas.js'
import { EMPRESA_A_CONECTAR } from './dados/empresas.js'
import { lerEstadoDaDemo } from './estado-da-demo.js'
import type { Demo } from './iniciar-demo.js'

const SO_ESTA_MAQUINA = /^(127\.|localhost$|::1$)/

/**
 * What the pages of a demo show beside the panel. Null where there is none any more, and where others than this machine
 * could come in: with one click somebody is the administrator.
 */
export const mostrarDemo = async (
  { dadosDeDemonstracao, host, pasta, admin }: Config,
  { urlTelefone }: Pick<Demo, 'urlTelefone'>,
): Promise<Demonstracao | null> => {
  if (!dadosDeDemonstracao || !SO_ESTA_MAQUINA.test(host)) return null
  if ((await lerEstadoDaDemo(pasta)) === 'removida') return null
  return {
    contas: [
      ...(admin ? [{ chave: 'admin', email: admin.email }] : []),
      ...CONTAS.map(({ chave, email }) => ({ chave, email })),
    ],
    telefone: urlTelefone,
    empresa: EMPRESA_A_CONECTAR,
  }
}
