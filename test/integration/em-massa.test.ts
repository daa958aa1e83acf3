import { setTimeout as pausar } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Banco } from '../../src/database.js'
import type { TarefaEmMassa } from '../../src/resources/configuracao-whatsapp/em-massa.js'
import { registroMudo } from '../../src/services/registro.js'
import { cancelarTarefa, criarTarefa } from '../../src/services/tarefas/criar.js'
import { lerTarefa } from '../../src/services/tarefas/ler.js'
import { criarTrabalhador, type Realizar } from '../../src/services/tarefas/trabalhador.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { abrirBancoDeTeste } from '../helpers/banco.js'
import { novaConfiguracao } from '../helpers/diario.js'
import { entrar } from '../helpers/navegante.js'

describe('through the panel', () => {
  let aplicacao: Aplicacao
  let sofia: Awaited<ReturnType<typeof entrar>>
  beforeAll(async () => {
    aplicacao = await iniciarAplicacao()
    sofia = await entrar(aplicacao.url, 'suporte@teste.local')
  })
  afterAll(() => aplicacao.parar())

  const pedir = (corpo: object, caminho = 'actions/emMassa') =>
    sofia.json(`/resources/ConfiguracaoWhatsApp/${caminho}`, corpo)
  const terminada = async (id: number): Promise<TarefaEmMassa> => {
    let tarefa: TarefaEmMassa | null = null
    await esperar(async () => {
      const { corpo } = await sofia.json(`/resources/ConfiguracaoWhatsApp/actions/emMassa?tarefa=${id}`)
      tarefa = corpo.tarefa as TarefaEmMassa
      return tarefa.porSituacao.pendente + tarefa.porSituacao.fazendo === 0
    })
    return tarefa as unknown as TarefaEmMassa
  }

  it('does it to everything the filter finds, tells each result, and writes each into the trail once', async () => {
    await aplicacao.whatsapp.criarInstancia(1)
    const { corpo } = await pedir({ acao: 'registrarWebhook', filtros: '{"ativo":"true"}' })
    const tarefa = await terminada(corpo.tarefa.id)
    expect(tarefa).toMatchObject({ acao: 'registrarWebhook', autor: 'suporte@teste.local', total: 2 })
    expect(tarefa.itens.map(({ id, situacao, codigo }) => [id, situacao, codigo])).toEqual([
      [2, 'falhou', 'evolution_instancia_inexistente'],
      [1, 'ok', null],
    ])
    const trilha = await aplicacao.dataSource.query(
      `SELECT registro_id, resultado, detalhe, autor, papel, endereco FROM auditoria WHERE acao = 'registrarWebhook' ORDER BY registro_id`,
    )
    const quem = {
      autor: 'suporte@teste.local',
      papel: 'suporte',
      endereco: expect.stringContaining('127.0.0.1'),
    }
    expect(trilha).toEqual([
      { registro_id: '1', resultado: 'ok', detalhe: null, ...quem },
      { registro_id: '2', resultado: 'falhou', detalhe: 'evolution_instancia_inexistente', ...quem },
    ])
  })

  it('does it to those ticked alone', async () => {
    const { corpo } = await pedir({ acao: 'verificarStatus' }, 'bulk/emMassaEscolhidas?recordIds=2')
    expect((await terminada(corpo.tarefa.id)).itens.map(({ id, situacao }) => [id, situacao])).toEqual([
      [2, 'ok'],
    ])
  })

  it('refuses an action that is not for many, a filter that is none, and a filter that finds nobody', async () => {
    const recusas: [object, string][] = [
      [{ acao: 'excluirInstancia' }, 'erros.dados_invalidos'],
      [{ acao: 'desconectar' }, 'erros.dados_invalidos'],
      [{ acao: 'reiniciar', filtros: '{"sinais":"x"}' }, 'filtroDesconhecido'],
      [{ acao: 'reiniciar', filtros: '[' }, 'erros.dados_invalidos'],
      [{ acao: 'reiniciar', filtros: '{"status":"erro"}' }, 'tarefaVazia'],
    ]
    for (const [corpo, mensagem] of recusas) expect((await pedir(corpo)).corpo.notice.message).toBe(mensagem)
  })

  it('tells beforehand how many the filter finds', async () => {
    const consulta = encodeURIComponent('{"busca":"lucas"}')
    const { corpo } = await sofia.json(`/resources/ConfiguracaoWhatsApp/actions/emMassa?filtros=${consulta}`)
    expect(corpo.total).toBe(1)
    expect(corpo.recentes[0]).toMatchObject({ acao: 'verificarStatus', total: 1, faltam: 0 })
  })
})

