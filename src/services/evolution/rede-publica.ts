import { BlockList, isIP } from 'node:net'

/** IANA's special-purpose IPv4 blocks, and what of the public space only answers inside a cloud. */
const IPV4_RESERVADOS = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32', // Azure's host agent
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3', // multicast, reserved, broadcast
]

/** Only this is global unicast: loopback, mapped, NAT64, unique local, link-local and multicast lie outside of it. */
const IPV6_GLOBAL = '2000::/3'
/** Within it: protocol assignments (Teredo, ORCHID, benchmarks), documentation, and 6to4, which carries an IPv4. */
const IPV6_RESERVADOS = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const lista = (blocos: readonly string[], familia: 'ipv4' | 'ipv6'): BlockList => {
  const nova = new BlockList()
  for (const bloco of blocos) {
    const [rede = '', bits] = bloco.split('/')
    nova.addSubnet(rede, Number(bits), familia)
  }
  return nova
}

const reservadosIpv4 = lista(IPV4_RESERVADOS, 'ipv4')
const globalIpv6 = lista([IPV6_GLOBAL], 'ipv6')
const reservadosIpv6 = lista(IPV6_RESERVADOS, 'ipv6')

/** Whether an IP address belongs to the public internet. Anything that is no plain address does not. */
export const ehPublico = (endereco: string): boolean => {
  switch (isIP(endereco)) {
    case 4:
      return !reservadosIpv4.check(endereco, 'ipv4')
    case 6:
      return globalIpv6.check(endereco, 'ipv6') && !reservadosIpv6.check(endereco, 'ipv6')
    default:
      return false
  }
}
