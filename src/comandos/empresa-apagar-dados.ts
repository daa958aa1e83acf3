import { comandoApagar } from './comando-dados.js'
import { terminal } from './terminal.js'

process.exitCode = await comandoApagar(terminal)
