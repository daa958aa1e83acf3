#!/usr/bin/env node
import { cli } from './comandos/cli.js'
import { COMANDOS_DO_PACOTE } from './comandos/comandos-do-pacote.js'
import { comBancoDoHospedeiro } from './comandos/no-hospedeiro.js'

process.exitCode = await cli(
  {
    argumentos: process.argv.slice(2),
    chamada: 'npx adminjs-evolution',
    env: process.env,
    comBanco: comBancoDoHospedeiro,
    dizer: (texto) => process.stdout.write(`${texto}\n`),
    reclamar: (texto) => process.stderr.write(`${texto}\n`),
  },
  COMANDOS_DO_PACOTE,
)
