import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lerConfig } from '../app/config.js'
import { guardarEstadoDaDemo, lerEstadoDaDemo } from '../demo/estado-da-demo.js'
import { arquivoDoSimulador } from '../demo/iniciar-demo.js'
import { removerDaBase } from '../demo/remover-demo.js'
import { lerOpcoes } from './argumentos.js'
import { rodar } from './rodar.js'
import type { Terminal } from './terminal.js'

export const USO_DA_DEMO = 'demo:remover'

/** `cli demo:remover`. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done */
export const comandoDemo = ({ argumentos, env, comBanco, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    lerOpcoes(argumentos, {}, USO_DA_DEMO)
    const { pasta } = await lerConfig(env)
    return comBanco(env, async ({ dataSource }) => {
      const estado = await lerEstadoDaDemo(pasta)
      if (estado !== 'semeada' && estado !== 'semeando') return 'Não há dados de demonstração aqui.'
      const { empresas, usuarios } = await removerDaBase(dataSource)
      // Its other instances would be orphans; those of companies that stay are made again when they connect.
      await rm(arquivoDoSimulador(pasta), { force: true })
      await rm(join(pasta, 'senhas-da-demo.json'), { force: true })
      await guardarEstadoDaDemo(pasta, 'removida')
      return `Dados de demonstração removidos: ${empresas} empresas e ${usuarios} usuários. A auditoria fica, e eles não voltam na próxima partida.`
    })
  })
