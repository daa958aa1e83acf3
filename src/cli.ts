import { chamada } from './app/chamada.js'
import { cli } from './comandos/cli.js'
import { COMANDOS } from './comandos/comandos.js'
import { comBanco } from './comandos/na-aplicacao.js'
import { perguntarSemMostrar } from './comandos/perguntar.js'

process.exitCode = await cli(
  {
    argumentos: process.argv.slice(2),
    chamada: chamada(),
    env: process.env,
    comBanco,
    dizer: (texto) => process.stdout.write(`${texto}\n`),
    perguntar: perguntarSemMostrar,
    reclamar: (texto) => process.stderr.write(`${texto}\n`),
  },
  COMANDOS,
)
