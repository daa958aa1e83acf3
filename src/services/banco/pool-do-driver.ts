import type { DataSource } from 'typeorm'

/**
 * The pool behind a DataSource, which TypeORM keeps for itself: pg's, or what stands in for it.
 * @typeParam P what of it is asked for, and undefined where the DataSource may be closed, or another driver's
 */
export const poolDoDriver = <P>(dataSource: DataSource): P =>
  (dataSource.driver as unknown as { master: P }).master
