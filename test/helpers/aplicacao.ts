import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { garantirUsuario } from '../../src/app/usuarios.js'
import { criarApp } from '../../src/app.js'
import type { Banco } from '../../src/database.js'
import { iniciarSimulador, type Tempos } from '../../src/demo/simulador/index.js'
import type { EvolutionWhatsApp } from '../../src/plugin.js'
import { abrirBancoDeTeste } from './banco.js'

export const SENHA = 'senha-de-teste-1'
export const API_KEY = 'chave-global-de-teste'

/** The whole application on real parts: a database, the simulator over HTTP, and a listening server. */
export const iniciarAplicacao = async ({
  tempos,
  webhookJwt,
  metricas,
  opcoes,
}: {
  tempos?: Partial<Tempos>
  webhookJwt?: 'exigido' | 'dispensado'
  metricas?: { token: string }
  /** Over what the application is made with here. */
  opcoes?: Partial<Parameters<typeof criarApp>[0]>
} = {}) => {
  const banco = await abrirBancoDeTeste()
  const simulador = await iniciarSimulador({ apiKey: API_KEY, semente: 7, ...(tempos && { tempos }) })
  const linhas: string[] = []
  const anotar = (dados: object, mensagem: string) => linhas.push(mensagem + JSON.stringify(dados))
  const servidor = createServer()
  servidor.listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const url = `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`
  const { app, whatsapp } = criarApp({
    dataSource: banco.dataSource,
    siteUrl: url,
    evolution: { url: simulador.url, apiKey: API_KEY },
    servidorProprio: { permitido: true, hosts: ['127.0.0.1'], exigirHttps: false },
    encryptionKeys: [randomBytes(32).toString('base64')],
    sessionSecret: randomBytes(32).toString('base64'),
    // A round at its own time would correct what tests set up by hand.
    reconciliacao: { intervaloSegundos: false },
    registro: { info: anotar, warn: anotar, error: anotar },
    ...(webhookJwt && { webhookJwt }),
    ...(metricas && { metricas }),
    ...(banco.embutido && { escutar: banco.embutido.escutar }),
    ...opcoes,
  })
  servidor.on('request', app)
  await semearUsuarios(banco, whatsapp)
  await whatsapp.start()
  return {
    ...banco,
    url,
    app,
    whatsapp,
    simulador,
    /** What was logged. */
    linhas,
    async parar() {
      await whatsapp.stop()
      servidor.closeAllConnections()
      servidor.close()
      await simulador.parar()
      await banco.fechar()
    },
  }
}
export type Aplicacao = Awaited<ReturnType<typeof iniciarAplicacao>>

/** Two companies; configuration ids are 1 and 2, as the companies' are. */
const semearUsuarios = async ({ dataSource }: Banco, whatsapp: EvolutionWhatsApp): Promise<void> => {
  await whatsapp.criarEmpresa({ nome: 'Barbearia do Zé', slug: 'barbearia-do-ze' })
  await whatsapp.criarEmpresa({ nome: 'Clínica São Lucas', slug: 'clinica-sao-lucas' })
  const usuarios = [
    { nome: 'Ada', email: 'admin@teste.local', papel: 'admin' },
    { nome: 'Sofia', email: 'suporte@teste.local', papel: 'suporte' },
    { nome: 'Zé', email: 'ze@teste.local', papel: 'empresa', empresaId: 1 },
    { nome: 'Lia', email: 'lia@teste.local', papel: 'empresa_leitura', empresaId: 1 },
  ] as const
  for (const usuario of usuarios) await garantirUsuario(dataSource, { ...usuario, senha: SENHA })
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
