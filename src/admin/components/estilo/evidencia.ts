/** A status with what it rests on; dashed and grey when that is old. */
export const estiloDaEvidencia = `
.wa-status { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; }
.wa-evidencia { font-size: 12px; line-height: 1.4; color: var(--wa-suave); font-variant-numeric: tabular-nums; }
/* In a list it breaks sooner than it pushes the other columns out of sight. */
td .wa-evidencia { max-width: 176px; }
.wa-cabecalho .wa-evidencia { font-size: 14px; }
/* As wide as the longest status: what stands beside it stays where it is. */
@media (min-width: 641px) {
  .wa-cabecalho .wa-status { display: inline-grid; grid-template-columns: minmax(180px, auto) auto; }
  .wa-cabecalho .wa-etiqueta { justify-self: start; }
}
.wa-etiqueta-velha { --cor: var(--wa-suave); outline: 1px dashed var(--wa-contorno); outline-offset: -1px; }
.wa-campo select { width: 100%; min-height: 44px; padding: 8px 14px; font: 400 16px/1.4 var(--wa-fonte); color: var(--wa-texto);
  background: var(--wa-caixa); border: 1px solid var(--wa-contorno); border-radius: 8px; }
`
