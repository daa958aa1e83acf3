import type { Status } from '../../resources/configuracao-whatsapp/status.js'
import type { Resultado } from '../../resources/evento-webhook/evento-webhook.js'
import type { PassoAplicado, SinaisNovos } from './aplicar-de-novo.js'
import type { LinhaDoDiario } from './passo-do-diario.js'

/** How many events went from one outcome to another, or stayed. */
export interface Transicao {
  antes: Resultado
  depois: Resultado
  eventos: number
}

export interface ConfiguracaoReprocessada {
  configuracaoId: number
  empresaId: number
  antes: Status
  depois: Status
  eventos: number
  porResultado: Transicao[]
  /** Its events say something its state did not have. */
  mudaria: boolean
}

/** What a replay did, or would do. */
export interface RelatorioDoReprocessamento {
  lidos: number
  /** Of them, those without content: the retention has cut it. */
  ignorados: number
  porResultado: Transicao[]
  configuracoes: ConfiguracaoReprocessada[]
  /** False: a dry run, nothing was written. */
  aplicado: boolean
}

/** Adds a replay up, step by step. */
export const criarRelatorio = () => {
  const contas = new Map<number, ConfiguracaoReprocessada>()
  const sinaisNovos: SinaisNovos = new Map()
  const total = { lidos: 0, ignorados: 0, porResultado: [] as Transicao[] }

  const contaDe = ({ configuracaoId, empresaId, status }: LinhaDoDiario): ConfiguracaoReprocessada => {
    const conta = contas.get(configuracaoId)
    if (conta) return conta
    const nova = {
      configuracaoId,
      empresaId,
      antes: status,
      depois: status,
      eventos: 0,
      porResultado: [],
      mudaria: false,
    }
    contas.set(configuracaoId, nova)
    return nova
  }

  return {
    /** What the steps so far brought. */
    sinaisNovos,
    /** @param depois null: left as it was, for want of content */
    contar(linha: LinhaDoDiario, depois: Resultado | null): void {
      const conta = contaDe(linha)
      total.lidos += 1
      conta.eventos += 1
      if (depois === null) total.ignorados += 1
      else for (const lista of [total.porResultado, conta.porResultado]) somar(lista, linha.resultado, depois)
    },
    juntar(passo: PassoAplicado): void {
      for (const [configuracaoId, novas] of passo.sinaisNovos) sinaisNovos.set(configuracaoId, novas)
      for (const { configuracaoId, depois } of passo.mudancas) {
        const conta = contas.get(configuracaoId)
        if (conta) Object.assign(conta, { depois: depois.status, mudaria: true })
      }
    },
    fechar: (aplicado: boolean): RelatorioDoReprocessamento => ({
      ...total,
      configuracoes: [...contas.values()].sort((a, b) => a.empresaId - b.empresaId),
      aplicado,
    }),
  }
}
export type Relatorio = ReturnType<typeof criarRelatorio>

const somar = (lista: Transicao[], antes: Resultado, depois: Resultado): void => {
  const transicao = lista.find((t) => t.antes === antes && t.depois === depois)
  if (transicao) transicao.eventos += 1
  else lista.push({ antes, depois, eventos: 1 })
}
