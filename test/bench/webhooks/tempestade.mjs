// A tenant in trouble, in a process of its own: what it costs the load generator must not pass for a delay.
import { disparar } from './carga.mjs'

const { porta, pedido, taxa, segundos } = JSON.parse(process.argv[2])
const { porSegundo } = await disparar({ porta, pedidos: [pedido], conexoes: 20, segundos, taxa, rodada: 900 })
process.stdout.write(String(porSegundo))
