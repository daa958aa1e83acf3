// The licences of others' code that goes into what we hand out.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What anybody may hand on, inside a program of any licence, as long as the text goes along. */
const ACEITAS =
  /^(MIT|MIT-0|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|OFL-1\.1|Python-2\.0|PostgreSQL)$/

const MIT = /^(The )?MIT License|Permission is hereby granted, free of charge/im

const licencaDe = ({ license, licenses }, texto) => {
  const unica = typeof license === 'string' ? license : license?.type
  const dita = unica ?? licenses?.map(({ type }) => type).join(' OR ') ?? ''
  // Some name no licence, but the file that it is in.
  return (dita === '' || dita.startsWith('SEE LICENSE')) && MIT.test(texto) ? 'MIT' : dita
}

/** Of a choice, one that fits will do. */
export const ehAceita = (licenca) =>
  licenca
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((uma) => uma.split(' AND ').every((parte) => ACEITAS.test(parte.trim())))

/** @param pastas of the packages, e.g. node_modules/zod */
export const lerLicencas = (pastas) =>
  pastas
    .filter((pasta) => existsSync(join(pasta, 'package.json')))
    .map((pasta) => {
      const pacote = JSON.parse(readFileSync(join(pasta, 'package.json'), 'utf8'))
      const arquivo = readdirSync(pasta).find((nome) => /^(licen[cs]e|copying)/i.test(nome))
      const texto = arquivo ? readFileSync(join(pasta, arquivo), 'utf8').trim() : ''
      return { nome: pacote.name, versao: pacote.version, licenca: licencaDe(pacote, texto), texto }
    })

/** One text with all of them. */
export const licencasDe = (pastas) =>
  lerLicencas(pastas)
    .map(({ nome, versao, licenca, texto }) => `${nome} ${versao} (${licenca})\n\n${texto}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
