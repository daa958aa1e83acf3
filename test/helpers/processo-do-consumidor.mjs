// A consumer of the exchange as a process of its own, to be killed. Runs the built code.
import { abrirBanco } from '../../dist/app/database.js'
import { criarMetricas } from '../../dist/services/metricas/metricas.js'
import { registroMudo } from '../../dist/services/registro/registro.js'
import { criarFilaDeEntregas } from '../../dist/webhooks/fila-de-entregas.js'
import { criarConsumidor } from '../../dist/webhooks/rabbitmq/consumidor.js'
import { criarAcharConfiguracao } from '../../dist/webhooks/rabbitmq/destino-da-instancia.js'

const { url, rabbitmq } = JSON.parse(process.env.CONSUMIDOR)
const { dataSource } = await abrirBanco({ url, pasta: '' })
const metricas = criarMetricas()
const registro = registroMudo
const consumidor = criarConsumidor({
  rabbitmq,
  achar: criarAcharConfiguracao(dataSource),
  fila: criarFilaDeEntregas({ dataSource, registro, metricas, aoAplicar: () => undefined }),
  metricas,
  registro,
  aoVoltar: () => undefined,
})
await consumidor.iniciar()
process.stdout.write('pronto\n')
setInterval(() => undefined, 60_000)
