import { ptBR } from '../admin/locale/pt-br.js'
import type {
  ConfiguracaoReprocessada,
  RelatorioDoReprocessamento,
} from '../webhooks/reprocessamento/relatorio-do-reprocessamento.js'

const CABECALHO = ['Empresa', 'Eventos', 'Resultado', 'Status']
const { resultado, status } = ptBR.valores

/**
 * A replay's report as text for a terminal.
 * @param nomes of the companies, by id
 */
export const tabelaDoReprocessamento = (
  { lidos, ignorados, configuracoes, aplicado }: RelatorioDoReprocessamento,
  nomes: ReadonlyMap<number, string>,
): string => {
  if (lidos === 0) return 'Nenhum evento com estes filtros.'
  const linhas = [CABECALHO, ...configuracoes.flatMap((c) => linhasDe(c, nomes.get(c.empresaId) ?? ''))]
  const larguras = CABECALHO.map((_, i) => Math.max(...linhas.map((linha) => linha[i]?.length ?? 0)))
  const alinhada = (linha: string[]) =>
    linha
      .map((texto, i) => texto.padEnd(larguras[i] ?? 0))
      .join('  ')
      .trimEnd()
  return [
    ...linhas.map(alinhada),
    '',
    ...(ignorados > 0 ? [`${ignorados} sem conteúdo (apagado pela retenção) ficam como estão.`] : []),
    aplicado
      ? 'Aplicado.'
      : 'Isto foi um ensaio: nada foi gravado. Para aplicar, repita o comando com --aplicar no fim.',
  ].join('\n')
}

/** The first line carries the company; further outcomes follow below it. */
const linhasDe = (
  { empresaId, eventos, porResultado, antes, depois, mudaria }: ConfiguracaoReprocessada,
  nome: string,
): string[][] => {
  const passagens = porResultado.map(
    (p) => `${p.eventos} × ${passagem(resultado[p.antes], resultado[p.depois])}`,
  )
  const [primeira = 'sem conteúdo', ...outras] = passagens
  const situacao = passagem(status[antes], status[depois])
  return [
    [`${nome} (${empresaId})`, String(eventos), primeira, mudaria ? situacao : `${status[antes]}, nada muda`],
    ...outras.map((texto) => ['', '', texto, '']),
  ]
}

const passagem = (antes: string, depois: string): string => `${antes} → ${depois}`
