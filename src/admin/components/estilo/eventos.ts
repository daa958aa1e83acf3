/** The page of a replay. */
export const estiloDosEventos = `
.wa-eventos { display: grid; gap: 20px; justify-items: start; max-width: 720px; padding: 32px; background: var(--wa-caixa);
  border: 1px solid var(--wa-borda); border-radius: 16px; }
.wa-eventos h1 { font-size: 22px; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; overflow-wrap: anywhere; }
.wa-eventos h2 { font-size: 20px; font-weight: 600; }
.wa-eventos > .wa-botao-texto { margin-left: -12px; }
.wa-passagens { display: grid; gap: 10px; margin: 0; padding: 0; list-style: none; }
.wa-passagens li { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.wa-passagens b { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.wa-conteudo-do-evento th { font-weight: 500; color: var(--wa-suave); text-align: left; overflow-wrap: anywhere; }
.wa-conteudo-do-evento th, .wa-conteudo-do-evento td { vertical-align: top; }
.wa-conteudo-do-evento td { overflow-wrap: anywhere; min-width: 160px; white-space: pre-wrap; }

@media (max-width: 640px) {
  .wa-eventos { padding: 24px 16px; border-radius: 12px; }
  .wa-conteudo-do-evento tr { display: grid; padding: 6px 0; border-bottom: 1px solid var(--wa-borda); }
  .wa-em-tabela .wa-conteudo-do-evento th, .wa-em-tabela .wa-conteudo-do-evento td { padding: 0; border: 0; }
}
`
