import { comandoAuditoria } from './comando-auditoria.js'
import { terminal } from './terminal.js'

process.exitCode = await comandoAuditoria(terminal)
