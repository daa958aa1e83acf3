/** How sending fares, and the way of connecting. */
export const estiloDaSaude = `
.wa-saude-antigo .wa-avisos { margin-top: 10px; }
.wa-saude { display: grid; gap: 28px; text-align: left; }
.wa-saude section { display: grid; gap: 14px; min-width: 0; }
.wa-saude h2 { font-size: 17px; font-weight: 650; }
.wa-saude-numeros { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 12px; margin: 0; }
.wa-saude-numeros > div { padding: 14px 16px; border: 1px solid var(--wa-borda); border-radius: 12px; }
.wa-saude-numeros dt { font-size: 13px; color: var(--wa-suave); }
.wa-saude-numeros dd { margin: 0; font-size: 22px; font-weight: 650; font-variant-numeric: tabular-nums; }
.wa-saude-numeros small { display: block; font-size: 13px; font-weight: 400; color: var(--wa-suave); }
.wa-saude-motivos { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; font-size: 14px; }
.wa-saude-motivos li { display: grid; grid-template-columns: 3.5ch minmax(0, 1fr); gap: 12px; }
.wa-saude-motivos b { text-align: right; font-variant-numeric: tabular-nums; }
.wa-saude-riscos { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; }
.wa-saude-riscos li { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 12px; padding: 14px 16px; border-radius: 12px;
  border: 1px solid color-mix(in srgb, var(--wa-alerta) 50%, transparent); background: color-mix(in srgb, var(--wa-alerta) 10%, transparent); }
.wa-saude-riscos strong { font-weight: 650; }
.wa-saude-riscos p { font-size: 14px; margin-top: 2px; }
.wa-funil { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; }
.wa-funil li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 12px; }
.wa-funil b { font-weight: 650; font-variant-numeric: tabular-nums; }
.wa-funil .wa-trilho { grid-column: 1 / -1; height: 10px; }
.wa-funil .wa-barra { --cor: var(--wa-primaria); }
.wa-funil small { font-size: 13px; }
@media (max-width: 640px) {
  .wa-saude-numeros { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
`
