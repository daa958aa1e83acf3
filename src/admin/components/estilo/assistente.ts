/** The steps of connecting, and the drawings of the phone. */
export const estiloDoAssistente = `
.wa-etapas { display: flex; align-items: center; gap: 12px; list-style: none; margin: 0 0 28px; padding: 0; }
.wa-etapas li { display: flex; align-items: center; gap: 8px; color: var(--wa-suave); font-size: 14px; white-space: nowrap; }
.wa-etapas li + li::before { content: ''; width: clamp(16px, 4vw, 48px); height: 2px; border-radius: 1px; margin-right: 4px; background: var(--wa-contorno); }
.wa-etapa-marca { display: inline-flex; align-items: center; justify-content: center; width: 26px; height: 26px; border-radius: 50%; font-size: 13px; font-weight: 600;
  border: 1.5px solid var(--wa-contorno); color: var(--wa-suave); font-variant-numeric: tabular-nums; }
/* No other weight: the steps after it would move. */
.wa-etapas [aria-current] { color: var(--wa-texto); }
.wa-etapas [aria-current] .wa-etapa-marca { border-color: var(--wa-primaria); color: var(--wa-primaria); background: color-mix(in srgb, var(--wa-primaria) 12%, transparent); }
.wa-etapas .wa-etapa-feita .wa-etapa-marca { border-color: var(--wa-primaria); background: var(--wa-primaria); color: var(--wa-sobre-primaria); }
.wa-etapas .wa-link { padding: 2px 0; font-size: 14px; }

/* At the other end. */
.wa-a-parte { margin-left: auto; }
.wa-azulejo svg { max-width: 100%; height: auto; display: block; }
.wa-desenho { width: 56px; height: 52px; flex: none; }
.wa-d-corpo { fill: var(--wa-caixa); stroke: var(--wa-contorno); stroke-width: 1.6; }
.wa-d-escuro { fill: var(--wa-contorno); }
.wa-d-fundo { fill: color-mix(in srgb, var(--wa-texto) 18%, var(--wa-caixa)); }
.wa-d-cor { fill: var(--wa-primaria); }
.wa-d-aro { fill: color-mix(in srgb, var(--wa-primaria) 18%, transparent); }
.wa-d-anel { fill: none; stroke: var(--wa-primaria); stroke-width: 2; }
.wa-d-traco { fill: none; stroke: color-mix(in srgb, var(--wa-texto) 45%, var(--wa-caixa)); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.wa-d-mira { stroke: var(--wa-primaria); }
.wa-d-risco { fill: none; stroke: var(--wa-caixa); stroke-width: 2; stroke-linecap: round; }

/* A timeline: a mark for each thing that happened, on one thread. */
.wa-quadro.wa-historia { gap: 20px; align-items: flex-start; }
.wa-historia .wa-voltar { flex-basis: auto; }
.wa-historia-itens { list-style: none; margin: 0; padding: 0; width: 100%; }
.wa-historia-item { position: relative; display: grid; grid-template-columns: 34px 1fr auto; gap: 2px 14px; padding-bottom: 20px; }
.wa-historia-item:not(:last-child)::before { content: ''; position: absolute; left: 16px; top: 36px; bottom: 2px; width: 2px; background: var(--wa-borda); }
.wa-historia-marca { display: inline-flex; align-items: center; justify-content: center; width: 34px; height: 34px; border-radius: 50%; color: var(--wa-suave);
  background: color-mix(in srgb, var(--wa-texto) 7%, var(--wa-caixa)); }
.wa-historia-operacao .wa-historia-marca { color: var(--wa-primaria); background: color-mix(in srgb, var(--wa-primaria) 14%, var(--wa-caixa)); }
.wa-historia-titulo { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; min-height: 34px; }
.wa-historia-titulo b { font-weight: 600; }
.wa-historia-passagem { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 6px; }
.wa-historia-corpo .wa-suave { font-size: 14px; overflow-wrap: anywhere; }
.wa-historia-item time { color: var(--wa-suave); font-size: 14px; line-height: 34px; white-space: nowrap; font-variant-numeric: tabular-nums; }

@media (max-width: 640px) {
  .wa-historia-item { grid-template-columns: 34px 1fr; }
  .wa-historia-item time { grid-column: 2; line-height: 1.5; }
  .wa-etapas { gap: 0; margin-bottom: 24px; align-items: flex-start; }
  .wa-etapas li { flex: 1 1 0; flex-direction: column; gap: 6px; position: relative; font-size: 13px; line-height: 1.3; white-space: normal; text-align: center; }
  .wa-etapas li + li::before { position: absolute; top: 12px; right: calc(50% + 21px); width: calc(100% - 42px); margin: 0; }
}
`
