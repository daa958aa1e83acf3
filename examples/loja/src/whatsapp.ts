import { entidades, type EvolutionWhatsApp, evolutionWhatsApp, migrar } from 'adminjs-evolution'
import { DataSource } from 'typeorm'
import { componentLoader } from './componentes.js'
import { exigir } from './ambiente.js'
import { type Loja, lojaSchema } from './loja.js'

export const dataSource = new DataSource({
  type: 'postgres',
  url: exigir('DATABASE_URL'),
  entities: [lojaSchema, ...entidades],
  synchronize: true,
})

/** The host's shops are the plugin's companies, by their uuid. */
export const abrirWhatsApp = async (): Promise<EvolutionWhatsApp> => {
  await migrar(dataSource)
  const lojas = dataSource.getRepository<Loja>(lojaSchema)
  if ((await lojas.count()) === 0) await lojas.save({ nome: 'Loja do Centro', email: exigir('ADMIN_EMAIL') })
  const whatsapp = evolutionWhatsApp({
    dataSource,
    siteUrl: exigir('SITE_URL'),
    evolution: { url: exigir('EVOLUTION_API_URL'), apiKey: exigir('EVOLUTION_API_KEY') },
    encryptionKeys: [exigir('ENCRYPTION_KEY')],
    acesso: ({ loja }) => (typeof loja === 'string' ? { papel: 'empresa', empresa: loja } : null),
    componentLoader,
    recursos: { Empresa: false, Auditoria: false, Conversa: { nome: 'Atendimentos' } },
  })
  await whatsapp.sincronizarEmpresas(
    (await lojas.find()).map(({ id, nome, ativa }) => ({ referencia: id, nome, ativo: ativa })),
  )
  whatsapp.aoReceberMensagem(async ({ empresa, id, telefone, nome }) => {
    if (telefone === null) return
    const texto = `Olá, ${nome ?? telefone}! Recebemos a sua mensagem.`
    await whatsapp.enviarTexto({ empresa, numero: telefone, texto, chave: `resposta-${id}` })
  })
  whatsapp.aoMudarMensagem(({ chave, status, em }) => console.log(em.toISOString(), 'mensagem', chave, status))
  whatsapp.aoMudarStatus(({ empresa, de, para }) => console.log('conexão', empresa, de, '→', para))
  return whatsapp
}
