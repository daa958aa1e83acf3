export const estiloDoDialogo = `
.wa-dialogo { border: 1px solid var(--wa-borda); border-radius: 16px; padding: 28px; width: min(480px, calc(100vw - 32px)); max-height: calc(100vh - 32px);
  margin: auto; background: var(--wa-caixa); color: var(--wa-texto); font-family: var(--wa-fonte); box-shadow: 0 24px 64px rgb(0 0 0 / .3); }
.wa-dialogo::backdrop { background: rgb(8 14 12 / .55); }
.wa-dialogo form { display: grid; gap: 16px; }
.wa-dialogo-titulo { font-size: 20px; font-weight: 650; line-height: 1.3; }
.wa-dialogo p { color: var(--wa-suave); }
.wa-dialogo-botoes { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 12px; margin-top: 8px; }
.wa-dialogo-botoes .wa-botao { min-height: 44px; }
.wa-opcao { display: grid; grid-template-columns: 20px 1fr; gap: 2px 12px; padding: 14px 16px; border: 1px solid var(--wa-contorno); border-radius: 10px; cursor: pointer; }
.wa-opcao:has(input:checked) { border-color: var(--wa-primaria); background: color-mix(in srgb, var(--wa-primaria) 7%, transparent); }
.wa-opcao:has(input:disabled) { cursor: default; opacity: .75; }
.wa-opcao input { width: 18px; height: 18px; margin: 2px 0 0; accent-color: var(--wa-primaria); }
.wa-opcao strong { font-weight: 600; color: var(--wa-texto); }
.wa-opcao span { grid-column: 2; font-size: 14px; color: var(--wa-suave); }
.wa-opcoes { display: grid; gap: 10px; border: 0; padding: 0; margin: 0; }
`
