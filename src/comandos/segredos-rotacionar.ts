import { comandoRotacionar } from './comando-rotacionar.js'
import { terminal } from './terminal.js'

process.exitCode = await comandoRotacionar(terminal)
