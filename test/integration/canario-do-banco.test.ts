import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { enderecoSecreto } from '../helpers/endereco-secreto.js'
import { entrar } from '../helpers/navegante.js'
import { criarOutbox } from '../helpers/outbox.js'
import { DE_MILHARES } from '../helpers/prazos.js'
import { noPostgres } from '../helpers/precisa.js'
import { SENHA } from '../helpers/usuarios.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

/** How many of the statements of one request are made to fail, one after the other. */
const COMANDOS = 25

const canarios: string[] = []
const canario = (): string => {
  const novo = `canario${randomBytes(9).toString('hex')}`
  canarios.push(novo)
  return novo
}

const outbox = criarOutbox(2)
let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ tempos: temposCurtos })
})
afterAll(async () => {
  outbox.fechar()
  await aplicacao.parar()
})

const original = pg.Client.prototype.query
afterEach(() => {
  pg.Client.prototype.query = original
})

/** PostgreSQL's own errors, at their most talkative: they quote the row, the value, the statement and where it stood. */
const comoOPostgres = (texto: string, valores: readonly unknown[]): Error => {
  const citado = valores
    .map((valor) => (Buffer.isBuffer(valor) ? valor.toString('hex') : JSON.stringify(valor)))
    .join(', ')
  return Object.assign(new Error(`invalid input syntax for type json: ${citado} in ${texto}`), {
    severity: 'ERROR',
    code: '22P02',
    detail: `Failing row contains (${citado}).`,
    hint: citado,
    where: `unnamed portal parameter $1 = '${citado}'`,
    internalQuery: `${texto} ${citado}`,
    table: 'mensagem',
    constraint: 'mensagem_whatsapp_key',
    routine: 'ParseFuncOrColumn',
  })
}

/** Makes the n-th statement from now on fail, or every one. @returns how many there were */
const falhar = (qual: number | 'todos') => {
  let feitos = 0
  const comoAntes = original as unknown as (...argumentos: unknown[]) => unknown
  const falho = function (this: pg.Client, ...argumentos: unknown[]): unknown {
    feitos += 1
    if (qual !== 'todos' && feitos !== qual) return comoAntes.apply(this, argumentos)
    const [consulta, valores, retorno] = argumentos as [
      { text?: string; values?: unknown[] } | string | undefined,
      unknown,
      unknown,
    ]
    const texto = typeof consulta === 'string' ? consulta : (consulta?.text ?? '')
    const escritos = typeof consulta === 'object' ? consulta.values : undefined
    const erro = comoOPostgres(texto, escritos ?? (Array.isArray(valores) ? valores : []))
    const avisar = [valores, retorno].find((um) => typeof um === 'function')
    if (!avisar) return Promise.reject(erro)
    setImmediate(avisar as (erro: Error) => void, erro)
    return undefined
  }
  pg.Client.prototype.query = falho as unknown as typeof original
  return () => feitos
}

noPostgres.it(
  'writes into no log and tells nobody what a failing statement was about, whichever it is',
  DE_MILHARES,
  async () => {
    const { whatsapp, url } = aplicacao
    const endereco = await enderecoSecreto(aplicacao, 1)
    const ada = await entrar(url, 'admin@teste.local')
    const ze = await entrar(url, 'ze@teste.local')
    const ditos: string[] = []
    const nova = (recurso: string, dados: object) => ada.json(`/resources/${recurso}/actions/new`, dados)
    const mensagem = (texto: string, fromMe: boolean) =>
      JSON.stringify({
        event: 'messages.upsert',
        data: {
          key: { id: canario(), remoteJid: '5511999990010@s.whatsapp.net', fromMe },
          pushName: canario(),
          message: { conversation: texto },
        },
        date_time: new Date().toISOString(),
      })
    const pedidos: (() => Promise<unknown>)[] = [
      () => outbox.postar(endereco, mensagem(canario(), false)),
      () => outbox.postar(endereco, mensagem(canario(), true)),
      () =>
        outbox.postar(
          endereco,
          JSON.stringify({
            event: 'qrcode.updated',
            data: { qrcode: { code: canario(), base64: `data:image/png;base64,${canario()}` } },
            date_time: new Date().toISOString(),
          }),
        ),
      () =>
        whatsapp.enviarTexto({
          empresa: 1,
          numero: '5511988887777',
          texto: canario(),
          chave: canario(),
        } as never),
      () =>
        ada.acao(2, 'configurarServidor', {
          modo: 'proprio',
          url: aplicacao.simulador.url,
          apiKey: canario(),
        }),
      () => ze.acao(1, 'conectar', {}),
      () => ze.acao(1, 'rotacionarSegredo', {}),
      () =>
        nova('Usuario', { nome: 'Eva', email: `${canario()}@teste.local`, papel: 'admin', senha: canario() }),
      () => nova('Empresa', { nome: canario(), slug: canario().toLowerCase() }),
      () => ze.json('/resources/ModeloDeMensagem/actions/new', { nome: canario(), texto: canario() }),
      () => entrar(url, `${canario()}@teste.local`, canario()),
      () => entrar(url, 'suporte@teste.local', SENHA),
      () => ada.lista('Mensagem', `?filters.busca=${canario()}`),
      () => whatsapp.exportarDados(1),
      () => whatsapp.reconciliar(),
    ]
    for (const pedir of pedidos) {
      for (let qual = 1; qual <= COMANDOS + 1; qual++) {
        const feitos = falhar(qual > COMANDOS ? 'todos' : qual)
        const resposta = await pedir().catch((erro: unknown) => ({
          codigo: (erro as { codigo?: unknown }).codigo,
        }))
        if (resposta && typeof resposta === 'object' && 'corpo' in resposta)
          ditos.push(JSON.stringify(resposta))
        if (feitos() < qual && qual < COMANDOS) qual = COMANDOS
      }
    }
    pg.Client.prototype.query = original
    const comErro = aplicacao.linhas.filter((linha) => linha.includes('22P02'))
    expect(comErro.length).toBeGreaterThan(10)
    expect(comErro.every((linha) => !linha.includes('Failing row') && !linha.includes('parameters'))).toBe(
      true,
    )
    const tudo = aplicacao.linhas.join('\n')
    expect(canarios.filter((um) => tudo.includes(um))).toEqual([])
    // Who asked is told neither the statement nor what the database said of it.
    expect(
      ditos.filter((dito) => /Failing row|unnamed portal|INSERT INTO|invalid input syntax/.test(dito)),
    ).toEqual([])
    const diario: { erro: string }[] = await aplicacao.dataSource.query(
      'SELECT erro FROM whatsapp.evento_webhook WHERE erro IS NOT NULL',
    )
    expect(diario.filter(({ erro }) => canarios.some((um) => erro.includes(um)))).toEqual([])
  },
)
