import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ACOES_DA_CONFIGURACAO } from '../../src/resources/configuracao-whatsapp/acoes.js'
import { ConfiguracaoWhatsApp } from '../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import {
  type Diagnostico,
  REPAROS,
  VERIFICACOES,
  type Verificacao,
} from '../../src/resources/configuracao-whatsapp/diagnostico.js'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import { guardarSegredo } from '../../src/services/criptografia/credenciais.js'
import { EmpresaInexistente } from '../../src/services/operacoes/erros-da-operacao.js'
import { API_KEY, type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

const CHAVE = randomBytes(32)
const SEM_FALHAS = { fora: false, lentoMs: 0, erro: null, whatsappFora: false, relogioMs: 0 }

let aplicacao: Aplicacao
let id: number
let nome: string
let serie = 0

const ler = () => aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ id })
const novaEmpresa = async () => {
  serie += 1
  const { id: empresaId } = await aplicacao.whatsapp.criarEmpresa({
    nome: `Loja ${serie}`,
    slug: `loja-${serie}`,
  })
  const linha = await aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })
  id = linha.id
  nome = linha.instanceName
}
const ateFicar = (status: string) => esperar(async () => (await ler()).status === status)
const lerOQr = async () => {
  await aplicacao.simulador.controle.escanear(nome, { numero: `55119999${String(10_000 + serie)}` })
  await ateFicar('conectado')
}
const conectada = async () => {
  await novaEmpresa()
  await aplicacao.whatsapp.criarInstancia(id)
  await lerOQr()
}
const evolution = (caminho: string, corpo?: object) =>
  fetch(aplicacao.simulador.url + caminho, {
    headers: { apikey: API_KEY, 'content-type': 'application/json' },
    ...(corpo && { method: 'POST', body: JSON.stringify(corpo) }),
  })
const diagnosticar = (pedido?: { provar: boolean }) => aplicacao.whatsapp.diagnosticar(id, pedido)
const linhaDe = ({ linhas }: Diagnostico, verificacao: Verificacao) =>
  linhas.find((linha) => linha.verificacao === verificacao)
const linha = async (verificacao: Verificacao) => linhaDe(await diagnosticar(), verificacao)
const cores = ({ linhas }: Diagnostico) =>
  Object.fromEntries(linhas.map(({ verificacao, cor }) => [verificacao, cor]))

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: temposCurtos,
    opcoes: { encryptionKeys: [CHAVE.toString('base64')] },
  })
})
afterEach(() => aplicacao.simulador.controle.falhas(SEM_FALHAS))
afterAll(() => aplicacao.parar())

describe('when all is well', () => {
  it('every line is green but that this computer is no public address, in the order of the table', async () => {
    await conectada()
    const achado = await diagnosticar()
    expect(achado.linhas.map(({ verificacao }) => verificacao)).toEqual(VERIFICACOES)
    const { site: doSite, ...demais } = cores(achado)
    expect(doSite).toBe('amarelo')
    expect(linhaDe(achado, 'site')).toMatchObject({
      motivo: 'site_local',
      dados: { endereco: aplicacao.url },
    })
    expect(new Set(Object.values(demais))).toEqual(new Set(['verde']))
  })

  it('carries no secret', async () => {
    await conectada()
    const { url, headers } = (await (await evolution(`/webhook/find/${nome}`)).json()) as {
      url: string
      headers: { jwt_key: string }
    }
    const texto = JSON.stringify(await diagnosticar())
    for (const segredo of [API_KEY, url.split('/').at(-1) ?? '?', headers.jwt_key]) {
      expect(texto).not.toContain(segredo)
    }
  })

  it('a company that never connected is told to, and nothing is red', async () => {
    await novaEmpresa()
    const achado = await diagnosticar()
    expect(linhaDe(achado, 'instancia')).toMatchObject({
      cor: 'cinza',
      motivo: 'instancia_por_criar',
      reparo: 'conectar',
    })
    expect(linhaDe(achado, 'entrega')).toMatchObject({ motivo: 'nao_verificado', dados: { de: 'instancia' } })
    expect(Object.values(cores(achado))).not.toContain('vermelho')
  })

  it('a configuration that does not exist is an error', async () => {
    await expect(aplicacao.whatsapp.diagnosticar(999_999)).rejects.toThrow(EmpresaInexistente)
  })
})

