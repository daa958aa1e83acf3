import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { abrirBanco } from '../../src/app/database.js'
import { iniciarSimulador } from '../../src/demo/simulador/index.js'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import { criarEmpresa } from '../../src/services/empresas/criar-empresa.js'
import { REGRAS_PADRAO } from '../../src/services/mensagens/outbox/regras.js'
import { API_KEY } from './aplicacao.js'
import { criarBancoVazio } from './banco.js'

/** A database, an Evolution with connected companies and no webhooks, and workers that can be killed. */
export const iniciarOutboxEmProcessos = async (servidor: string, empresas: number) => {
  const vazio = await criarBancoVazio(servidor)
  const banco = await abrirBanco({ url: vazio.url, pasta: '' })
  const tempos = { envio: 5, recibo: 20, conectar: 20, abrirSocket: 1, primeiroQr: 5, leitura: 1, login: 5 }
  const simulador = await iniciarSimulador({ apiKey: API_KEY, semente: 7, tempos })
  const chave = randomBytes(32)
  const dependencias = { cifra: criarCifra([chave]), siteUrl: 'http://127.0.0.1:9' }
  const nomes: string[] = []
  for (let i = 0; i < empresas; i++) {
    const { id } = await criarEmpresa(banco.dataSource.manager, dependencias, {
      nome: `E${i}`,
      slug: `e${i}`,
    })
    const [[linha]] = await banco.dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado' WHERE empresa_id = $1 RETURNING instance_name`,
      [id],
    )
    nomes.push(linha.instance_name)
    await conectar(simulador, linha.instance_name)
  }
  const ambiente = {
    url: vazio.url,
    chave: chave.toString('base64'),
    evolution: { url: simulador.url, apiKey: API_KEY, tempos: { enviarTexto: 250 } },
    regras: {
      ...REGRAS_PADRAO,
      intervaloMs: { min: 0, max: 0 },
      porMinuto: 1e9,
      provaMs: 1_500,
      arrendamentoMs: 2_500,
    },
  }
  const processos = new Set<ChildProcess>()
  const matar = async (processo: ChildProcess): Promise<void> => {
    const fim = once(processo, 'exit')
    processo.kill('SIGKILL')
    await fim
    processos.delete(processo)
  }
  return {
    dataSource: banco.dataSource,
    simulador,
    nomes,
    /** Resolves once it is at work. */
    async iniciarOutbox(): Promise<ChildProcess> {
      const processo = spawn(process.execPath, [join(import.meta.dirname, 'processo-da-outbox.mjs')], {
        env: { PATH: process.env.PATH, OUTBOX: JSON.stringify(ambiente) },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      processos.add(processo)
      if (!processo.stdout) throw new Error('the worker has no output')
      await once(processo.stdout, 'data')
      return processo
    },
    /** No goodbye. */
    matar,
    async parar() {
      await Promise.all([...processos].map(matar))
      await simulador.parar()
      await banco.fechar()
      await vazio.apagar()
    },
  }
}

const conectar = async (
  { url, controle }: Awaited<ReturnType<typeof iniciarSimulador>>,
  instanceName: string,
): Promise<void> => {
  const headers = { apikey: API_KEY, 'content-type': 'application/json' }
  const body = JSON.stringify({ instanceName, integration: 'WHATSAPP-BAILEYS', qrcode: false })
  await fetch(`${url}/instance/create`, { method: 'POST', headers, body })
  await fetch(`${url}/instance/connect/${instanceName}`, { headers })
  await controle.escanear(instanceName)
}
