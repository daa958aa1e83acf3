import type { DataSource } from 'typeorm'
import { entidades } from '../../resources/entidades.js'

/**
 * A host's `entityPrefix` and naming strategy are for its own tables: ours have the names that the migrations gave
 * them. TypeORM has no option for that, so what it derived is put right once it has been. May be called again.
 */
export const manterNomesDasTabelas = (dataSource: DataSource): void => {
  for (const { options } of entidades) {
    const { name, tableName = name, schema, columns } = options
    const entidade = dataSource.getMetadata(name)
    entidade.tableName = tableName
    entidade.tablePath = dataSource.driver.buildTableName(tableName, schema)
    for (const coluna of entidade.columns) {
      const nome =
        (columns as Record<string, { name?: string } | undefined>)[coluna.propertyName]?.name ??
        coluna.propertyName
      coluna.databaseName = nome
      coluna.databasePath = nome
      coluna.databaseNameWithoutPrefixes = nome
    }
  }
}
