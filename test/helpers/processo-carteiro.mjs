// A worker of the outbox as a process of its own, to be killed. Runs the built code.
import { abrirBanco } from '../../dist/database.js'
import { criarCofre } from '../../dist/services/cofre.js'
import { criarCarteiro } from '../../dist/services/mensagens/carteiro.js'
import { registroMudo } from '../../dist/services/registro.js'
import { criarServidorProprio } from '../../dist/services/servidor-proprio.js'

const { url, evolution, chave, regras } = JSON.parse(process.env.CARTEIRO)
const { dataSource } = await abrirBanco({ url, pasta: '' })
const carteiro = criarCarteiro(
  {
    dataSource,
    cofre: criarCofre([Buffer.from(chave, 'base64')]),
    siteUrl: 'http://127.0.0.1:9',
    evolution,
    servidorProprio: criarServidorProprio({ permitido: false, hosts: [], exigirHttps: true }),
    webhookJwt: 'exigido',
    registro: registroMudo,
  },
  regras,
)
carteiro.iniciar()
process.stdout.write('pronto\n')
setInterval(() => undefined, 60_000)
