/** What an audited action changed. */
export const estiloDaAuditoria = `
.wa-mudancas { border-collapse: collapse; }
.wa-mudancas th, .wa-mudancas td { padding: 6px 24px 6px 0; text-align: left; vertical-align: top; overflow-wrap: anywhere;
  border-bottom: 1px solid var(--wa-borda); }
.wa-mudancas thead th { font-size: 13px; font-weight: 500; color: var(--wa-suave); }
.wa-mudancas tbody th { font-weight: 500; }
.wa-eventos-formulario { display: grid; gap: 16px; justify-items: start; width: 100%; max-width: 420px; }
.wa-eventos-formulario .wa-campo { width: 100%; }
.wa-eventos > .wa-busca { width: 100%; max-width: 420px; }
`