describe('the server', () => {
  beforeEach(conectada)

  it('out of reach is red, and greys out what rests on it', async () => {
    aplicacao.simulador.controle.falhas({ fora: true })
    const achado = await diagnosticar()
    expect(linhaDe(achado, 'servidor')).toMatchObject({
      cor: 'vermelho',
      motivo: 'servidor_inacessivel',
      dados: { codigo: 'evolution_inacessivel' },
    })
    expect(linhaDe(achado, 'telefone')).toMatchObject({ cor: 'cinza', dados: { de: 'servidor' } })
    expect(linhaDe(achado, 'cifra')?.cor).toBe('verde')
    aplicacao.simulador.controle.falhas({ fora: false })
    expect((await linha('servidor'))?.cor).toBe('verde')
  })

  it('refusing the key is told from being out of reach, and a right key is the repair', async () => {
    const proprio = { url: aplicacao.simulador.url, apiKey: API_KEY }
    await aplicacao.dataSource.query(
      'UPDATE whatsapp.configuracao_whatsapp SET evolution_api_url = $2 WHERE id = $1',
      [id, proprio.url],
    )
    await guardarSegredo(aplicacao.dataSource.manager, criarCifra([CHAVE]), {
      configuracaoId: id,
      segredo: 'evolutionApiKey',
      valor: 'uma-chave-errada',
    })
    const achado = await diagnosticar()
    expect(linhaDe(achado, 'servidor')?.cor).toBe('verde')
    expect(linhaDe(achado, 'chave')).toMatchObject({
      cor: 'vermelho',
      motivo: 'chave_propria_recusada',
      reparo: 'abrirServidor',
    })
    expect(linhaDe(achado, 'webhook')).toMatchObject({ cor: 'cinza', dados: { de: 'chave' } })
    await aplicacao.whatsapp.configurarServidor(id, proprio)
    expect((await linha('chave'))?.cor).toBe('verde')
  })

  it('with a clock that differs is yellow, and red when signed deliveries would be refused', async () => {
    aplicacao.simulador.controle.falhas({ relogioMs: 3 * 60_000 })
    expect(await linha('relogio')).toMatchObject({ cor: 'amarelo', motivo: 'relogio_diferente' })
    aplicacao.simulador.controle.falhas({ relogioMs: -3 * 3_600_000 })
    expect(await linha('relogio')).toMatchObject({
      cor: 'vermelho',
      motivo: 'relogio_longe',
      dados: { minutos: 180 },
    })
  })
})

it('secrets sealed with a key that is gone are told as such, and the key that is back is the repair', async () => {
  await conectada()
  const [antes] = await aplicacao.dataSource.query(
    'SELECT webhook_secret FROM whatsapp.credencial_evolution WHERE configuracao_id = $1',
    [id],
  )
  const guardar = (valor: string) =>
    aplicacao.dataSource.query(
      'UPDATE whatsapp.credencial_evolution SET webhook_secret = $2 WHERE configuracao_id = $1',
      [id, valor],
    )
  const outro = criarCifra([randomBytes(32)])
  await guardar(outro.selar('segredo', `credencial_evolution:${id}:webhookSecret`))
  const achado = await diagnosticar()
  expect(linhaDe(achado, 'cifra')).toMatchObject({ cor: 'vermelho', motivo: 'cifra_ilegivel' })
  expect(linhaDe(achado, 'servidor')?.cor).toBe('verde')
  expect(linhaDe(achado, 'chave')).toMatchObject({ cor: 'cinza', dados: { de: 'cifra' } })
  await guardar(antes.webhook_secret)
  expect((await linha('cifra'))?.cor).toBe('verde')
})

