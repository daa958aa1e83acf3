import type { Resultado } from '../../resources/evento-webhook/evento-webhook.js'
import type { Sinal } from '../../services/estado/sinais.js'
import type { FatoDeMensagem } from '../../services/mensagens/fatos/fatos.js'
import { perdeuOQr } from '../leitura/conteudo.js'
import { lerConteudo } from '../leitura/entrega.js'
import type { LinhaDoDiario } from './passo-do-diario.js'

/** What the journal's copy of an event says today. */
export interface EventoRelido {
  linha: LinhaDoDiario
  resultado: Resultado
  sinal: Sinal | null
  duvidosa: boolean
  fatos: readonly FatoDeMensagem[]
  especie: string | null
}

/** @throws SyntaxError when the copy is no JSON */
export const relerEvento = (linha: LinhaDoDiario, conteudo: string): EventoRelido => {
  const corpo: unknown = JSON.parse(conteudo)
  const { evento, resultado, sinal, duvidosa, fatos, especie } = lerConteudo(
    corpo,
    linha.recebidoEm.getTime(),
  )
  const semQr = evento === 'qrcode.updated' && resultado === 'nao_reconhecido' && perdeuOQr(corpo)
  return semQr ? relerSemQr(linha) : { linha, resultado, sinal, duvidosa, fatos, especie }
}

/** Its picture is not kept, so there is nothing left to show; that it was applied when it came stays true. */
const relerSemQr = (linha: LinhaDoDiario): EventoRelido => ({
  linha,
  resultado: linha.resultado === 'aplicado' ? 'aplicado' : 'registrado',
  sinal: null,
  duvidosa: false,
  fatos: [],
  especie: null,
})
