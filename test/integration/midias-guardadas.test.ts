import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { guardarEmPasta } from '../../src/services/mensagens/guarda/guardar-em-pasta.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
let ze: Awaited<ReturnType<typeof entrar>>
let pasta: string
let instancia: string

const sql = (texto: string, valores: unknown[] = []) => aplicacao.dataSource.query(texto, valores)

beforeAll(async () => {
  pasta = await mkdtemp(join(tmpdir(), 'midias-'))
  aplicacao = await iniciarAplicacao({
    tempos: { envio: 10, recibo: 20, conectar: 10, leitura: 10, login: 10, abrirSocket: 5, primeiroQr: 10 },
    opcoes: { midia: { guardar: guardarEmPasta(pasta), dias: 30 } },
  })
  ze = await entrar(aplicacao.url, 'ze@teste.local')
  await aplicacao.whatsapp.criarInstancia(1)
  const [linha] = await sql('SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = 1')
  instancia = linha.instance_name
  await aplicacao.simulador.controle.escanear(instancia, { numero: '5511999990002' })
  await esperar(async () => (await aplicacao.whatsapp.obterStatusConexao(1)).status === 'conectado')
})
afterAll(async () => {
  await aplicacao.parar()
  await rm(pasta, { recursive: true, force: true })
})
beforeEach(() => aplicacao.simulador.controle.perderArquivos(instancia, false))

const SEGREDO = 'o contrato do cliente'
/** @returns our id of the message it came with */
const chegar = async (texto = SEGREDO): Promise<string> => {
  const whatsappId = await aplicacao.simulador.controle.receberMensagem(instancia, {
    de: '5511988887777',
    texto: '',
    arquivo: {
      tipo: 'document',
      mimetype: 'application/pdf',
      base64: Buffer.from(texto).toString('base64'),
      nome: 'contrato.pdf',
    },
  })
  let id = ''
  await esperar(async () => {
    const [linha] = await sql('SELECT id::text FROM whatsapp.mensagem WHERE whatsapp_id = $1', [whatsappId])
    id = linha?.id ?? ''
    return id !== ''
  })
  // It came in some time ago.
  await sql(`UPDATE whatsapp.mensagem SET criada_em = criada_em - interval '1 minute' WHERE id = $1`, [id])
  return id
}
const estadoDe = async (id: string): Promise<string | undefined> =>
  (await sql('SELECT estado FROM whatsapp.midia_guardada WHERE mensagem_id = $1', [id]))[0]?.estado
const ateFicar = (id: string, estado: string | undefined) =>
  esperar(async () => (await estadoDe(id)) === estado, 20_000)
const arquivos = async (): Promise<string[]> =>
  (await readdir(pasta, { recursive: true, withFileTypes: true }))
    .filter((um) => um.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
const abrir = (id: string) => ze.pedir(`/admin/whatsapp/mensagens/${id}/midia`)
const buscas = () => aplicacao.simulador.controle.arquivosBuscados(instancia).length

it('a file is fetched once as it comes in, is there when WhatsApp has it no more, and lies there sealed', async () => {
  const antes = buscas()
  const id = await chegar()
  await ateFicar(id, 'guardada')
  const [arquivo = ''] = await arquivos()
  expect((await readFile(arquivo)).includes(SEGREDO)).toBe(false)
  expect(arquivo).not.toContain('contrato')
  aplicacao.simulador.controle.perderArquivos(instancia)
  for (let i = 0; i < 2; i++) expect(await (await abrir(id)).text()).toBe(SEGREDO)
  expect(buscas() - antes).toBe(1)
  const [{ empresa }] = await sql('SELECT referencia AS empresa FROM whatsapp.empresa WHERE id = 1')
  let exportado = ''
  for await (const pedaco of await aplicacao.whatsapp.exportarDados(1)) exportado += pedaco
  expect(empresa).toBeTruthy()
  expect(JSON.parse(exportado).arquivosGuardados).toEqual({ quantos: 1, bytes: SEGREDO.length })
})

it('what WhatsApp no longer has is not asked for again and again', async () => {
  aplicacao.simulador.controle.perderArquivos(instancia)
  const id = await chegar('perdido')
  await ateFicar(id, 'sem_arquivo')
  expect((await abrir(id)).status).toBe(410)
})

it('a file goes with its message, with its age, and with all of its company', async () => {
  const [apagada, velha, daEmpresa] = [await chegar('um'), await chegar('dois'), await chegar('três')]
  for (const id of [apagada, velha, daEmpresa]) await ateFicar(id, 'guardada')
  await sql('UPDATE whatsapp.mensagem SET apagada_em = now() WHERE id = $1', [apagada])
  await sql(
    `UPDATE whatsapp.midia_guardada SET criada_em = now() - interval '31 days' WHERE mensagem_id = $1`,
    [velha],
  )
  for (const id of [apagada, velha]) await ateFicar(id, undefined)
  expect(await estadoDe(daEmpresa)).toBe('guardada')
  await aplicacao.whatsapp.apagarDados(1)
  await ateFicar(daEmpresa, undefined)
  await esperar(async () => (await arquivos()).length === 0)
})

it('keeps a file under no other name than ours', async () => {
  const guarda = guardarEmPasta(pasta)
  await expect(async () => guarda.ler({ empresa: '1', nome: '../../etc/passwd' })).rejects.toThrow(/name/)
  expect(await guarda.ler({ empresa: '../..', nome: '00000000-0000-4000-8000-000000000000' })).toBeNull()
})