describe('the instance', () => {
  it('that was deleted behind our back is made anew by the repair', async () => {
    await conectada()
    aplicacao.simulador.controle.sumir(nome)
    expect(await linha('instancia')).toMatchObject({
      cor: 'vermelho',
      motivo: 'instancia_sumiu',
      reparo: 'conectar',
    })
    await aplicacao.whatsapp.criarInstancia(id)
    expect((await linha('instancia'))?.cor).toBe('verde')
  })

  it('of our name that is not ours has no repair', async () => {
    await novaEmpresa()
    await evolution('/instance/create', {
      instanceName: nome,
      integration: 'WHATSAPP-BAILEYS',
      qrcode: false,
    })
    expect(await linha('instancia')).toMatchObject({
      cor: 'vermelho',
      motivo: 'instancia_alheia',
      reparo: null,
    })
  })

  it('whose state drifted is brought up to date by the repair', async () => {
    await conectada()
    aplicacao.simulador.controle.estadoErrado(nome, 'close')
    expect(await linha('estado')).toMatchObject({
      cor: 'amarelo',
      motivo: 'estado_difere',
      dados: { status: 'conectado', servidor: 'close' },
      reparo: 'verificarStatus',
    })
    await aplicacao.whatsapp.obterStatusConexao(id)
    expect(await linha('estado')).toMatchObject({ cor: 'verde', dados: { status: 'desconectado' } })
  })
})

