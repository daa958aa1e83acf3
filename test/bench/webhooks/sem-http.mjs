// (d) The same deliveries through the same queue into the same batches, without HTTP: read, gathered and applied in this
// process, so many waiting at once as there were connections. Tells how many a second, as JSON.
import { readFileSync } from 'node:fs'
import { abrirBanco } from '../../../dist/app/database.js'
import { criarFilaDeEntregas } from '../../../dist/webhooks/fila-de-entregas.js'
import { criarLeitorDeEntregas } from '../../../dist/webhooks/leitura/leitor-de-entregas.js'
import { trabalhoDaMaquina } from '../comum/maquina.mjs'
import { DIGITOS, NUMERO, POR_CLIENTE } from './carga.mjs'

const { url, pasta, arquivo, conexoes, aquecimento, segundos, rodada } = JSON.parse(process.argv[2])
const corpos = JSON.parse(readFileSync(arquivo, 'utf8'))
const { dataSource, fechar } = await abrirBanco({ url, pasta })
const mudo = () => undefined
const fila = criarFilaDeEntregas({
  dataSource,
  registro: { info: mudo, warn: mudo, error: mudo },
  metricas: { aoAplicarLote: mudo, medirFila: mudo },
  aoAplicar: mudo,
})
const ler = criarLeitorDeEntregas(fila)

const girar = async (segundos, rodada) => {
  const fim = performance.now() + segundos * 1000
  const contas = await Promise.all(
    Array.from({ length: conexoes }, async (_, indice) => {
      const primeiro = (rodada * 1000 + indice) * POR_CLIENTE
      const desvio = Math.floor((indice * corpos.length) / conexoes)
      let feitos = 0
      for (; performance.now() < fim; feitos++) {
        const { configuracaoId, body } = corpos[(desvio + (feitos % 200)) % corpos.length]
        const bruto = Buffer.from(body)
        bruto.latin1Write(
          String(primeiro + feitos).padStart(DIGITOS, '0'),
          bruto.indexOf(NUMERO) + 1,
          DIGITOS,
        )
        await fila.entregar(await ler({ configuracaoId, bruto, emitidoEm: Date.now() }))
      }
      return feitos
    }),
  )
  return contas.reduce((soma, n) => soma + n, 0) / segundos
}

await girar(aquecimento, rodada)
const antes = process.cpuUsage()
const daMaquinaAntes = trabalhoDaMaquina()
const porSegundo = await girar(segundos, rodada + 1)
const { user, system } = process.cpuUsage(antes)
const eventos = porSegundo * segundos
const maquina = ((trabalhoDaMaquina() - daMaquinaAntes) * 1e6) / eventos
process.stdout.write(JSON.stringify({ porSegundo, cpu: (user + system) / eventos, maquina }))
await fechar()
