import { setTimeout as pausar } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Banco } from '../../src/app/database.js'
import type { TarefaNaTrilha } from '../../src/resources/auditoria/auditoria.js'
import type { TarefaEmMassa } from '../../src/resources/configuracao-whatsapp/em-massa.js'
import { registroMudo } from '../../src/services/registro/registro.js'
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
  const estaAssim = (id: number, status: string) =>
    aplicacao.dataSource.query(
      'UPDATE whatsapp.configuracao_whatsapp SET status = $2, motivo = NULL WHERE id = $1',
      [id, status],
    )
  const terminada = async (id: number): Promise<TarefaEmMassa> => {
    let tarefa: TarefaEmMassa | null = null
    await esperar(async () => {
      const { corpo } = await sofia.json(`/resources/ConfiguracaoWhatsApp/actions/emMassa?tarefa=${id}`)
      tarefa = corpo.tarefa as TarefaEmMassa
      return tarefa.porSituacao.pendente + tarefa.porSituacao.fazendo === 0
    })
    return tarefa as unknown as TarefaEmMassa
  }

  it('does it to everything the filter finds, tells each result, and writes one line into the trail with all of them inside', async () => {
    await aplicacao.whatsapp.criarInstancia(1)
    await estaAssim(2, 'conectado')
    const { corpo } = await pedir({ acao: 'registrarWebhook', filtros: '{"ativo":"true"}' })
    const tarefa = await terminada(corpo.tarefa.id)
    expect(tarefa).toMatchObject({ acao: 'registrarWebhook', autor: 'suporte@teste.local', total: 2 })
    expect(tarefa.itens.map(({ id, situacao, codigo }) => [id, situacao, codigo])).toEqual([
      [2, 'falhou', 'evolution_instancia_inexistente'],
      [1, 'ok', null],
    ])
    const trilha = () =>
      aplicacao.dataSource.query(
        `SELECT empresa_id, registro_id, resultado, detalhe, autor, papel, endereco, antes, depois FROM whatsapp.auditoria WHERE acao = 'registrarWebhook'`,
      )
    await esperar(async () => (await trilha()).length > 0)
    expect(await trilha()).toEqual([
      {
        ...{ empresa_id: null, registro_id: null, resultado: 'ok', detalhe: null, antes: null },
        ...{ autor: 'suporte@teste.local', papel: 'suporte', endereco: expect.stringContaining('127.0.0.1') },
        depois: {
          ...{ tarefa: tarefa.id, ok: 1, falhou: 1, cancelado: 0 },
          resultados: [
            expect.objectContaining({ id: 1, empresa: 'Barbearia do Zé', resultado: 'ok' }),
            expect.objectContaining({
              ...{ id: 2, resultado: 'falhou', codigo: 'evolution_instancia_inexistente' },
            }),
          ],
        },
      },
    ])
  })

  it('is in the past of each company, which does not read of the others', async () => {
    const [ze, lia] = [
      await entrar(aplicacao.url, 'ze@teste.local'),
      await entrar(aplicacao.url, 'lia@teste.local'),
    ]
    for (const quem of [ze, lia]) {
      const { corpo } = await quem.json('/resources/ConfiguracaoWhatsApp/records/1/linhaDoTempo')
      expect(corpo.linha.itens).toContainEqual(
        expect.objectContaining({ acao: 'registrarWebhook', resultado: 'ok', quem: 'suporte' }),
      )
      expect(JSON.stringify(corpo)).not.toContain('suporte@teste.local')
      const { corpo: lista } = await quem.lista('Auditoria')
      expect(JSON.stringify(lista)).not.toContain('resultados')
    }
  })

  it('does it to those ticked alone, and tells what was found', async () => {
    await estaAssim(2, 'conectado')
    const { corpo } = await pedir({ acao: 'verificarStatus' }, 'bulk/emMassaEscolhidas?recordIds=2')
    const { itens } = await terminada(corpo.tarefa.id)
    expect(itens.map(({ id, situacao }) => [id, situacao])).toEqual([[2, 'ok']])
    const [{ status }] = await aplicacao.dataSource.query(
      'SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = 2',
    )
    expect(status).not.toBe('conectado')
    expect(itens[0]?.dados).toMatchObject({ antes: 'conectado', depois: status })
  })

  it('leaves out those for whom it can do nothing, and says so beforehand', async () => {
    await estaAssim(2, 'nao_configurado')
    const { corpo } = await pedir({ acao: 'verificarStatus' }, 'bulk/emMassaEscolhidas?recordIds=2')
    expect(corpo.notice.message).toBe('tarefaVazia')
    await estaAssim(1, 'desconectado')
    const { corpo: antes } = await sofia.json('/resources/ConfiguracaoWhatsApp/actions/emMassa')
    expect(antes).toMatchObject({ total: 2, serve: { verificarStatus: 1, reiniciar: 0 } })
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
  const no = (realizar: Realizar, ritmo: { porServidor?: number } = {}) =>
    criarTrabalhador({
      dataSource: banco.dataSource,
      realizar,
      registro: registroMudo,
      esperaMs: 50,
      ritmoMs: [0, 5],
      ...ritmo,
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

  it('works on as many of one server at once as the host allows', async () => {
    let agora = 0
    let maximo = 0
    const realizar: Realizar = async () => {
      maximo = Math.max(maximo, ++agora)
      await pausar(40)
      agora--
      return bem
    }
    const rapido = no(realizar, { porServidor: 6 })
    const tarefa = await nova()
    rapido.iniciar()
    await esperar(async () => (await situacao(tarefa))?.ok === ids.length)
    await rapido.parar()
    expect(maximo).toBeGreaterThan(2)
    expect(maximo).toBeLessThanOrEqual(6)
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
      `UPDATE whatsapp.tarefa_item SET situacao = 'fazendo', token = gen_random_uuid(), tomado_ate = now() - interval '1 s'
       WHERE tarefa_id = $1 AND situacao = 'pendente' AND configuracao_id = $2`,
      [tarefa, ids.at(-1)],
    )
    const segundo = no(async () => bem)
    segundo.iniciar()
    await esperar(async () => (await situacao(tarefa))?.ok === ids.length)
    await segundo.parar()
  })

  const linhasDa = async (tarefa: number): Promise<TarefaNaTrilha[]> =>
    (
      await banco.dataSource.query(`SELECT depois FROM whatsapp.auditoria WHERE depois->>'tarefa' = $1`, [
        String(tarefa),
      ])
    ).map(({ depois }: { depois: TarefaNaTrilha }) => depois)

  it('tells the trail of a task whose last node was cut off before it could', async () => {
    const tarefa = await nova()
    await banco.dataSource.query(`UPDATE whatsapp.tarefa_item SET situacao = 'ok' WHERE tarefa_id = $1`, [
      tarefa,
    ])
    const [um, outro] = [no(async () => bem), no(async () => bem)]
    um.iniciar()
    outro.iniciar()
    await esperar(async () => (await linhasDa(tarefa)).length > 0)
    await pausar(200)
    await um.parar()
    await outro.parar()
    expect(await linhasDa(tarefa)).toMatchObject([{ ok: ids.length, falhou: 0, cancelado: 0 }])
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
    expect(await linhasDa(tarefa)).toMatchObject([{ ok: 0, falhou, cancelado }])
    expect(falhou).toBeLessThan(5)
  })
})