describe('the webhook', () => {
  beforeEach(conectada)

  type Webhook = {
    url: string
    events: string[]
    headers: Record<string, string>
    enabled: boolean
    base64: boolean
  }
  const estragar = async (mudar: (certo: Webhook) => Partial<Webhook>) => {
    const certo = (await (await evolution(`/webhook/find/${nome}`)).json()) as Webhook
    await evolution(`/webhook/set/${nome}`, { webhook: { ...certo, ...mudar(certo) } })
  }

  it.each<[string, (certo: Webhook) => Partial<Webhook>]>([
    ['webhook_desativado', () => ({ enabled: false })],
    ['webhook_outro_endereco', () => ({ url: 'https://outro.example/webhook' })],
    ['webhook_outro_segredo', ({ url }) => ({ url: `${url.slice(0, -4)}AAAA` })],
    [
      'webhook_faltam_eventos',
      ({ events }) => ({ events: events.filter((nome) => nome !== 'QRCODE_UPDATED') }),
    ],
    ['webhook_sem_assinatura', () => ({ headers: {} })],
    ['webhook_outra_chave', () => ({ headers: { jwt_key: 'outra' } })],
    ['webhook_outro_formato', () => ({ base64: true })],
  ])('is told as %s, and the repair registers it again', async (motivo, mudar) => {
    await estragar(mudar)
    const achado = await diagnosticar()
    expect(linhaDe(achado, 'webhook')).toMatchObject({ cor: 'vermelho', motivo, reparo: 'registrarWebhook' })
    expect(linhaDe(achado, 'entrega')).toMatchObject({ cor: 'cinza', dados: { de: 'webhook' } })
    await aplicacao.whatsapp.registrarWebhook(id)
    const depois = await diagnosticar()
    expect(linhaDe(depois, 'webhook')?.cor).toBe('verde')
    expect(linhaDe(depois, 'entrega')?.cor).toBe('verde')
    expect(linhaDe(depois, 'telefone')?.cor).toBe('verde')
  })

  it('from which nothing ever came is red, and a message to oneself proves that it works', async () => {
    await aplicacao.dataSource.query('DELETE FROM whatsapp.evento_webhook WHERE configuracao_id = $1', [id])
    expect(await linha('entrega')).toMatchObject({
      cor: 'vermelho',
      motivo: 'entrega_nenhuma',
      reparo: 'provarEntrega',
    })
    expect(linhaDe(await diagnosticar({ provar: true }), 'entrega')).toMatchObject({
      cor: 'verde',
      motivo: 'entrega_provada',
    })
    expect(await linha('entrega')).toMatchObject({ cor: 'verde', motivo: 'entrega_recente' })
  })

  it('that has been silent for long is yellow: it may be a quiet day', async () => {
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.evento_webhook SET recebido_em = now() - interval '3 hours' WHERE configuracao_id = $1`,
      [id],
    )
    expect(await linha('entrega')).toMatchObject({
      cor: 'amarelo',
      motivo: 'entrega_antiga',
      reparo: 'provarEntrega',
    })
  })
})

describe('the phone', () => {
  it('logged out by its owner is told so, and a new QR is the repair', async () => {
    await conectada()
    aplicacao.simulador.controle.desconectarNoTelefone(nome)
    await ateFicar('desconectado')
    expect(await linha('telefone')).toMatchObject({
      cor: 'vermelho',
      motivo: 'telefone_desconectado',
      dados: { porque: 'desconectado_no_telefone' },
      reparo: 'conectar',
    })
    await aplicacao.whatsapp.criarInstancia(id)
    expect(await linha('telefone')).toMatchObject({ motivo: 'telefone_esperado', reparo: 'abrirConexao' })
    expect(await linha('qr')).toMatchObject({ cor: 'verde', motivo: 'qr_a_mostra' })
    await lerOQr()
    expect((await linha('telefone'))?.cor).toBe('verde')
  })

  it('disconnected from the panel is no fault', async () => {
    await conectada()
    await aplicacao.whatsapp.desconectarInstancia(id)
    expect(await linha('telefone')).toMatchObject({
      cor: 'amarelo',
      dados: { porque: 'desconectado_pelo_painel' },
    })
  })

  it('that WhatsApp banned gets no button: another QR would be refused', async () => {
    await conectada()
    aplicacao.simulador.controle.banir(nome)
    await ateFicar('desconectado')
    expect(await linha('telefone')).toMatchObject({
      cor: 'vermelho',
      dados: { porque: 'banido' },
      reparo: null,
    })
  })

  it('taken over by another instance is told with its number', async () => {
    await conectada()
    const numero = (await ler()).numeroConectado
    const primeira = { id, nome }
    await novaEmpresa()
    await aplicacao.whatsapp.criarInstancia(id)
    await aplicacao.simulador.controle.escanear(nome, { numero: String(numero) })
    await ateFicar('conectado')
    expect(await linha('telefone')).toMatchObject({
      cor: 'amarelo',
      motivo: 'telefone_repetido',
      dados: { numero },
    })

    id = primeira.id
    nome = primeira.nome
    aplicacao.simulador.controle.estadoErrado(nome, 'close')
    await aplicacao.whatsapp.processarWebhook(id, {
      event: 'connection.update',
      instance: nome,
      data: { instance: nome, state: 'close', statusReason: 440 },
      date_time: new Date(Date.now() + 60_000).toISOString(),
    })
    expect(await linha('telefone')).toMatchObject({
      cor: 'vermelho',
      motivo: 'telefone_em_outra',
      dados: { numero },
    })
  })
})

describe('the QR', () => {
  it('of which the last one was not read in time is repaired by a new one', async () => {
    await novaEmpresa()
    await aplicacao.whatsapp.criarInstancia(id)
    for (let vez = 0; vez < 100 && (await ler()).motivo !== 'limite_qr'; vez += 1) {
      aplicacao.simulador.controle.girarQr(nome)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    expect(await linha('qr')).toMatchObject({ cor: 'amarelo', motivo: 'qr_limite', reparo: 'verQrcode' })
    await aplicacao.whatsapp.obterQrcode(id)
    await ateFicar('aguardando_qr')
    expect(await linha('qr')).toMatchObject({ cor: 'verde', motivo: 'qr_a_mostra' })
  })

  it('that does not come because WhatsApp is out of the server’s reach is red', async () => {
    await novaEmpresa()
    aplicacao.simulador.controle.falhas({ whatsappFora: true })
    await aplicacao.whatsapp.criarInstancia(id)
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status_desde = now() - interval '2 minutes' WHERE id = $1`,
      [id],
    )
    expect(await linha('qr')).toMatchObject({ cor: 'vermelho', motivo: 'qr_nao_veio', reparo: 'verQrcode' })
    aplicacao.simulador.controle.falhas({ whatsappFora: false })
    await ateFicar('aguardando_qr')
    expect((await linha('qr'))?.cor).toBe('verde')
  })
})

