import type { Midia, TipoDeMensagem } from '../../../resources/mensagem/mensagem.js'
import type { ChaveDeTexto, useTextos } from '../base/textos.js'

/** Kinds that are said in other words when more is known of how they ended. */
const DITAS: ReadonlyMap<string, ChaveDeTexto> = new Map<string, ChaveDeTexto>([
  ['chamada atendida', 'conversas.especies.chamadaAtendida'],
  ['chamada recusada', 'conversas.especies.chamadaRecusada'],
  ['pagamento enviado', 'conversas.especies.pagamentoEnviado'],
  ['pagamento recusado', 'conversas.especies.pagamentoRecusado'],
  ['pagamento cancelado', 'conversas.especies.pagamentoCancelado'],
  ['evento cancelado', 'conversas.especies.eventoCancelado'],
  ['voto retirado', 'conversas.especies.votoRetirado'],
])
const DE_VIDEO: ReadonlyMap<TipoDeMensagem, ChaveDeTexto> = new Map<TipoDeMensagem, ChaveDeTexto>([
  ['chamada', 'conversas.especies.chamadaDeVideo'],
  ['chamada_perdida', 'conversas.especies.chamadaDeVideoPerdida'],
])

/** What kind of message it is, in words. */
export const nomeDaEspecie = (
  { tipo, midia }: { tipo: TipoDeMensagem; midia: Midia | null },
  t: ReturnType<typeof useTextos>['t'],
): string => {
  const dita = DITAS.get(`${tipo} ${midia?.situacao}`) ?? (midia?.video ? DE_VIDEO.get(tipo) : undefined)
  return t(dita ?? `valores.tipo.${tipo}`)
}
