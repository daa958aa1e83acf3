// Companies of the project's own making, and the secrets Evolution would have been given for them.
import { abrirBanco } from '../../../dist/app/database.js'
import { criarCifra } from '../../../dist/services/criptografia/cifra.js'
import { lerCredenciais } from '../../../dist/services/criptografia/credenciais.js'
import { criarEmpresa } from '../../../dist/services/empresas/criar-empresa.js'

/** @returns `{ id, instancia, segredo, jwtKey }` of each company, in id order */
export const semearEmpresas = async ({ url, chave, quantas, pasta }) => {
  const { dataSource, fechar } = await abrirBanco({ url, pasta })
  const cifra = criarCifra([Buffer.from(chave, 'base64')])
  for (let i = 1; i <= quantas; i++) {
    const dados = { nome: `Empresa ${i}`, slug: `empresa-${i}` }
    await criarEmpresa(dataSource.manager, { cifra, siteUrl: 'http://127.0.0.1' }, dados)
  }
  // As if Evolution had been told to sign, which it is when an instance is created.
  await dataSource.query('UPDATE whatsapp.credencial_evolution SET jwt_exigido = true')
  const linhas = await dataSource.query(
    'SELECT id, empresa_id, instance_name FROM whatsapp.configuracao_whatsapp ORDER BY id',
  )
  const empresas = []
  for (const { id, empresa_id, instance_name } of linhas) {
    const { webhookSecret, jwtKey } = await lerCredenciais(dataSource.manager, cifra, id)
    empresas.push({
      id: empresa_id,
      configuracaoId: id,
      instancia: instance_name,
      segredo: webhookSecret,
      jwtKey,
    })
  }
  await fechar()
  return empresas
}