describe('in the panel', () => {
  const sessoes = new Map<string, ReturnType<typeof entrar>>()
  const acao = async (email: string, corpo?: object) => {
    const sessao = sessoes.get(email) ?? entrar(aplicacao.url, email)
    sessoes.set(email, sessao)
    const { corpo: resposta } = await (await sessao).acao(1, 'diagnosticar', corpo)
    return resposta as { diagnostico: Diagnostico | null; notice?: { type: string; message: string } }
  }

  it('looks only when it is posted, and repairs for those who may', async () => {
    expect((await acao('ze@teste.local')).diagnostico).toBeNull()
    const { diagnostico } = await acao('ze@teste.local', {})
    expect(diagnostico?.linhas.find(({ verificacao }) => verificacao === 'instancia')?.reparo).toBe(
      'conectar',
    )
    const { diagnostico: depois, notice } = await acao('ze@teste.local', { reparo: 'conectar' })
    expect(notice).toMatchObject({ type: 'success' })
    expect(depois?.linhas.find(({ verificacao }) => verificacao === 'instancia')?.cor).toBe('verde')
    const [anotada] = await aplicacao.dataSource.query(
      `SELECT acao, autor, resultado FROM whatsapp.auditoria WHERE recurso = 'ConfiguracaoWhatsApp' ORDER BY id DESC LIMIT 1`,
    )
    expect(anotada).toEqual({ acao: 'conectar', autor: 'ze@teste.local', resultado: 'ok' })
  })

  it('shows who may only read everything but the buttons, and refuses them a repair', async () => {
    const { diagnostico } = await acao('lia@teste.local', {})
    expect(diagnostico?.linhas.every(({ reparo }) => reparo === null)).toBe(true)
    expect((await acao('lia@teste.local', { reparo: 'conectar' })).notice).toMatchObject({ type: 'error' })
    expect((await acao('ze@teste.local', { reparo: 'apagarTudo' })).notice).toMatchObject({ type: 'error' })
  })

  it('lets nobody do by a repair what their role may not do by its own action', async () => {
    for (const [email, papel] of [
      ['suporte@teste.local', 'suporte'],
      ['ze@teste.local', 'empresa'],
      ['lia@teste.local', 'empresa_leitura'],
    ] as const) {
      for (const reparo of REPAROS) {
        const { papeis } = ACOES_DA_CONFIGURACAO[reparo === 'provarEntrega' ? 'enviarTeste' : reparo]
        const { notice } = await acao(email, { reparo })
        const recusado = notice?.message === 'semPermissao'
        expect([papel, reparo, recusado]).toEqual([papel, reparo, !papeis.includes(papel)])
      }
    }
  })

  it('repairs nothing of a company that is switched off, and says so', async () => {
    await aplicacao.dataSource.query('UPDATE whatsapp.empresa SET ativo = false WHERE id = 1')
    for (const reparo of REPAROS) {
      const { notice } = await acao('suporte@teste.local', { reparo })
      expect([reparo, notice]).toMatchObject([
        reparo,
        { message: 'erros.configuracao_inativa', type: 'error' },
      ])
    }
    await aplicacao.dataSource.query('UPDATE whatsapp.empresa SET ativo = true WHERE id = 1')
  })

  it('does not write down as done a proof that could not be made', async () => {
    const { diagnostico, notice } = await acao('ze@teste.local', { reparo: 'provarEntrega' })
    expect(notice).toMatchObject({ type: 'error', message: 'erros.prova_nao_feita' })
    expect(diagnostico?.linhas.length).toBeGreaterThan(5)
    const [anotada] = await aplicacao.dataSource.query(
      `SELECT resultado, detalhe FROM whatsapp.auditoria WHERE acao = 'provarEntrega' ORDER BY id DESC LIMIT 1`,
    )
    expect(anotada).toEqual({ resultado: 'falhou', detalhe: 'prova_nao_feita' })
  })

  it('tells of a repair that failed, and of the line that says why', async () => {
    aplicacao.simulador.controle.falhas({ fora: true })
    const { diagnostico, notice } = await acao('suporte@teste.local', { reparo: 'registrarWebhook' })
    expect(notice).toMatchObject({ type: 'error', message: 'erros.evolution_inacessivel' })
    expect(diagnostico?.linhas.find(({ verificacao }) => verificacao === 'servidor')?.cor).toBe('vermelho')
  })
})
