import { lerConfig } from '../app/config.js'
import { abrirBanco } from '../app/database.js'
import { acharEmpresa, PELO_ID_OU_SLUG } from './procurar-empresa.js'
import type { ComBanco } from './terminal.js'

/** On the application's database, brought up to date first: by its own `lerConfig`, in the folder of its data. */
export const comBanco = (async (env, fazer) => {
  const { databaseUrl, pasta, encryptionKeys } = await lerConfig(env)
  const { dataSource, fechar } = await abrirBanco({ url: databaseUrl, pasta })
  const achar = (empresa: string) => acharEmpresa(dataSource, PELO_ID_OU_SLUG, empresa)
  return fazer({ dataSource, encryptionKeys, acharEmpresa: achar }).finally(fechar)
}) satisfies ComBanco as ComBanco
