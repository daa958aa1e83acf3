/** How much of the time a connection was there: figures, a bar a day, outages. */
export const estiloDaDisponibilidade = `
.wa-disponibilidade { display: grid; gap: 32px; }
.wa-disponibilidade h2 { font-size: 17px; font-weight: 650; margin-bottom: 10px; }
.wa-janelas { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 16px; margin: 0; }
.wa-janelas dt { font-size: 13px; color: var(--wa-suave); }
.wa-janelas dd { margin: 2px 0 0; display: grid; gap: 2px; font-size: 13px; line-height: 1.4; }
.wa-janelas b { font-size: 24px; line-height: 1.25; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
.wa-dias svg { height: 56px; border-bottom: 0; }
.wa-dia-certo { fill: var(--wa-certo); background: var(--wa-certo); }
.wa-dia-pouco { fill: var(--wa-alerta); background: var(--wa-alerta); }
.wa-dia-erro { fill: var(--wa-erro); background: var(--wa-erro); }
.wa-dia-nada { fill: var(--wa-contorno); background: var(--wa-contorno); }
.wa-dias ul { list-style: none; margin: 0; padding: 0; font-size: 14px; display: grid; gap: 4px; }
.wa-quedas { list-style: none; margin: 0; padding: 0; font-size: 14px; }
.wa-quedas li { display: grid; grid-template-columns: 9rem 8rem minmax(0, 1fr); gap: 4px 16px; padding: 10px 0; border-top: 1px solid var(--wa-borda); }
.wa-quedas li:first-child { border-top: 0; padding-top: 0; }
.wa-quedas time { color: var(--wa-suave); font-variant-numeric: tabular-nums; }
.wa-quedas b { font-weight: 600; }
.wa-piores { list-style: none; margin: 0 0 12px; padding: 0; font-size: 15px; }
.wa-piores li { display: flex; justify-content: space-between; gap: 16px; padding: 8px 0; border-top: 1px solid var(--wa-borda); }
.wa-piores li:first-child { border-top: 0; padding-top: 0; }
.wa-piores a { color: var(--wa-texto); font-weight: 600; overflow-wrap: anywhere; }
.wa-piores b { font-variant-numeric: tabular-nums; white-space: nowrap; font-weight: 600; }

@media (max-width: 640px) {
  .wa-janelas { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .wa-quedas li { grid-template-columns: minmax(0, 1fr) auto; }
  .wa-quedas span { grid-column: 1 / -1; }
}
`
