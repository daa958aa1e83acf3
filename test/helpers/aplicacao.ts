import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { criarApp } from '../../src/app/app.js'
import type { Banco } from '../../src/app/database.js'
import { iniciarSimulador, type Tempos } from '../../src/demo/simulador/index.js'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import { abrirBancoDeTeste } from './banco.js'
import { porId, type WhatsAppPorId } from './por-id.js'
import { criarUsuario } from './usuarios.js'

export const API_KEY = 'chave-global-de-teste'

/** The whole application on real parts: a database, the simulator over HTTP, and a listening server. */
export const iniciarAplicacao = async ({
  tempos,
  webhookJwt,
  metricas,
  rabbitmq,
  opcoes,
}: {
  tempos?: Partial<Tempos>
  webhookJwt?: 'exigido' | 'dispensado'
  metricas?: { token: string }
  /** Where Evolution publishes its events too. */
  rabbitmq?: { url: string; exchange: string }
  /** Over what the application is made with here. */
  opcoes?: Partial<Parameters<typeof criarApp>[0]>
} = {}) => {
  const banco = await abrirBancoDeTeste()
  const simulador = await iniciarSimulador({
    apiKey: API_KEY,
    semente: 7,
    ...(tempos && { tempos }),
    ...(rabbitmq && { rabbitmq }),
  })
  const linhas: string[] = []
  const anotar = (dados: object, mensagem: string) => linhas.push(mensagem + JSON.stringify(dados))
  const servidor = createServer()
  servidor.listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const url = `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`
  const encryptionKeys = opcoes?.encryptionKeys ?? [randomBytes(32).toString('base64')]
  const doApp: Parameters<typeof criarApp>[0] = {
    dataSource: banco.dataSource,
    siteUrl: url,
    evolution: { url: simulador.url, apiKey: API_KEY },
    servidorProprio: { permitido: true, hosts: ['127.0.0.1'], exigirHttps: false },
    encryptionKeys,
    sessionSecret: randomBytes(32).toString('base64'),
    proxyConfiavel: ['loopback'],
    // A round at its own time would correct what tests set up by hand.
    reconciliacao: { intervaloSegundos: false },
    // Numbers that tests connect are all new.
    envios: { aquecimento: false },
    registro: { info: anotar, warn: anotar, error: anotar },
    ...(webhookJwt && { webhookJwt }),
    ...(metricas && { metricas }),
    ...(banco.embutido && { escutar: banco.embutido.escutar }),
    ...opcoes,
  }
  const primeiro = criarApp(doApp)
  const { app, whatsapp: porta } = primeiro
  /** Null: nobody is there. */
  let atual: typeof primeiro | null = primeiro
  /** What a proxy before it says then; null: there is none, and it is cut off. */
  let proxy: number | null = null
  servidor.on('request', (req, res) => {
    if (atual) atual.app(req, res)
    else if (proxy) res.writeHead(proxy).end()
    else req.socket.destroy()
  })
  const dependencias = {
    cifra: criarCifra(encryptionKeys.map((chave) => Buffer.from(chave, 'base64'))),
    siteUrl: url,
  }
  const whatsapp = porId(porta, { dataSource: banco.dataSource, ...dependencias })
  await semearUsuarios(banco, whatsapp)
  await whatsapp.start()
  return {
    ...banco,
    url,
    app,
    /** By our numbers, as tests find rows. */
    whatsapp,
    /** By the host's references, as a host calls it. */
    porta,
    simulador,
    /** What was logged. */
    linhas,
    /** Nobody is there any more: what connects is cut off, or answered by a proxy with this status. */
    async derrubar(comProxy: number | null = null) {
      proxy = comProxy
      const caido = atual
      atual = null
      await caido?.whatsapp.stop()
      servidor.closeAllConnections()
    },
    /** Another process takes its place, at the same address. @param antes of its start */
    async levantar(antes: (whatsapp: typeof porta) => unknown = () => undefined) {
      const novo = criarApp(doApp)
      antes(novo.whatsapp)
      atual = novo
      await novo.whatsapp.start()
      return novo.whatsapp
    },
    async parar() {
      await atual?.whatsapp.stop()
      servidor.closeAllConnections()
      servidor.close()
      await simulador.parar()
      await banco.fechar()
    },
  }
}
export type Aplicacao = Awaited<ReturnType<typeof iniciarAplicacao>>

/** Two companies; configuration ids are 1 and 2, as the companies' are. */
const semearUsuarios = async ({ dataSource }: Banco, whatsapp: WhatsAppPorId): Promise<void> => {
  await whatsapp.criarEmpresa({ referencia: 'do-ze', nome: 'Barbearia do Zé', slug: 'barbearia-do-ze' })
  await whatsapp.criarEmpresa({
    referencia: 'sao-lucas',
    nome: 'Clínica São Lucas',
    slug: 'clinica-sao-lucas',
  })
  const usuarios = [
    { nome: 'Ada', email: 'admin@teste.local', papel: 'admin' },
    { nome: 'Sofia', email: 'suporte@teste.local', papel: 'suporte' },
    { nome: 'Zé', email: 'ze@teste.local', papel: 'empresa', empresaId: 1 },
    { nome: 'Lia', email: 'lia@teste.local', papel: 'empresa_leitura', empresaId: 1 },
  ] as const
  for (const usuario of usuarios) await criarUsuario(dataSource, usuario)
}

/** Asks until the condition holds. */
export const esperar = async (
  condicao: () => Promise<boolean> | boolean,
  prazoMs = 10_000,
): Promise<void> => {
  const fim = Date.now() + prazoMs
  while (!(await condicao())) {
    if (Date.now() > fim) throw new Error('what was waited for did not come to pass')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
