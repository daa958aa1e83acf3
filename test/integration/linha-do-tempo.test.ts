import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { novoIdDe } from '../../src/migrations/ids-do-diario.js'
import type { ItemDaLinha, LinhaDoTempo } from '../../src/resources/configuracao-whatsapp/linha-do-tempo.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
type Navegante = Awaited<ReturnType<typeof entrar>>
let [ada, ze, lia]: Navegante[] = []

beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  ;[ada, ze, lia] = await Promise.all(
    ['admin', 'ze', 'lia'].map((nome) => entrar(aplicacao.url, `${nome}@teste.local`)),
  )
})
afterAll(() => aplicacao.parar())

const nome = () => aplicacao.simulador.controle.instancias()[0]?.nome ?? ''

const pagina = async (quem: Navegante | undefined, antes?: string): Promise<LinhaDoTempo> =>
  (
    await quem?.json(
      `/resources/ConfiguracaoWhatsApp/records/1/linhaDoTempo${antes ? `?antes=${antes}` : ''}`,
    )
  )?.corpo.linha

const emPalavras = (item: ItemDaLinha) => {
  switch (item.tipo) {
    case 'operacao':
      return `${item.acao} ${item.resultado}`
    case 'evento':
      return item.evento
    case 'mudanca':
      return `${item.de} → ${item.para}`
  }
}

describe('a test message', () => {
  it('is refused before there is a connection, and to who may only read', async () => {
    const corpo = { numero: '5511988887777', texto: 'Oi' }
    expect((await lia?.acao(1, 'enviarTeste', corpo))?.corpo.notice.type).toBe('error')
    expect((await ze?.acao(1, 'enviarTeste', corpo))?.corpo.notice.type).toBe('error')
  })

  it('goes out through the connection, and says in words what is wrong with it', async () => {
    await ze?.acao(1, 'conectar', {})
    await aplicacao.simulador.controle.escanear(nome(), { numero: '5511999990001' })
    await esperar(async () => (await ze?.acao(1, 'conectar'))?.corpo.estado.status === 'conectado')
    const enviar = async (corpo: object) => (await ze?.acao(1, 'enviarTeste', corpo))?.corpo.notice
    expect(await enviar({ numero: '+55 11 99999-0001', texto: 'Oi' })).toMatchObject({
      message: 'feito.enviarTeste',
      type: 'success',
    })
    for (const corpo of [{}, { numero: '12', texto: 'Oi' }, { numero: '5511999990001', texto: ' ' }]) {
      expect(await enviar(corpo)).toMatchObject({ message: 'erros.dados_invalidos', type: 'error' })
    }
  })
})

describe('the timeline of a connection', () => {
  it('tells of operations, events and changes of status, the newest first', async () => {
    await ada?.acao(1, 'verificarStatus', {})
    const { itens } = await pagina(ze)
    const contado = itens.map(emPalavras)
    expect(contado).toContain('conectar ok')
    expect(contado).toContain('enviarTeste falhou')
    expect(contado).toContain('qrcode.updated')
    expect(contado).toContain('nao_configurado → conectando')
    expect(contado[0]).toBe('verificarStatus ok')
    expect(itens.map(({ em }) => em)).toEqual(
      itens
        .map(({ em }) => em)
        .toSorted()
        .toReversed(),
    )
    expect(JSON.stringify(itens)).not.toContain('5511999990001')
  })

  it('names the back office to itself, and not to a company', async () => {
    const quem = async (navegante: Navegante | undefined) => {
      const { itens } = await pagina(navegante)
      return itens.flatMap((item) => (item.tipo === 'operacao' ? [[item.acao, item.quem]] : []))
    }
    expect(await quem(ada)).toContainEqual(['verificarStatus', { nome: 'admin@teste.local' }])
    const deLia = await quem(lia)
    expect(deLia).toContainEqual(['verificarStatus', 'suporte'])
    expect(deLia).toContainEqual(['conectar', { nome: 'ze@teste.local' }])
    expect(JSON.stringify(deLia)).not.toContain('admin@')
  })

  it('goes back page by page, losing and repeating nothing', async () => {
    await aplicacao.dataSource.query(
      `INSERT INTO whatsapp.evento_webhook (id, configuracao_id, evento, hash, conteudo, resultado, recebido_em)
       SELECT ${novoIdDe("(now() - n * interval '1 minute')")}, 1, 'messages.upsert', sha256(n::text::bytea), '{}', 'registrado', now() - n * interval '1 minute'
       FROM generate_series(70, 1, -1) AS n`,
    )
    const quantas = async (): Promise<number> => {
      const [{ total }] = await aplicacao.dataSource.query(
        `SELECT (SELECT count(*) FROM whatsapp.evento_webhook WHERE configuracao_id = 1)
              + (SELECT count(*) FROM whatsapp.mudanca_de_status WHERE configuracao_id = 1)
              + (SELECT count(*) FROM whatsapp.auditoria WHERE registro_id = '1' AND recurso = 'ConfiguracaoWhatsApp')
           AS total`,
      )
      return Number(total)
    }
    const antesDeLer = await quantas()
    const vistas: string[] = []
    let antes: string | null | undefined
    do {
      const lida: LinhaDoTempo = await pagina(ze, antes ?? undefined)
      vistas.push(...lida.itens.map(({ chave }) => chave))
      antes = lida.antes
    } while (antes)
    expect(new Set(vistas).size).toBe(vistas.length)
    // A webhook may still come in while the pages are turned: it is newer than all of them.
    expect(vistas.length).toBeGreaterThanOrEqual(antesDeLer)
    expect(vistas.length).toBeLessThanOrEqual(await quantas())
  })

  it("is absent for another company's connection, and refuses a page that none was", async () => {
    const caminho = '/resources/ConfiguracaoWhatsApp/records'
    const alheia = await ze?.json(`${caminho}/2/linhaDoTempo`)
    expect(alheia?.corpo).toMatchObject({ record: { baseError: { message: 'registroInexistente' } } })
    expect(alheia?.corpo.linha).toBeUndefined()
    const torta = await ze?.json(`${caminho}/1/linhaDoTempo?antes=1.2`)
    expect(torta?.corpo.linha).toBeUndefined()
    expect(torta?.corpo.notice.type).toBe('error')
  })
})
