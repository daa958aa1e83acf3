// PostgreSQL's own housekeeping, as these tables need it: by default a fifth of a table has to die before its space is used
// again, and a tenth to change before it is looked at.

/** Of a table that grows and whose rows change: long before a million of them are dead. */
export const LIMPEZA_DE_GRANDE =
  'autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02'

/** Of a table through which everything goes, and in which hardly anything stays: by how many went, not by how many there are. */
export const LIMPEZA_DE_FILA = 'autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000'
