import { comandoReprocessar } from './comando-reprocessar.js'

process.exitCode = await comandoReprocessar({
  argumentos: process.argv.slice(2),
  env: process.env,
  dizer: (texto) => process.stdout.write(`${texto}\n`),
  reclamar: (texto) => process.stderr.write(`${texto}\n`),
})
