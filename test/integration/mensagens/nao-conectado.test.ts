import { afterAll, beforeAll, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { temposCurtos } from '../simulador/tempos-curtos.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: temposCurtos,
    opcoes: { envios: { intervaloMs: { min: 0, max: 0 }, porMinuto: 1_000_000 } },
  })
})
afterAll(() => aplicacao.parar())

const configuracao = (empresaId: number) =>
  aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId })

/** Connected, and then logged out on the phone without a word: the record goes on saying `conectado`. */
const desconectadaAsEscondidas = async (empresaId: number) => {
  const { id, instanceName } = await configuracao(empresaId)
  await aplicacao.whatsapp.criarInstancia(id)
  await aplicacao.simulador.controle.escanear(instanceName)
  await esperar(async () => (await configuracao(empresaId)).status === 'conectado')
  aplicacao.simulador.controle.falhasDeWebhook({ perder: { chance: 1 } })
  aplicacao.simulador.controle.desconectarNoTelefone(instanceName)
  expect((await configuracao(empresaId)).status).toBe('conectado')
  return { id, instanceName }
}

it.each([
  ['2.3.6', 1, '11 98765-4321'],
  ['2.3.7', 2, '11 98765-4322'],
])(
  'on %s a message is held while nobody is connected, whatever the record says, and goes out later',
  async (versao, empresaId, numero) => {
    aplicacao.simulador.controle.versao(versao)
    const { id: configuracaoId, instanceName } = await desconectadaAsEscondidas(empresaId)
    const { id } = await aplicacao.whatsapp.enviarTexto({ empresaId, numero, texto: 'Oi' })
    const consultar = () => aplicacao.whatsapp.consultarMensagem(id)
    // The attempt itself finds out, and the record is true again.
    await esperar(async () => (await configuracao(empresaId)).status === 'desconectado')
    await esperar(async () => (await consultar()).status === 'pendente')
    expect(await consultar()).toMatchObject({ tentativas: 0, motivo: 'evolution_nao_conectado' })
    aplicacao.simulador.controle.falhasDeWebhook({ perder: 0 })
    await aplicacao.whatsapp.criarInstancia(configuracaoId)
    await aplicacao.simulador.controle.escanear(instanceName)
    await esperar(async () => ['enviada', 'entregue'].includes((await consultar()).status), 30_000)
    expect(aplicacao.simulador.controle.mensagensEnviadas(instanceName)).toHaveLength(1)
  },
  60_000,
)

it('a closed socket says nothing about a number: it is not put down as one without WhatsApp', async () => {
  const linhas = await aplicacao.dataSource.query(
    'SELECT telefone, whatsapp_jid FROM whatsapp.conversa ORDER BY telefone',
  )
  expect(linhas).toEqual([
    { telefone: '5511987654321', whatsapp_jid: '5511987654321@s.whatsapp.net' },
    { telefone: '5511987654322', whatsapp_jid: '5511987654322@s.whatsapp.net' },
  ])
})
