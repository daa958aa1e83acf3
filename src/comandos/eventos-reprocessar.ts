import { comandoReprocessar } from './comando-reprocessar.js'
import { terminal } from './terminal.js'

process.exitCode = await comandoReprocessar(terminal)
