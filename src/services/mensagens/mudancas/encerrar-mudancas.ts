import type { DataSource } from 'typeorm'
import { MINUTOS_PARA_EDITAR } from '../../../resources/mensagem/mudancas.js'

/** What waited too long is refused; what was refused is told for ten minutes. */
const RECUSAR = `
  UPDATE whatsapp.mudanca_pedida p SET estado = 'recusada', pedida_em = now(),
    motivo = CASE WHEN p.tipo = 'edicao' THEN 'edicao_tardia' ELSE 'mudanca_nao_feita' END
  WHERE p.id IN (
    SELECT id FROM whatsapp.mudanca_pedida WHERE estado = 'pendente'
      AND pedida_em < now() - CASE WHEN tipo = 'edicao' THEN interval '${MINUTOS_PARA_EDITAR} minutes' ELSE interval '24 hours' END
    ORDER BY pedida_em LIMIT 1000 FOR UPDATE SKIP LOCKED)`
const ESQUECER = `
  DELETE FROM whatsapp.mudanca_pedida WHERE id IN (
    SELECT id FROM whatsapp.mudanca_pedida WHERE estado = 'recusada' AND pedida_em < now() - interval '10 minutes'
    ORDER BY pedida_em LIMIT 1000 FOR UPDATE SKIP LOCKED)`

/** Whatever stands still, this goes on. */
export const encerrarMudancas = async (dataSource: DataSource): Promise<void> => {
  await dataSource.query(RECUSAR)
  await dataSource.query(ESQUECER)
}
