/** The bell of the top bar, and what hangs from it. */
export const estiloDosAlertas = `
.wa-sino { position: relative; line-height: 1.4; }
.wa-sino-botao { position: relative; display: inline-flex; align-items: center; justify-content: center; width: 44px; height: 44px; border: 0; border-radius: 8px;
  background: transparent; color: var(--wa-suave); cursor: pointer; }
.wa-sino-botao:hover { background: color-mix(in srgb, var(--wa-texto) 6%, transparent); color: var(--wa-texto); }
.wa-sino-botao b { position: absolute; top: 2px; right: 0; min-width: 18px; height: 18px; padding: 0 5px; border-radius: 9px; font: 600 11px/18px var(--wa-fonte);
  color: var(--wa-sobre-primaria); background: var(--wa-erro); font-variant-numeric: tabular-nums; }
.wa-sino-caixa { position: absolute; z-index: 70; top: 46px; right: 0; width: 360px; max-width: calc(100vw - 24px); max-height: min(70vh, 560px); display: flex; flex-direction: column;
  padding: 8px 16px 12px; border: 1px solid var(--wa-borda); border-radius: 12px; background: var(--wa-caixa); box-shadow: 0 8px 32px rgb(0 0 0 / .18); }
.wa-sino-caixa > .wa-suave { padding: 12px 0; }
.wa-sino-caixa ul { list-style: none; margin: 0; padding: 0; overflow-y: auto; min-height: 0; }
.wa-sino-caixa li { border-bottom: 1px solid var(--wa-borda); }
.wa-sino-caixa li a { display: grid; gap: 1px; padding: 12px 0 12px 14px; color: var(--wa-texto); text-decoration: none; font-size: 14px; border-left: 3px solid var(--wa-alerta);
  margin: 6px 0; border-radius: 2px; overflow-wrap: anywhere; }
.wa-sino-caixa li.wa-sino-grave a { border-left-color: var(--wa-erro); }
.wa-sino-caixa li a:hover { background: color-mix(in srgb, var(--wa-texto) 5%, transparent); }
.wa-sino-caixa strong { font-weight: 600; }
.wa-sino-caixa > .wa-entre { padding-top: 10px; font-size: 14px; flex: none; }
.wa-sino-caixa > .wa-entre a { color: var(--wa-primaria); font-weight: 500; padding: 6px 0; }

/* Below a field of AdminJS's own, whose space underneath is meant for the next one. */
.wa-ajuda-do-campo { margin: -34px 0 32px; }
.wa-papeis { display: grid; gap: 2px; }
.wa-papeis div { display: flex; flex-wrap: wrap; gap: 0 6px; }
.wa-papeis dt { font-weight: 600; }
.wa-papeis dd { margin: 0; }
.wa-regras { display: grid; gap: 14px; margin-top: 16px; text-align: left; }
.wa-regras h2 { font-size: 17px; font-weight: 650; }
.wa-regras form { display: grid; gap: 20px; justify-items: start; }
.wa-regras .wa-opcoes { width: 100%; }
.wa-regras-limite { max-width: 420px; padding: 2px 0 6px 48px; }

@media (max-width: 720px) {
  .wa-regras-limite { padding-left: 0; }
  .wa-sino-caixa { position: fixed; top: 60px; right: 12px; left: 12px; width: auto; }
}
`
