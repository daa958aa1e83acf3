import { randomBytes } from 'node:crypto'
import { CredencialEvolution } from '../../src/resources/credencial-evolution/credencial-evolution.js'
import { hashDoSegredo } from '../../src/services/criptografia/credenciais.js'
import type { Aplicacao } from './aplicacao.js'

/** The webhook address of a company, as Evolution would have been told it: with a secret put in place here. */
export const enderecoSecreto = async (
  { dataSource, url }: Pick<Aplicacao, 'dataSource' | 'url'>,
  empresaId: number,
): Promise<string> => {
  const segredo = randomBytes(32).toString('base64url')
  const [{ id }]: [{ id: number }] = await dataSource.query(
    'SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $1',
    [empresaId],
  )
  await dataSource
    .getRepository(CredencialEvolution)
    .update({ configuracaoId: id }, { webhookSecretHash: hashDoSegredo(segredo) })
  return `${url}/api/webhooks/whatsapp/${empresaId}/${segredo}`
}
