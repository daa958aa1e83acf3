import { expect, it } from 'vitest'
import type { EvolutionAPIService } from '../../src/services/evolution-api-service.js'
import { medirOperacoes } from '../../src/services/metricas/medir-operacoes.js'
import { criarMetricas, type EventoMedido } from '../../src/services/metricas/metricas.js'
import { ConfiguracaoInexistente } from '../../src/services/operacoes/erros-da-operacao.js'

/** The lines of one metric, without its comments. */
const linhasDe = async (metricas: { texto(): Promise<string> }, nome: string) =>
  (await metricas.texto()).split('\n').filter((linha) => linha.startsWith(`adminjs_evolution_${nome}`))

const evento = (nome: string, dados: Partial<EventoMedido> = {}): EventoMedido => ({
  evento: nome,
  resultado: 'registrado',
  emitidoEm: Date.now() - 3000,
  ...dados,
})

it('counts events by name and outcome, repetitions, batches and delay', async () => {
  const metricas = criarMetricas()
  metricas.aoAplicarLote([evento('call'), evento('call'), evento('call', { resultado: 'falhou' })], {
    tamanho: 5,
    segundos: 0.015,
  })
  metricas.aoAplicarLote([evento('call')], { tamanho: 1, segundos: 0.3 })
  for (const _ of [1, 2]) {
    // Reading changes nothing.
    expect(await linhasDe(metricas, 'eventos_total')).toEqual([
      'adminjs_evolution_eventos_total{evento="call",resultado="registrado"} 3',
      'adminjs_evolution_eventos_total{evento="call",resultado="falhou"} 1',
    ])
  }
  expect(await linhasDe(metricas, 'entregas_repetidas_total')).toEqual([
    'adminjs_evolution_entregas_repetidas_total 2',
  ])
  const texto = await metricas.texto()
  for (const linha of [
    'adminjs_evolution_lote_tamanho_count 2',
    'adminjs_evolution_lote_tamanho_sum 6',
    'adminjs_evolution_lote_segundos_bucket{le="0.02"} 1',
    'adminjs_evolution_atraso_segundos_bucket{le="2"} 0',
    'adminjs_evolution_atraso_segundos_bucket{le="5"} 4',
  ]) {
    expect(texto.split('\n')).toContain(linha)
  }
})

it('has one name for all events it does not know', async () => {
  const metricas = criarMetricas()
  const novos = Array.from({ length: 1000 }, (_, i) => evento(`inventado.${i}`))
  metricas.aoAplicarLote(novos, { tamanho: 1000, segundos: 1 })
  expect(await linhasDe(metricas, 'eventos_total')).toEqual([
    'adminjs_evolution_eventos_total{evento="desconhecido",resultado="registrado"} 1000',
  ])
})

it('counts messages of kinds nobody knows by their names, so many and no more', async () => {
  const metricas = criarMetricas()
  const contar = (especie: string) =>
    metricas.aoAplicarLote([evento('messages.upsert', { resultado: 'aplicado', especie })], {
      tamanho: 1,
      segundos: 1,
    })
  contar('hologramMessage')
  contar('hologramMessage,smellMessage')
  for (let i = 0; i < 1000; i++) contar(`inventada${i}`)
  const linhas = await linhasDe(metricas, 'mensagens_desconhecidas_total')
  expect(linhas).toHaveLength(51)
  expect(linhas).toContain('adminjs_evolution_mensagens_desconhecidas_total{especie="hologramMessage"} 2')
  expect(linhas).toContain('adminjs_evolution_mensagens_desconhecidas_total{especie="outras"} 952')
})

it('counts refusals by reason, from zero, and asks for the queue when it is read', async () => {
  const metricas = criarMetricas()
  let fila = 3
  metricas.medirFila(() => fila)
  metricas.aoRecusar('fila_cheia')
  expect(await linhasDe(metricas, 'entregas_recusadas_total')).toEqual([
    'adminjs_evolution_entregas_recusadas_total{motivo="fila_cheia"} 1',
    'adminjs_evolution_entregas_recusadas_total{motivo="nao_autenticada"} 0',
    'adminjs_evolution_entregas_recusadas_total{motivo="corpo_invalido"} 0',
    'adminjs_evolution_entregas_recusadas_total{motivo="indisponivel"} 0',
  ])
  expect(await linhasDe(metricas, 'fila')).toEqual(['adminjs_evolution_fila 3'])
  fila = 0
  expect(await linhasDe(metricas, 'fila')).toEqual(['adminjs_evolution_fila 0'])
})

it('shares nothing with other registries, and tells of the process only when asked to', async () => {
  const metricas = criarMetricas()
  criarMetricas().aoRecusar('indisponivel')
  expect(await metricas.texto()).not.toContain('process_cpu')
  expect(await metricas.texto()).toContain('recusadas_total{motivo="indisponivel"} 0')
  expect(await criarMetricas({ processo: true }).texto()).toContain('adminjs_evolution_process_cpu')
})

it('counts operations by outcome, and changes neither answer nor error', async () => {
  const metricas = criarMetricas()
  const servico = medirOperacoes(
    {
      obterQrcode: async () => null,
      async reiniciarInstancia() {
        throw new ConfiguracaoInexistente()
      },
      async sincronizarPerfil() {
        throw new TypeError('x')
      },
    } as unknown as EvolutionAPIService,
    metricas,
  )
  expect(await servico.obterQrcode(1)).toBeNull()
  await expect(servico.reiniciarInstancia(1)).rejects.toThrow(ConfiguracaoInexistente)
  await expect(servico.sincronizarPerfil(1)).rejects.toThrow(TypeError)
  expect(await linhasDe(metricas, 'operacoes_total')).toEqual([
    'adminjs_evolution_operacoes_total{operacao="obterQrcode",resultado="ok"} 1',
    'adminjs_evolution_operacoes_total{operacao="reiniciarInstancia",resultado="configuracao_inexistente"} 1',
    'adminjs_evolution_operacoes_total{operacao="sincronizarPerfil",resultado="inesperado"} 1',
  ])
})

it('counts rounds of reconciliation by outcome, and what they corrected', async () => {
  const metricas = criarMetricas()
  metricas.aoReconciliar('ok', { corrigidas: 2, ajustadas: 4 })
  metricas.aoReconciliar('ok', { corrigidas: 1, ajustadas: 0 })
  metricas.aoReconciliar('evolution_inacessivel', { corrigidas: 0, ajustadas: 0 })
  expect(await linhasDe(metricas, 'reconciliacoes_total')).toEqual([
    'adminjs_evolution_reconciliacoes_total{resultado="ok"} 2',
    'adminjs_evolution_reconciliacoes_total{resultado="evolution_inacessivel"} 1',
  ])
  expect(await linhasDe(metricas, 'correcoes_total')).toEqual(['adminjs_evolution_correcoes_total 3'])
})
