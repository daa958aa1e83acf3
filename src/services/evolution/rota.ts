import { PedidoRecusado } from './erros.js'
import type { Operacao } from './operacoes.js'

/**
 * The path of a call about one instance, its name encoded.
 * @throws PedidoRecusado for a name that would reach another route: empty, `.`, `..`, or not valid Unicode
 */
export function rota(p: { operacao: Operacao; prefixo: string; nome: string }): string {
  return `${p.prefixo}/${encodeURIComponent(nomeUsavel(p))}`
}

/** An empty name asks fetchInstances for everybody's instances; dot segments are resolved away even when encoded. */
export function nomeUsavel({ operacao, nome }: { operacao: Operacao; nome: string }): string {
  if (nome.trim() === '' || nome === '.' || nome === '..' || !semMetades(nome)) {
    throw new PedidoRecusado({ operacao, detalhe: 'nome de instância inválido' })
  }
  return nome
}

/** `encodeURIComponent` throws a bare URIError for half a surrogate pair. */
function semMetades(nome: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(nome)
}
