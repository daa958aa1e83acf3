/** The back office: the overview's boxes and charts. */
export const estiloDaRetaguarda = `
.wa-inicio > * { min-width: 0; }
.wa-partes { display: grid; grid-template-columns: minmax(0, 8fr) minmax(0, 5fr); gap: 16px; align-items: start; }
.wa-pilha { display: grid; gap: 16px; min-width: 0; }
.wa-partes-iguais { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: stretch; }
.wa-parte { display: grid; align-content: start; gap: 14px; padding: 20px 22px; border: 1px solid var(--wa-borda); border-radius: 14px; background: var(--wa-caixa); min-width: 0; }
.wa-parte h2 { font-size: 17px; line-height: 1.3; font-weight: 650; }
.wa-parte h2 b { margin-left: 6px; padding: 1px 10px; border-radius: 999px; font-size: 15px; font-variant-numeric: tabular-nums; color: var(--wa-erro); background: color-mix(in srgb, var(--wa-erro) 12%, transparent); }
.wa-miudo { font-size: 13px; line-height: 1.45; }
.wa-rolagem { overflow-x: auto; }

.wa-barras { list-style: none; margin: 0 -8px; padding: 0; display: grid; gap: 2px; }
.wa-barras a { display: grid; grid-template-columns: 176px minmax(0, 1fr) auto; align-items: center; gap: 12px; padding: 8px; border-radius: 8px; color: var(--wa-texto); text-decoration: none; }
.wa-barras a:hover { background: color-mix(in srgb, var(--wa-texto) 6%, transparent); }
.wa-barras .wa-etiqueta { justify-self: start; }
.wa-barras b { font-weight: 650; font-size: 18px; font-variant-numeric: tabular-nums; min-width: 2.5ch; text-align: right; }
.wa-trilho { height: 14px; border-radius: 7px; background: color-mix(in srgb, var(--wa-texto) 6%, transparent); overflow: hidden; }
.wa-barra { --cor: var(--wa-contorno); display: block; height: 100%; min-width: 0; border-radius: 7px; background: var(--cor); transition: width .3s; }
.wa-barra.wa-etiqueta-conectado { --cor: var(--wa-certo); }
.wa-barra.wa-etiqueta-aguardando_qr, .wa-barra.wa-etiqueta-conectando { --cor: var(--wa-alerta); }
.wa-barra.wa-etiqueta-erro { --cor: var(--wa-erro); }


.wa-grafico { display: grid; gap: 10px; margin: 0; }
.wa-grafico figcaption { font-size: 14px; }
.wa-grafico svg { display: block; width: 100%; height: 112px; border-bottom: 1px solid var(--wa-contorno); }
.wa-legenda { display: flex; flex-wrap: wrap; gap: 4px 16px; font-size: 13px; }
.wa-legenda span { display: inline-flex; align-items: center; gap: 6px; }
.wa-legenda i { width: 10px; height: 10px; border-radius: 3px; }
.wa-tom-certo { fill: var(--wa-certo); background: var(--wa-certo); }
.wa-tom-erro { fill: var(--wa-erro); background: var(--wa-erro); }
.wa-tom-primaria { fill: var(--wa-primaria); background: var(--wa-primaria); }
.wa-coluna-vazia { fill: transparent; }
.wa-grafico g:hover .wa-coluna-vazia { fill: color-mix(in srgb, var(--wa-texto) 8%, transparent); }
.wa-eixo { display: flex; justify-content: space-between; font-size: 13px; color: var(--wa-suave); }
.wa-em-tabela summary { cursor: pointer; font-size: 14px; color: var(--wa-primaria); width: fit-content; }
.wa-em-tabela .wa-rolagem { max-height: 260px; overflow-y: auto; margin-top: 8px; }
.wa-em-tabela table, .wa-servidores { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; }
.wa-em-tabela th, .wa-em-tabela td, .wa-servidores th, .wa-servidores td { padding: 8px 16px 8px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--wa-borda); font-weight: 400; }
.wa-servidores tbody th { font-weight: 600; }
.wa-servidores thead th, .wa-em-tabela thead th { font-size: 13px; color: var(--wa-suave); }
.wa-servidores tr:last-child > * { border-bottom: 0; }
.wa-numeros { display: flex; flex-wrap: wrap; gap: 12px 24px; margin: 0; }
.wa-numeros dt { font-size: 13px; color: var(--wa-suave); }
.wa-numeros dd { margin: 0; font-size: 20px; font-weight: 650; }

.wa-eventos-largo { max-width: 860px; justify-items: stretch; }
.wa-eventos-largo > .wa-botao { justify-self: start; }
.wa-massa { display: grid; gap: 14px; }
.wa-massa > .wa-botao { justify-self: start; }
.wa-massa strong { font-weight: 600; }
.wa-massa legend { font-weight: 600; margin-bottom: 8px; }
.wa-massa progress { width: 100%; height: 12px; accent-color: var(--wa-primaria); }
.wa-massa th a, .wa-recentes a { color: var(--wa-texto); }
.wa-rolagem-x { overflow-x: auto; }
.wa-recentes { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }

@media (max-width: 980px) {
  .wa-partes, .wa-partes-iguais { grid-template-columns: minmax(0, 1fr); }
  /* Who needs help comes before how fast things arrive. */
  .wa-pilha { display: contents; }
  .wa-pilha > :last-child { order: 1; }
}
@media (max-width: 640px) {
  .wa-parte { padding: 16px 14px; }
  .wa-barras a { grid-template-columns: minmax(0, 1fr) auto; }
  .wa-barras .wa-trilho { grid-column: 1 / -1; grid-row: 2; height: 8px; }
      .wa-entre .wa-botao { flex: 1; }
  }
`
