import { afterAll, beforeAll, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { ServidorSemLicenca } from '../../../src/services/evolution/index.js'
import type { SaudeDoServidor } from '../../../src/services/visao-geral/servidores.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { contarPedidos } from '../../helpers/contar-pedidos.js'
import { entrar } from '../../helpers/navegante.js'
import { temposCurtos } from '../simulador/tempos-curtos.js'

let aplicacao: Aplicacao
let conectada: number
let endereco: string
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: temposCurtos,
    opcoes: { envios: { intervaloMs: { min: 0, max: 0 }, aquecimento: false } },
  })
  endereco = aplicacao.simulador.url
  conectada = (await configuracoes().findOneByOrFail({ empresaId: 1 })).id
  await aplicacao.whatsapp.criarInstancia(conectada)
  await aplicacao.simulador.controle.escanear((await ler(conectada)).instanceName)
  await esperar(async () => (await ler(conectada)).status === 'conectado')
})
afterAll(() => aplicacao.parar())

const configuracoes = () => aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp)
const ler = (id: number) => configuracoes().findOneByOrFail({ id })
const rodada = async () => {
  await aplicacao.dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
  return aplicacao.whatsapp.reconciliar()
}
const licenca = (semLicenca: boolean) => aplicacao.simulador.controle.falhas({ semLicenca })

it('is an error of its own, asked once, and no failure of the company: its record keeps what it says', async () => {
  const nova = (await configuracoes().findOneByOrFail({ empresaId: 2 })).id
  const antes = await Promise.all([ler(conectada), ler(nova)])
  licenca(true)
  const pedidos = contarPedidos(endereco)
  const erro = await aplicacao.whatsapp.criarInstancia(nova).then(
    () => null,
    (falha: unknown) => falha,
  )
  expect(erro).toBeInstanceOf(ServidorSemLicenca)
  expect(erro).toMatchObject({
    codigo: 'evolution_sem_licenca',
    incerto: false,
    enderecoDeRegistro: `${endereco}/manager/login`,
  })
  // What the panel may say to a tenant holds neither the server nor how it is operated.
  expect(JSON.stringify((erro as ServidorSemLicenca).dados)).not.toContain('http')
  expect((erro as Error).message).toBe(
    'O servidor do WhatsApp está em manutenção. Quando ele voltar, tudo continua sozinho.',
  )
  expect(pedidos.pedidos.filter((pedido) => pedido === 'POST /instance/create')).toHaveLength(1)
  pedidos.parar()
  await expect(aplicacao.whatsapp.obterStatusConexao(conectada)).rejects.toThrow(ServidorSemLicenca)
  await expect(aplicacao.whatsapp.desconectarInstancia(conectada)).rejects.toThrow(ServidorSemLicenca)
  await rodada()
  const depois = await Promise.all([ler(conectada), ler(nova)])
  expect(depois.map(({ status, motivo, ultimoErro }) => [status, motivo, ultimoErro])).toEqual(
    antes.map(({ status, motivo, ultimoErro }) => [status, motivo, ultimoErro]),
  )
  // Nobody confirms it, and what was known ages.
  expect(depois[0]?.servidorMudoDesde).toBeInstanceOf(Date)
})

it('is one red line for the back office, with what to do; a tenant is told of maintenance, and no more', async () => {
  const diagnostico = async (email: string) => {
    const { corpo } = await (await entrar(aplicacao.url, email)).acao(conectada, 'diagnosticar', {})
    return corpo.diagnostico.linhas as { verificacao: string; cor: string; motivo: string; dados: object }[]
  }
  for (const email of ['admin@teste.local', 'suporte@teste.local']) {
    const vermelhas = (await diagnostico(email)).filter(({ cor }) => cor === 'vermelho')
    expect(vermelhas).toMatchObject([
      {
        verificacao: 'servidor',
        motivo: 'servidor_sem_licenca',
        dados: { endereco, registro: `${endereco}/manager/login` },
      },
    ])
  }
  for (const email of ['ze@teste.local', 'lia@teste.local']) {
    const linhas = await diagnostico(email)
    expect(linhas.filter(({ cor }) => cor === 'vermelho')).toEqual([])
    expect(linhas.find(({ verificacao }) => verificacao === 'servidor')).toMatchObject({
      cor: 'amarelo',
      motivo: 'servidor_em_manutencao',
      dados: {},
    })
    expect(JSON.stringify(linhas)).not.toContain('manager/login')
  }
})

