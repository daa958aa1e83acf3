/** A company's page: its head, its tabs, its settings; and the menu of rarer acts. */
export const estiloDaEmpresa = `
.wa-empresa { max-width: 1040px; }
.wa-empresa-topo { gap: 12px 16px; margin-bottom: 12px; }
.wa-empresa-rosto { flex: none; }
.wa-empresa-rosto :is(img, .wa-iniciais) { width: 52px; height: 52px; font-size: 20px; border-radius: 50%; object-fit: cover; }
.wa-empresa-quem { flex: 1 1 16rem; min-width: 0; }
.wa-empresa-linha { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.wa-empresa-acoes { display: flex; flex-wrap: wrap; gap: 8px; }

.wa-empresa-abas { margin: 0 0 16px; border-bottom: 1px solid var(--wa-borda); }
.wa-empresa-abas ul { display: flex; flex-wrap: wrap; gap: 2px; margin: 0; padding: 0; list-style: none; }
.wa-empresa-abas a { display: inline-flex; align-items: center; gap: 7px; padding: 10px 12px; color: var(--wa-suave); font-size: 14px; font-weight: 500; white-space: nowrap;
  text-decoration: none; border-bottom: 3px solid transparent; }
.wa-empresa-abas a:hover { color: var(--wa-texto); }
.wa-empresa-abas a[aria-current] { color: var(--wa-texto); border-bottom-color: var(--wa-primaria); }
.wa-empresa-abas a:focus-visible { outline-offset: -3px; }

.wa-menu { position: relative; }
.wa-menu-folha { position: absolute; right: 0; top: calc(100% + 6px); z-index: 40; min-width: 18.5rem; max-width: calc(100vw - 32px); padding: 6px;
  background: var(--wa-caixa); border: 1px solid var(--wa-borda); border-radius: 12px; box-shadow: 0 12px 32px rgb(0 0 0 / .2); }
.wa-menu-grupo { display: grid; padding: 4px 0; }
.wa-menu-grupo + .wa-menu-grupo { border-top: 1px solid var(--wa-borda); }
.wa-menu-titulo { padding: 6px 12px 2px; font-size: 12px; color: var(--wa-suave); }
.wa-menu-item { display: flex; align-items: center; gap: 10px; min-height: 40px; padding: 8px 12px; border: 0; border-radius: 8px; background: transparent; text-align: left;
  font: 400 15px/1.3 var(--wa-fonte); color: var(--wa-texto); text-decoration: none; cursor: pointer; }
.wa-menu-item:hover:not(:disabled) { background: color-mix(in srgb, var(--wa-texto) 7%, transparent); }
.wa-menu-item:disabled { opacity: .55; cursor: default; }
.wa-menu-perigo { color: var(--wa-erro); }

.wa-quadro.wa-quadro-baixo { min-height: 240px; }
.wa-aba-lista { padding: 8px 20px 20px; background: var(--wa-caixa); border: 1px solid var(--wa-borda); border-radius: 16px; }
.wa-aba-lista table { width: 100%; border-collapse: collapse; margin-bottom: 16px; }
.wa-aba-lista :is(th, td) { padding: 10px 12px 10px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--wa-borda); font-size: 14px; overflow-wrap: anywhere; }
.wa-aba-lista .wa-registro .wa { color: inherit; cursor: pointer; }
.wa-aba-lista th { font-weight: 500; color: var(--wa-suave); white-space: nowrap; }

.wa-configuracoes { display: grid; gap: 16px; grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start; }
.wa-configuracoes > .wa-parte:nth-child(n + 3) { grid-column: 1 / -1; }
.wa-formulario { display: grid; gap: 16px; }
.wa-marca { display: flex; align-items: flex-start; gap: 10px; cursor: pointer; }
.wa-marca input { width: 20px; height: 20px; margin: 1px 0 0; flex: none; accent-color: var(--wa-primaria); }
.wa-marca .wa-campo-ajuda { display: block; }
.wa-fatos { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 14px 24px; margin: 0 0 14px; }
.wa-fatos dt { font-size: 13px; color: var(--wa-suave); }
.wa-fatos dd { margin: 2px 0 0; overflow-wrap: anywhere; }
.wa-fim { display: flex; flex-wrap: wrap; gap: 12px; }
.wa-diagnostico-topo { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 12px; margin: 0 0 16px; }
.wa-diagnostico-topo h2 { font-size: 20px; font-weight: 650; }

@media (max-width: 640px) {
  .wa-empresa-topo { margin-bottom: 4px; }
  .wa-empresa-topo { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 6px 8px; }
  .wa-empresa-topo .wa-voltar { grid-column: 1 / -1; }
  .wa-empresa-rosto { display: none; }
  .wa-empresa-acoes { align-self: start; }
  .wa-empresa-acoes .wa-menu > .wa-botao { padding: 8px; min-width: 40px; }
  .wa-empresa-acoes .wa-menu-rotulo { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .wa-empresa-abas { margin: 0 -8px 12px; }
  .wa-empresa-abas ul { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; }
  .wa-configuracoes { grid-template-columns: minmax(0, 1fr); }
  .wa-aba-lista { padding: 4px 16px 16px; }
}

/* Where the list has no head. */
@media (max-width: 768px) {
  .wa-aba-lista td:not(:first-child)::before { content: attr(data-rotulo) ': '; color: var(--wa-suave); }
}
`
