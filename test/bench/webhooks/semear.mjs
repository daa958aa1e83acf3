// Companies of the project's own making, and the secrets Evolution would have been given for them.
import { ComponentLoader } from 'adminjs'
import { abrirBanco } from '../../../dist/database.js'
import { evolutionWhatsApp } from '../../../dist/index.js'
import { criarCofre } from '../../../dist/services/cofre.js'
import { lerCredenciais } from '../../../dist/services/credenciais.js'

/** @returns `{ id, instancia, segredo, jwtKey }` of each company, in id order */
export const semearEmpresas = async ({ url, chave, quantas, pasta }) => {
  const { dataSource, fechar } = await abrirBanco({ url, pasta })
  const whatsapp = evolutionWhatsApp({
    dataSource,
    siteUrl: 'http://127.0.0.1',
    evolution: { url: 'http://127.0.0.1:9', apiKey: 'nenhuma' },
    encryptionKeys: [chave],
    acesso: () => null,
    componentLoader: new ComponentLoader(),
  })
  for (let i = 1; i <= quantas; i++) {
    await whatsapp.criarEmpresa({ nome: `Empresa ${i}`, slug: `empresa-${i}` })
  }
  // As if Evolution had been told to sign, which it is when an instance is created.
  await dataSource.query('UPDATE credencial_evolution SET jwt_exigido = true')
  const cofre = criarCofre([Buffer.from(chave, 'base64')])
  const linhas = await dataSource.query(
    'SELECT id, empresa_id, instance_name FROM configuracao_whatsapp ORDER BY id',
  )
  const empresas = []
  for (const { id, empresa_id, instance_name } of linhas) {
    const { webhookSecret, jwtKey } = await lerCredenciais(dataSource.manager, cofre, id)
    empresas.push({ id: empresa_id, instancia: instance_name, segredo: webhookSecret, jwtKey })
  }
  await fechar()
  return empresas
}
