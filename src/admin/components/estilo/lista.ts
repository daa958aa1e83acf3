/** The list's search box, and its rows on a phone: AdminJS shows one column there, and not the status. */
export const estiloDaLista = `
.wa-busca { position: relative; flex: 1 1 22rem; max-width: 34rem; }
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
.wa-busca input::placeholder { text-overflow: ellipsis; }
.wa-lista td[data-property-name=empresaId] { min-width: 10rem; }
/* AdminJS lays what to do with the ticked rows over the search box. */
.wa-lista .adminjs_TableCaption { position: static; transform: none; margin-bottom: 8px; }
/* AdminJS's own button forgets the filter; the bar has one that keeps it. */
[data-css="ConfiguracaoWhatsApp-emMassa-button"] { display: none; }
.wa-vazio { padding: 56px 24px; min-height: 0; }
.wa-relendo { opacity: .6; transition: opacity .2s .15s; }

@media (max-width: 768px) {
  .wa-barra-da-lista { margin: 0 8px 12px; }
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
