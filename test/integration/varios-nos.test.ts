import { afterAll, beforeAll, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { EventoWebhook } from '../../src/resources/evento-webhook/evento-webhook.js'
import { ErroWhatsApp } from '../../src/services/erros.js'
import { type Sinais, TIPOS_DE_ENTREGA } from '../../src/services/estado/sinais.js'
import { OperacaoEmAndamento } from '../../src/services/operacoes/erros-da-operacao.js'
import { CANAL } from '../../src/services/pubsub/avisos.js'
import { esperar } from '../helpers/aplicacao.js'
import { type DoisNos, iniciarDoisNos, type No } from '../helpers/dois-nos.js'
import { enderecoSecreto } from '../helpers/endereco-secreto.js'
import { cenariosGravados } from '../helpers/gravacoes-de-webhook.js'
import { entrar } from '../helpers/navegante.js'
import { criarOutbox, emParalelo } from '../helpers/outbox.js'
import { noPostgres } from '../helpers/precisa.js'
import { criarSorteio } from '../helpers/sorteio.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

const servidor = process.env.TEST_DATABASE_URL

const outbox = criarOutbox(20)

const conexao = (state: string, quando: string) =>
  JSON.stringify({
    event: 'connection.update',
    data: {
      state,
      statusReason: state === 'close' ? 401 : 200,
      wuid: '5511999990010@s.whatsapp.net',
      profileName: 'Zé',
    },
    date_time: quando,
  })

/** A browser's live stream. */
const assistir = async (no: No) => {
  const ada = await entrar(no.url, 'admin@teste.local')
  const { body } = await ada.pedir('/admin/whatsapp/vivo')
  let texto = ''
  void (async () => {
    for await (const pedaco of body ?? []) texto += Buffer.from(pedaco).toString()
  })().catch(() => undefined)
  await esperar(() => texto.includes('event: pronto'))
  return { ouviu: (parte: string) => esperar(() => texto.includes(parte)) }
}

noPostgres.describe('two nodes on one database', () => {
  let nos: DoisNos
  beforeAll(async () => {
    nos = await iniciarDoisNos(servidor ?? '', { tempos: temposCurtos })
  })
  afterAll(async () => {
    outbox.fechar()
    await nos.parar()
  })

  const criarEmpresa = async (slug: string): Promise<Empresa> => {
    const { id: empresaId } = await nos.a.whatsapp.criarEmpresa({ nome: slug, slug })
    const { id } = await nos.a.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })
    return { id, empresaId }
  }
  const enderecos = async ({ empresaId }: Empresa) => {
    const noA = await enderecoSecreto(nos.a, empresaId)
    return { noA, noB: noA.replace(nos.a.url, nos.b.url) }
  }
  const ler = ({ id }: Empresa) =>
    nos.a.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ id })

  it('stores each delivery once and ends in one state, whatever comes where and in what order', async () => {
    const { embaralhar } = criarSorteio(11)
    const cenarios = []
    for (const [nome, entregas] of cenariosGravados()) {
      const emOrdem = await criarEmpresa(`${nome}-em-ordem`)
      const nosDois = await criarEmpresa(`${nome}-nos-dois`)
      const corpos = entregas
        .filter(({ body }) => typeof body === 'object')
        .map(({ body }) => JSON.stringify(body))
      cenarios.push({ nome, corpos, emOrdem, nosDois, ...(await enderecos(nosDois)) })
    }
    for (const { corpos, emOrdem } of cenarios) {
      const { noA } = await enderecos(emOrdem)
      for (const corpo of corpos) expect(await outbox.postar(noA, corpo)).toBe(200)
    }

    const mexidas = cenarios.filter((_, i) => i % 2 === 0)
    const livres = await Promise.all(Array.from({ length: 8 }, (_, i) => criarEmpresa(`livre-${i}`)))
    const operar = async ({ whatsapp }: No) => {
      for (const { nosDois } of embaralhar(mexidas)) {
        await whatsapp.obterStatusConexao(nosDois.id)
        await whatsapp.deletarInstancia(nosDois.id).catch(tolerar)
      }
    }
    const conectar = async ({ whatsapp }: No) => {
      for (const { id } of embaralhar(livres)) await whatsapp.criarInstancia(id).catch(tolerar)
    }
    const pedidos = cenarios.flatMap(({ corpos, noA, noB }) => corpos.map((corpo) => ({ corpo, noA, noB })))
    await Promise.all([
      enviar(embaralhar(pedidos).map(({ corpo, noA: url }) => ({ url, corpo }))),
      enviar(embaralhar(pedidos).map(({ corpo, noB: url }) => ({ url, corpo }))),
      operar(nos.a),
      operar(nos.b),
      conectar(nos.a),
      conectar(nos.b),
    ])

    for (const { nome, corpos, emOrdem, nosDois } of cenarios) {
      const [ordenada, misturada] = await Promise.all([ler(emOrdem), ler(nosDois)])
      expect([nome, dasEntregas(misturada)]).toEqual([nome, dasEntregas(ordenada)])
      const diario = await nos.b.dataSource
        .getRepository(EventoWebhook)
        .findBy({ configuracaoId: nosDois.id })
      expect([nome, diario.length]).toEqual([nome, new Set(corpos).size])
      expect(diario.flatMap(({ resultado, erro }) => (resultado === 'falhou' ? [erro] : []))).toEqual([])
    }
    for (const { nome, emOrdem, nosDois } of cenarios.filter((cenario) => !mexidas.includes(cenario)))
      expect([nome, mostrado(await ler(nosDois))]).toEqual([nome, mostrado(await ler(emOrdem))])
    for (const empresa of livres) await esperar(async () => (await ler(empresa)).status === 'aguardando_qr')
  })

  it('runs one operation at a time on an instance, on whichever node it was asked for', async () => {
    const { id } = await criarEmpresa('disputada')
    const tentativas = await Promise.allSettled(
      [nos.a, nos.b].map(({ whatsapp }) => whatsapp.criarInstancia(id)),
    )
    expect(tentativas.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const recusada = tentativas.find((tentativa) => tentativa.status === 'rejected')
    expect(recusada?.reason).toBeInstanceOf(OperacaoEmAndamento)
  })

  it('tells the browsers of one node what came in by the other', async () => {
    const empresa = await criarEmpresa('vista')
    const { noB } = await enderecos(empresa)
    const tela = await assistir(nos.a)
    expect(await outbox.postar(noB, conexao('open', '2026-11-24T02:00:00.000Z'))).toBe(200)
    await tela.ouviu(`"ids":[${empresa.id}]`)
    expect((await ler(empresa)).status).toBe('conectado')
  })

  it('catches up after its connection to the announcements was cut', async () => {
    const empresa = await criarEmpresa('interrompida')
    const { noB } = await enderecos(empresa)
    const tela = await assistir(nos.a)
    const ouvintes = `FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN ${CANAL}'`
    const quantos = async () => (await nos.a.dataSource.query(`SELECT pid ${ouvintes}`)).length
    await esperar(async () => (await quantos()) === 2)
    await nos.a.dataSource.query(`SELECT pg_terminate_backend(pid) ${ouvintes}`)
    expect(await outbox.postar(noB, conexao('open', '2026-11-24T02:00:00.000Z'))).toBe(200)
    // What was missed meanwhile is in `tudo`; what comes after is told one by one again.
    await tela.ouviu('event: tudo')
    expect(await outbox.postar(noB, conexao('close', '2026-11-24T02:00:01.000Z'))).toBe(200)
    await tela.ouviu(`"ids":[${empresa.id}]`)
    expect((await ler(empresa)).status).toBe('desconectado')
  })

  it('has not run into a single deadlock', async () => {
    await Promise.all([nos.a.parar(), nos.b.parar()])
    expect(await nos.impasses()).toBe(0)
  })
})

interface Empresa {
  id: number
  empresaId: number
}

const enviar = (pedidos: readonly { url: string; corpo: string }[]): Promise<void> =>
  emParalelo(pedidos, outbox.emVoo, async ({ url, corpo }) => {
    expect(await outbox.postar(url, corpo)).toBe(200)
  })

/** What deliveries alone have told. How long a QR lasts counts from its arrival. */
const dasEntregas = (linha: ConfiguracaoWhatsApp) => {
  const sinais: Sinais = linha.sinais
  return TIPOS_DE_ENTREGA.map((tipo) => [tipo, { ...sinais[tipo], expiraEm: undefined }])
}

const mostrado = ({
  status,
  motivo,
  numeroConectado,
  nomePerfil,
  fotoPerfilUrl,
  qrCode,
}: ConfiguracaoWhatsApp) => ({
  status,
  motivo,
  numeroConectado,
  nomePerfil,
  fotoPerfilUrl,
  qrCode,
})

const tolerar = (erro: unknown): void => {
  if (!(erro instanceof ErroWhatsApp)) throw erro
}
