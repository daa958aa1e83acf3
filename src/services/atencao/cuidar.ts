import type { DataSource } from 'typeorm'
import type { PedidoDeCuidado } from '../../resources/atencao/pedido-de-cuidado.js'
import { alterar } from '../banco/consultar.js'
import { ConfiguracaoInexistente } from '../operacoes/erros-da-operacao.js'
import { avisar } from '../pubsub/avisos.js'

const CUIDAR = `
  INSERT INTO whatsapp.cuidado (configuracao_id, situacao_desde, quem, adiada_ate, nota)
  SELECT id, status_desde, $2, $3, $4 FROM whatsapp.configuracao_whatsapp WHERE id = $1
  ON CONFLICT (configuracao_id) DO UPDATE SET situacao_desde = excluded.situacao_desde, quem = excluded.quem,
    desde = now(), adiada_ate = excluded.adiada_ate, nota = excluded.nota
  RETURNING configuracao_id`

/**
 * Somebody takes a company's trouble, puts it off, or lets it go. Of two at once the later one has it; everybody sees who.
 * @throws ConfiguracaoInexistente
 */
export const cuidar = async (
  dataSource: DataSource,
  id: number,
  quem: string,
  pedido: PedidoDeCuidado,
): Promise<void> => {
  if (pedido.fazer === 'liberarAtencao')
    await dataSource.query('DELETE FROM whatsapp.cuidado WHERE configuracao_id = $1', [id])
  else {
    const [ate, nota] = pedido.fazer === 'adiarAtencao' ? [pedido.ate, pedido.nota ?? null] : [null, null]
    const feito = await alterar(dataSource, CUIDAR, [id, quem, ate, nota])
    if (feito.length === 0) throw new ConfiguracaoInexistente()
  }
  const [linha]: { empresaId: number }[] = await dataSource.query(
    'SELECT empresa_id AS "empresaId" FROM whatsapp.configuracao_whatsapp WHERE id = $1',
    [id],
  )
  if (linha) await avisar(dataSource.manager, [{ configuracaoId: id, empresaId: linha.empresaId }])
}
