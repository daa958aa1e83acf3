/** The list's search box, and its rows on a phone: AdminJS shows one column there, and not the status. */
export const estiloDaLista = `
.wa-busca { position: relative; flex: 1 1 16rem; max-width: 34rem; }
.wa-busca input { padding-left: 44px; padding-right: 44px; }
.wa-busca input::-webkit-search-cancel-button { display: none; }
.wa-busca > .wa-simbolo { position: absolute; left: 15px; top: 13px; color: var(--wa-suave); pointer-events: none; }
.wa-busca-limpar { position: absolute; right: 6px; top: 6px; width: 32px; height: 32px; display: inline-flex; align-items: center; justify-content: center;
  border: 0; border-radius: 6px; background: transparent; color: var(--wa-suave); cursor: pointer; }
.wa-busca-limpar:hover { color: var(--wa-texto); background: color-mix(in srgb, var(--wa-texto) 8%, transparent); }
.wa-barra-da-lista:empty { display: none; }
.wa-barra-da-lista { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; margin: 0 0 16px; }
.wa-barra-da-lista .wa-botao, .wa-entre .wa-botao { min-height: 44px; }
.wa-barra-da-lista .wa-botao { flex: none; }
.wa-barra-da-lista > .wa-busca + .wa-botao, .wa-barra-da-lista > .wa-botao:first-child { margin-left: auto; }
.wa-entre > .wa-busca + .wa-botao { flex: none; white-space: nowrap; }
.wa-busca input:placeholder-shown { padding-right: 14px; text-overflow: ellipsis; }
.wa-lista td[data-property-name=empresaId] { min-width: 10rem; }
/* AdminJS lays what to do with the ticked rows over the search box. */
.wa-lista .adminjs_TableCaption { position: static; transform: none; margin-bottom: 8px; }
/* AdminJS's own button forgets the filter; the bar has one that keeps it. */
[data-css="ConfiguracaoWhatsApp-emMassa-button"] { display: none; }
.wa-filtro { display: grid; gap: 12px; margin: 0 0 24px; padding: 0; border: 0; min-width: 0; }
.wa-filtro legend { padding: 0; margin-bottom: 8px; font-size: 14px; }
.wa-lista :is(th, td) { padding-left: 10px; padding-right: 10px; }
.wa-lista :is(th, th *, td time) { white-space: normal !important; }
.wa-filtros-rapidos { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 16px; }
.wa-filtros-rapidos button { min-height: 36px; padding: 6px 14px; border: 1px solid var(--wa-contorno); border-radius: 999px; background: transparent; cursor: pointer;
  font: 500 14px/1.3 var(--wa-fonte); color: var(--wa-texto); }
.wa-filtros-rapidos button:hover { background: color-mix(in srgb, var(--wa-texto) 6%, transparent); }
.wa-filtros-rapidos button[aria-pressed=true] { background: var(--wa-primaria); border-color: var(--wa-primaria); color: var(--wa-sobre-primaria); }
.wa-rodape-da-lista { display: flex; justify-content: flex-end; margin-top: 12px; }
.wa-tamanho { display: inline-flex; align-items: center; gap: 8px; font-size: 14px; color: var(--wa-suave); }
.wa-tamanho select { min-height: 36px; padding: 4px 8px; font: 400 14px/1.3 var(--wa-fonte); color: var(--wa-texto); background: var(--wa-caixa);
  border: 1px solid var(--wa-contorno); border-radius: 8px; }
.wa-salva { display: flex; }
.wa-salva .wa-menu-item:first-child { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.wa-lista tbody tr:focus-visible { outline: 3px solid var(--wa-primaria); outline-offset: -3px; }
.wa-motivo { display: block; max-width: 22rem; font-size: 13px; line-height: 1.4; color: var(--wa-suave); }
.wa-vazio { padding: 56px 24px; min-height: 0; }
.wa-relendo { opacity: .6; transition: opacity .2s .15s; }

/* Paper has no use for what is pressed; company and status stay, each on its line. */
@media print {
  [data-css=sidebar], [data-css=topbar], .adminjs_TopBar, .wa-barra-da-lista, .wa-filtros-rapidos, .wa-rodape-da-lista, .wa-menu, .wa-notificacao,
  .adminjs_Pagination, .adminjs_TableCaption, .adminjs_Breadcrumbs { display: none !important; }
  .wa-lista :is(td.options, th:last-child:empty, td:first-child:has(input), th:first-child:has(input)) { display: none !important; }
  .wa-lista thead { display: table-header-group !important; }
  .wa-lista tr { break-inside: avoid; }
  .wa-lista :is(th, td) { display: table-cell !important; white-space: normal !important; }
  .wa-lista, .wa-lista *, [data-css=app-content] h2 { color: #000 !important; background: transparent !important; }
  html, body, #app, #app > *, [data-css=app-content], [data-css=app-content] * { background: #fff !important; border-color: #ccc !important; }
  [role=banner], .mo-topo, .mo-pular { display: none !important; }
  [data-css=app-content], #app, #app > * { height: auto !important; overflow: visible !important; position: static !important; }
}

@media (max-width: 768px) {
  .wa-barra-da-lista, .wa-filtros-rapidos { margin: 0 8px 12px; }
  .wa-barra-da-lista .wa-menu { flex: 1 1 9rem; }
  .wa-barra-da-lista .wa-menu > .wa-botao { width: 100%; }
  .wa-barra-da-lista .wa-botao { flex: 1 1 9rem; margin-left: 0 !important; padding: 8px 10px; white-space: nowrap; }
  .wa-lista td:has(.wa-nada) { display: none !important; }
  .wa-lista thead { display: none; }
  .wa-lista .adminjs_TableCaption { display: block; }
  .wa-lista table, .wa-lista tbody { display: block; }
  .wa-lista tbody { border-bottom: 1px solid var(--wa-borda); }
  .wa-lista tbody tr { position: relative; display: grid; gap: 6px; padding: 14px 56px 14px 12px; border-top: 1px solid var(--wa-borda); }
  .wa-lista tbody td { display: block; padding: 0; border: 0; text-align: left; }
  .wa-lista tbody td:first-child:empty { display: none; }
  .wa-lista tbody td.options { position: absolute; top: 12px; right: 8px; }
}
`
