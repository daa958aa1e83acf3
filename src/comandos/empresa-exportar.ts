import { comandoExportar } from './comando-dados.js'
import { terminal } from './terminal.js'

process.exitCode = await comandoExportar(terminal)
