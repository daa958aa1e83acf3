import { DataSource } from 'typeorm'
import { BancoInadequado } from '../migrations/banco-inadequado.js'
import { migracoes } from '../migrations/index.js'
import { migracoesPendentes } from '../migrations/pendentes.js'
import { entidades } from '../resources/entidades.js'
import { ArgumentosInvalidos } from './argumentos.js'
import { acharEmpresa, PELA_REFERENCIA } from './procurar-empresa.js'
import type { ComBanco } from './terminal.js'

const NAO_MIGRADO =
  'O banco de DATABASE_URL não tem as tabelas do WhatsApp: a aplicação as cria com `await migrar(dataSource)`.'
const DE_OUTRA_VERSAO =
  'As tabelas do WhatsApp em DATABASE_URL são de outra versão: inicie a aplicação com esta, que chama `await migrar(dataSource)`.'

/**
 * On a host's database, as it is: nothing is made or brought up to date, for that is the host's to decide.
 * @throws BancoInadequado when it has not been migrated
 */
export const comBancoDoHospedeiro: ComBanco = async (env, fazer) => {
  const { DATABASE_URL: url, ENCRYPTION_KEY: chaves = '' } = env
  if (!url || !/^postgres(ql)?:\/\//.test(url))
    throw new ArgumentosInvalidos(
      'DATABASE_URL deve ter o endereço do PostgreSQL da aplicação (postgres://…).',
      null,
    )
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    applicationName: 'adminjs-evolution',
    connectTimeoutMS: 5000,
    entities: [...entidades],
    poolErrorHandler: () => undefined,
  })
  await dataSource.initialize()
  try {
    await exigirTabelas(dataSource)
    return await fazer({
      dataSource,
      encryptionKeys: chaves.split(',').flatMap((chave) => chave.trim() || []),
      acharEmpresa: (empresa) => acharEmpresa(dataSource, PELA_REFERENCIA, empresa),
    })
  } finally {
    await dataSource.destroy()
  }
}

const exigirTabelas = async (dataSource: DataSource): Promise<void> => {
  const [{ existe }]: [{ existe: boolean }] = await dataSource.query(
    "SELECT to_regclass('whatsapp.configuracao_whatsapp') IS NOT NULL AS existe",
  )
  if (!existe) throw new BancoInadequado(NAO_MIGRADO)
  // A host may keep its migrations in a table of another name: there is nothing to compare with then.
  const pendentes = await migracoesPendentes(dataSource).catch(() => [])
  if (pendentes.length > 0 && pendentes.length < migracoes.length) throw new BancoInadequado(DE_OUTRA_VERSAO)
}
