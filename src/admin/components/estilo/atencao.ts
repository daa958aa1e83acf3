/** Who needs somebody, by what is wrong. */
export const estiloDaAtencao = `
.wa-causa { display: grid; gap: 4px; padding-top: 14px; border-top: 1px solid var(--wa-borda); min-width: 0; }
.wa-causa:first-of-type { border-top: 0; padding-top: 0; }
.wa-causa header { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 2px 12px; align-items: start; }
.wa-causa h3 { font-size: 15px; line-height: 1.45; font-weight: 600; overflow-wrap: anywhere; }
.wa-causa header b { font-size: 14px; font-weight: 600; white-space: nowrap; color: var(--wa-suave); }
.wa-causa header .wa-etiqueta { justify-self: start; }
.wa-causa header p { grid-column: 1 / -1; }
.wa-causa > .wa-botao { justify-self: start; }
.wa-atencao { list-style: none; margin: 0; padding: 0; }
.wa-atencao li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 16px; align-items: center; padding: 10px 0; border-top: 1px solid var(--wa-borda); }
.wa-atencao li:first-child { border-top: 0; }
.wa-atencao-quem { display: grid; justify-items: start; gap: 2px; align-self: end; }
.wa-atencao-quem a { color: var(--wa-texto); font-weight: 600; overflow-wrap: anywhere; }
.wa-atencao-mais { grid-column: 1; font-size: 14px; align-self: start; }
.wa-atencao-mais:empty { display: none; }
.wa-atencao-botao { grid-column: 2; grid-row: 1 / span 2; display: flex; gap: 8px; }
.wa-atencao-botao > .wa-botao { min-width: 11.75rem; }
.wa-atencao-aviso { grid-column: 1 / -1; }
.wa-atencao-cuidado { display: flex; gap: 6px; align-items: baseline; color: var(--wa-suave); }
.wa-atencao-cuidado q { display: block; color: var(--wa-texto); overflow-wrap: anywhere; }
.wa-atencao-adiadas { justify-self: start; }
.wa-contato { display: flex; flex-wrap: wrap; gap: 0 10px; color: var(--wa-suave); }
.wa-contato b { font-weight: 500; color: var(--wa-texto); }
.wa-contato a { color: var(--wa-primaria); overflow-wrap: anywhere; }
.wa-menu-so-icone > .wa-botao { padding: 8px; min-width: 40px; }
.wa-menu-so-icone .wa-menu-rotulo { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (max-width: 640px) {
  .wa-causa header { grid-template-columns: minmax(0, 1fr) auto; }
  .wa-causa h3 { grid-row: 2; grid-column: 1 / -1; }
  .wa-atencao li { grid-template-columns: minmax(0, 1fr); }
  .wa-atencao-botao { grid-column: 1; grid-row: auto; margin-top: 6px; }
  .wa-atencao-botao > .wa-botao { flex: 1; }
}
`