it('stands on the overview, with the page where it is activated', async () => {
  const sofia = await entrar(aplicacao.url, 'suporte@teste.local')
  const [servidor]: SaudeDoServidor[] = await (await sofia.pedir('/admin/whatsapp/servidores')).json()
  expect(servidor).toMatchObject({
    erro: 'evolution_sem_licenca',
    versao: '2.4.0',
    semLicenca: { enderecoDeRegistro: `${endereco}/manager/login` },
  })
})

it('ends by itself once the server is activated: the record is confirmed, and what waited goes out', async () => {
  const { id } = await aplicacao.whatsapp.enviarTexto({ empresaId: 1, numero: '11 98765-4321', texto: 'Oi' })
  await esperar(async () => {
    const [envio] = await aplicacao.dataSource.query(
      'SELECT motivo FROM whatsapp.envio WHERE motivo IS NOT NULL',
    )
    return envio?.motivo === 'evolution_sem_licenca'
  })
  expect((await aplicacao.whatsapp.consultarMensagem(id)).status).toBe('pendente')
  licenca(false)
  await rodada()
  expect(await ler(conectada)).toMatchObject({ status: 'conectado', servidorMudoDesde: null })
  expect(
    await aplicacao.dataSource.query('SELECT erro, endereco_de_registro FROM whatsapp.reconciliacao'),
  ).toEqual([{ erro: null, endereco_de_registro: null }])
  const status = async () => (await aplicacao.whatsapp.consultarMensagem(id)).status
  await esperar(async () => ['enviada', 'entregue'].includes(await status()), 40_000)
}, 60_000)

/** A message that went out or did not, and a server that answers nobody since. */
const incertaSemLicenca = async (texto: string) => {
  const { controle } = aplicacao.simulador
  controle.falhasDeWebhook({ perder: { chance: 1 } })
  controle.falhasDeEnvio({ perderResposta: 1 })
  const { id } = await aplicacao.whatsapp.enviarTexto({ empresaId: 1, numero: '11 98765-4321', texto })
  const consultar = () => aplicacao.whatsapp.consultarMensagem(id)
  await esperar(async () => (await consultar()).status === 'incerta', 10_000)
  licenca(true)
  return { id, consultar }
}

it('a message whose fate is uncertain stays so while nobody can be asked, however long that is, and is looked up then', async () => {
  const { id, consultar } = await incertaSemLicenca('E aí?')
  // Longer ago than a message is looked for on a server that answers.
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.mensagem SET enviando_em = now() - interval '20 min', tentar_em = now() WHERE id = $1`,
    [id],
  )
  const envio = async () => {
    const [linha] = await aplicacao.dataSource.query('SELECT motivo, segurado_em FROM whatsapp.envio')
    return linha
  }
  const aoFimDaVez = async (): Promise<void> => {
    await aplicacao.dataSource.query(
      'UPDATE whatsapp.envio SET livre_em = now(), acordar_em = now(), motivo = NULL',
    )
    await esperar(async () => (await envio()).motivo === 'evolution_sem_licenca', 10_000)
  }
  await aoFimDaVez()
  await aoFimDaVez()
  expect(await consultar()).toMatchObject({ status: 'incerta' })
  licenca(false)
  await aplicacao.dataSource.query('UPDATE whatsapp.envio SET livre_em = now()')
  await esperar(async () => (await consultar()).status === 'enviada', 10_000)
  aplicacao.simulador.controle.falhasDeWebhook({ perder: 0 })
}, 60_000)

it('that ends when the message may wait no longer', async () => {
  const { id, consultar } = await incertaSemLicenca('Tchau')
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.mensagem SET enviando_em = now() - interval '80 h', expira_em = now(), tentar_em = now() WHERE id = $1`,
    [id],
  )
  await aplicacao.dataSource.query('UPDATE whatsapp.envio SET livre_em = now(), acordar_em = now()')
  await esperar(async () => (await consultar()).status === 'falhou', 10_000)
  expect((await consultar()).motivo).toBe('sem_prova')
  licenca(false)
  aplicacao.simulador.controle.falhasDeWebhook({ perder: 0 })
}, 60_000)
