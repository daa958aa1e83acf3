import { setTimeout as dormir } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ErroDoSimulador, type VisaoDaInstancia } from '../../../src/demo/simulador/index.js'
import { ConfiguracaoWhatsApp } from '../../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { ErroWhatsApp } from '../../../src/services/erros.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { criarSorteio, type Sorteio } from '../../helpers/sorteio.js'
import { temposCurtos } from '../simulador/tempos-curtos.js'

const INSTANCIAS = 6
const ACOES_NO_PAINEL = 6
const ACOES_DEPOIS = 8
const ATRASO_MS = 2000
/** By then whatever was late has arrived, or is being repeated. */
const TUDO_CHEGOU_MS = ATRASO_MS + 500
const QUIETUDE_MS = 5000

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ tempos: temposCurtos })
  const chance = 0.1
  aplicacao.simulador.controle.falhasDeWebhook({
    duplicar: { chance },
    perderParaRepetir: { chance },
    atrasar: { chance },
    desordenar: { chance },
    atrasoMs: ATRASO_MS,
  })
})
afterAll(() => aplicacao.parar())

interface Instancia {
  id: number
  nome: string
}

const criarInstancias = (semente: number): Promise<Instancia[]> =>
  Promise.all(
    Array.from({ length: INSTANCIAS }, async (_, i) => {
      const slug = `loja-${semente}-${i}`
      const { id: empresaId } = await aplicacao.whatsapp.criarEmpresa({ nome: slug, slug })
      const { id, instanceName: nome } = await aplicacao.dataSource
        .getRepository(ConfiguracaoWhatsApp)
        .findOneByOrFail({ empresaId })
      return { id, nome }
    }),
  )

type Acao = (instancia: Instancia) => Promise<unknown>

/** What the panel's user does. */
const NO_PAINEL: readonly [Acao, ...Acao[]] = [
  ({ id }) => aplicacao.whatsapp.criarInstancia(id),
  ({ id }) => aplicacao.whatsapp.criarInstancia(id),
  ({ id }) => aplicacao.whatsapp.desconectarInstancia(id),
  ({ id }) => aplicacao.whatsapp.reiniciarInstancia(id),
  ({ id }) => aplicacao.whatsapp.obterStatusConexao(id),
  async ({ id }) => {
    await aplicacao.whatsapp.deletarInstancia(id)
    await aplicacao.whatsapp.criarInstancia(id)
  },
  ({ id }) => aplicacao.whatsapp.deletarInstancia(id),
]

/** What happens to the phone. */
const NO_TELEFONE: readonly [Acao, ...Acao[]] = [
  ({ nome }) => aplicacao.simulador.controle.escanear(nome),
  ({ nome }) => aplicacao.simulador.controle.escanear(nome),
  ({ nome }) => aplicacao.simulador.controle.escanear(nome),
  async ({ nome }) => aplicacao.simulador.controle.escanearComErro(nome),
  async ({ nome }) => aplicacao.simulador.controle.desconectarNoTelefone(nome),
  async ({ nome }) => aplicacao.simulador.controle.queda(nome),
  async ({ nome }) => aplicacao.simulador.controle.girarQr(nome),
  ({ nome }) => aplicacao.simulador.controle.receberMensagem(nome, { de: '5511988887777', texto: 'oi' }),
]

/** What cannot be done just now is left alone. */
const mexer = async (instancia: Instancia, acoes: typeof NO_PAINEL, sorteio: Sorteio): Promise<void> => {
  await sorteio.escolher(acoes)(instancia).catch(tolerar)
  await dormir(sorteio.inteiro(120))
}

/**
 * The panel's user and the phone's, each doing one thing after the other. The phone has the last word, of which
 * only deliveries tell.
 */
const usar = async (instancia: Instancia, semente: number): Promise<void> => {
  let painelAberto = true
  const usePainel = async () => {
    const sorteio = criarSorteio(semente)
    for (let i = 0; i < ACOES_NO_PAINEL; i++) await mexer(instancia, NO_PAINEL, sorteio)
    painelAberto = false
  }
  const useTelefone = async () => {
    const sorteio = criarSorteio(semente + 1)
    while (painelAberto) await mexer(instancia, NO_TELEFONE, sorteio)
    for (let i = 0; i < ACOES_DEPOIS; i++) await mexer(instancia, NO_TELEFONE, sorteio)
  }
  await Promise.all([usePainel(), useTelefone()])
}

const tolerar = (erro: unknown): void => {
  if (!(erro instanceof ErroWhatsApp || erro instanceof ErroDoSimulador)) throw erro
}

/** What the record should say of an instance, seen from the phone's side. */
const verdade = (instancia: VisaoDaInstancia | undefined): string => {
  switch (instancia?.estado) {
    case undefined:
      return 'nao_configurado'
    case 'open':
      return `conectado ${instancia.numero}`
    case 'close':
      return 'desconectado'
    case 'connecting':
      return instancia.qr ? 'aguardando_qr' : 'conectando'
  }
}

const verdades = (instancias: readonly Instancia[]): string[] => {
  const vistas = new Map(aplicacao.simulador.controle.instancias().map((vista) => [vista.nome, vista]))
  return instancias.map(({ nome }) => `${nome}: ${verdade(vistas.get(nome))}`)
}

const registros = async (instancias: readonly Instancia[]): Promise<string[]> => {
  const linhas = await aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).find()
  const porId = new Map(linhas.map((linha) => [linha.id, linha]))
  return instancias.map(({ id, nome }) => {
    const { status, numeroConectado } = porId.get(id) ?? {}
    return `${nome}: ${status}${status === 'conectado' ? ` ${numeroConectado}` : ''}`
  })
}

const entregue = () =>
  aplicacao.simulador.controle.entregas().every(({ situacao }) => situacao !== 'pendente')

for (const semente of [2, 3, 4, 5, 6]) {
  it(`ends with every record equal to the truth, whatever was lost, doubled or late (seed ${semente})`, async () => {
    const instancias = await criarInstancias(semente)
    await Promise.all(instancias.map((instancia, i) => usar(instancia, semente * 1000 + i * 2)))
    const quieta = Date.now()
    const assentou = async () =>
      Date.now() > quieta + TUDO_CHEGOU_MS &&
      entregue() &&
      isDeepStrictEqual(await registros(instancias), verdades(instancias))
    // Said by the comparison below, with the difference.
    await esperar(assentou, QUIETUDE_MS).catch(() => undefined)
    expect(entregue()).toBe(true)
    expect(await registros(instancias)).toEqual(verdades(instancias))
  })
}
