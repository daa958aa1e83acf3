/** How an instance behaves: switches, and the proxy's fields. */
export const estiloDoComportamento = `
.wa-comportamento { display: grid; gap: 20px; align-content: start; text-align: left; }
.wa-comportamento > * { min-width: 0; }
.wa-comportamento-frase { padding: 2px 0 6px 48px; }
.wa-comportamento-proxy { display: grid; gap: 12px; padding-top: 20px; border-top: 1px solid var(--wa-borda); }
.wa-comportamento-proxy h2 { font-size: 17px; font-weight: 650; }
.wa-comportamento-campos { display: grid; grid-template-columns: 140px minmax(0, 1fr) 120px; gap: 14px; }
.wa-comportamento-campos > :nth-child(4) { grid-column: 1 / span 2; }
.wa-comportamento-campos > :nth-child(5) { grid-column: 1 / -1; }
.wa-massa-ajustes { display: grid; gap: 12px; }
.wa-massa-ajustes .wa-campo { grid-template-columns: minmax(0, 1fr) 190px; align-items: center; gap: 12px; }
@media (max-width: 640px) {
  .wa-comportamento-frase { padding-left: 0; }
  .wa-comportamento-campos { grid-template-columns: minmax(0, 1fr); }
  .wa-comportamento-campos > * { grid-column: 1 !important; }
  .wa-massa-ajustes .wa-campo { grid-template-columns: minmax(0, 1fr); gap: 6px; }
}
`
