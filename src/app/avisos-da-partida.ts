import { isIPv4 } from 'node:net'
import { chamada } from './chamada.js'
import type { Config } from './config.js'

/** What whoever runs this should know of how it runs, a line each. */
export const avisosDaPartida = (
  { producao, host, admin }: Config,
  { porta, senhaVale }: { porta: number; senhaVale: boolean },
): string[] => [
  ...(ehDestaMaquina(host)
    ? []
    : [
        `Escuta em ${host}:${porta}, sem TLS: quem alcança esta máquina alcança a porta.` +
          (producao
            ? ' Diante dela tem de estar um proxy com https, que mande X-Forwarded-For e X-Forwarded-Proto, e um firewall que só deixe passar o proxy.'
            : ''),
      ]),
  ...(senhaVale || !admin
    ? []
    : [
        `A senha de ${admin.email} foi trocada: ADMIN_PASSWORD só vale para criar o usuário e não conta mais. ` +
          `Para trocá-la: ${chamada()} usuarios:senha --email ${admin.email}`,
      ]),
  ...(producao && process.getuid?.() === 0
    ? ['Roda como root, sem precisar: dê-lhe um usuário próprio.']
    : []),
]

const ehDestaMaquina = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
