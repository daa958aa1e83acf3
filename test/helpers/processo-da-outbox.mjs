// A worker of the outbox as a process of its own, to be killed. Runs the built code.
import { abrirBanco } from '../../dist/app/database.js'
import { criarCifra } from '../../dist/services/criptografia/cifra.js'
import { criarMemoriaDeVersoes } from '../../dist/services/evolution/memoria-de-versoes.js'
import { criarServidorProprio } from '../../dist/services/evolution/servidor-proprio.js'
import { criarOutbox } from '../../dist/services/mensagens/outbox/outbox.js'
import { registroMudo } from '../../dist/services/registro/registro.js'

const { url, evolution, chave, regras } = JSON.parse(process.env.OUTBOX)
const { dataSource } = await abrirBanco({ url, pasta: '' })
const outbox = criarOutbox(
  {
    dataSource,
    cifra: criarCifra([Buffer.from(chave, 'base64')]),
    siteUrl: 'http://127.0.0.1:9',
    evolution,
    servidorProprio: criarServidorProprio({ permitido: false, hosts: [], exigirHttps: true }),
    webhookJwt: 'exigido',
    porOnde: 'webhooks',
    versoes: criarMemoriaDeVersoes(),
    registro: registroMudo,
  },
  regras,
)
outbox.iniciar()
process.stdout.write('pronto\n')
setInterval(() => undefined, 60_000)
