import { isIPv6 } from 'node:net'

/** What one user commands: an IPv4 address, or the /64 network that an IPv6 provider hands out. */
export const redeDoEndereco = (ip: string): string => {
  const mapeado = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapeado || !isIPv6(ip)) return mapeado ?? ip
  const [inicio = '', fim] = ip.split('::')
  const antes = inicio.split(':').filter(Boolean)
  const depois = fim?.split(':') ?? []
  const zeros = Array<string>(Math.max(0, 8 - antes.length - depois.length)).fill('0')
  return [...antes, ...zeros, ...depois]
    .slice(0, 4)
    .map((grupo) => Number.parseInt(grupo, 16).toString(16))
    .join(':')
}
