import { EMBUTIDAS, type LugarDaAcao } from '../../../src/resources/acao-declarada.js'
import { RECURSOS } from '../../../src/resources/declaracoes.js'
import type { Papel } from '../../../src/resources/papel.js'
import { painelUsuario } from '../../../src/resources/usuario/painel.js'

export type Endereco = LugarDaAcao

/** Who may: Admin, Suporte, Empresa, empresa_Leitura. */
type Linha = readonly [endereco: Endereco, quem: string]

export const LETRA: Record<Papel, string> = { admin: 'A', suporte: 'S', empresa: 'E', empresa_leitura: 'L' }

/** What AdminJS registers for every resource: for nobody, unless declared. */
const FECHADAS = Object.entries(EMBUTIDAS).map(([acao, em]): [string, Linha] => [acao, [em, '']])

/**
 * Every action of every resource of the panel, as declared: what is registered and not here fails the matrix.
 * That what is declared is also what was meant, unit/permissoes.test.ts and the documentation's table say.
 */
export const TABELA: Readonly<Record<string, Readonly<Record<string, Linha>>>> = Object.fromEntries(
  [...RECURSOS, painelUsuario].map(({ id, acoes }) => {
    const declaradas = Object.entries(acoes).map(([acao, { em, papeis }]): [string, Linha] => [
      acao,
      [em, papeis.map((papel) => LETRA[papel]).join('')],
    ])
    return [id, Object.fromEntries([...FECHADAS, ...declaradas])]
  }),
)
