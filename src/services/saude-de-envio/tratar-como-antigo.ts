import type { DataSource } from 'typeorm'
import { alterar } from '../banco/consultar.js'
import { DadosInvalidos } from '../operacoes/erros-da-operacao.js'

const DIZER = `
  WITH solta AS (
    UPDATE whatsapp.envio SET livre_em = least(livre_em, now()) WHERE configuracao_id = $1 AND $2 AND motivo = 'aquecendo')
  UPDATE whatsapp.numero_de_envio SET antigo = $2,
    riscos = CASE WHEN $2 THEN array_remove(riscos, 'numero_novo') ELSE riscos END,
    riscos_em = CASE WHEN $2 AND riscos <@ '{numero_novo}' THEN NULL ELSE riscos_em END
  WHERE configuracao_id = $1 RETURNING configuracao_id`

/**
 * Somebody says that the number that is connected was in use long before: then it does not begin slowly, and is not warned of
 * for being new. Another number is a new one again.
 * @throws DadosInvalidos where no number was ever connected
 */
export const tratarComoAntigo = async (
  dataSource: DataSource,
  configuracaoId: number,
  antigo: boolean,
): Promise<void> => {
  const feito = await alterar(dataSource, DIZER, [configuracaoId, antigo])
  if (feito.length === 0) throw new DadosInvalidos('antigo', 'Nenhum número foi conectado ainda.')
}