describe('the queue', () => {
  let banco: Banco
  const ids: number[] = []
  beforeAll(async () => {
    banco = await abrirBancoDeTeste()
    for (let i = 0; i < 12; i++) ids.push((await novaConfiguracao(banco.dataSource, `fila-${i}`)).id)
  })
  afterAll(() => banco.fechar())

  const ator = { papel: 'suporte', autor: 'sofia', endereco: null } as const
  const nova = () => criarTarefa(banco.dataSource, { acao: 'verificarStatus', ator, ids })
  const no = (realizar: Realizar) =>
    criarTrabalhador({
      dataSource: banco.dataSource,
      realizar,
      registro: registroMudo,
      esperaMs: 50,
      ritmoMs: [0, 5],
    })
  const situacao = async (id: number) => (await lerTarefa(banco.dataSource, id))?.porSituacao
  const bem = { codigo: null, dados: {} }

  it('never works on more than two of one server at once, on all nodes together, and on each record once', async () => {
    const feitos: number[] = []
    let agora = 0
    let maximo = 0
    const realizar: Realizar = async ({ id }) => {
      maximo = Math.max(maximo, ++agora)
      await pausar(15)
      agora--
      feitos.push(id)
      return bem
    }
    const nos = [no(realizar), no(realizar)]
    const tarefa = await nova()
    for (const um of nos) um.iniciar()
    await esperar(async () => (await situacao(tarefa))?.ok === ids.length)
    for (const um of nos) await um.parar()
    expect(maximo).toBe(2)
    expect(feitos.toSorted((a, b) => a - b)).toEqual(ids)
  })

  it('goes on after a restart, and takes again what a killed node held', async () => {
    const tarefa = await nova()
    const primeiro = no(async () => {
      await pausar(10)
      return bem
    })
    primeiro.iniciar()
    await esperar(async () => ((await situacao(tarefa))?.ok ?? 0) >= 2)
    await primeiro.parar()
    const restam = await situacao(tarefa)
    expect(restam).toMatchObject({ fazendo: 0 })
    expect(restam?.pendente).toBeGreaterThan(0)
    await banco.dataSource.query(
      `UPDATE tarefa_item SET situacao = 'fazendo', token = gen_random_uuid(), tomado_ate = now() - interval '1 s'
       WHERE tarefa_id = $1 AND situacao = 'pendente' AND configuracao_id = $2`,
      [tarefa, ids.at(-1)],
    )
    const segundo = no(async () => bem)
    segundo.iniciar()
    await esperar(async () => (await situacao(tarefa))?.ok === ids.length)
    await segundo.parar()
  })

  it('finishes what runs when cancelled, and begins nothing more', async () => {
    const tarefa = await nova()
    const um = no(async () => {
      await pausar(60)
      return { codigo: 'evolution_inacessivel', dados: {} }
    })
    um.iniciar()
    await esperar(async () => (await situacao(tarefa))?.fazendo === 2)
    await cancelarTarefa(banco.dataSource, tarefa)
    await esperar(async () => (await situacao(tarefa))?.fazendo === 0)
    await um.parar()
    const { falhou = 0, cancelado = 0, pendente } = (await situacao(tarefa)) ?? {}
    expect([falhou + cancelado, pendente]).toEqual([ids.length, 0])
    expect(falhou).toBeLessThan(5)
  })
})
