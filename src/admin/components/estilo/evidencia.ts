/** A status with what it rests on; dashed and grey when that is old. */
export const estiloDaEvidencia = `
.wa-status { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; }
.wa-evidencia { font-size: 12px; line-height: 1.4; color: var(--wa-suave); font-variant-numeric: tabular-nums; }
.wa-cabecalho .wa-evidencia { font-size: 14px; }
.wa-etiqueta-velha { --cor: var(--wa-suave); outline: 1px dashed var(--wa-contorno); outline-offset: -1px; }
`
