/** No web fonts, no images, no foreign hosts. Contrast of text is at least 4.5:1 in both schemes. */
export const estilo = `
:root {
  color-scheme: light dark;
  --fundo: #eef2f0; --papel: #ffffff; --tinta: #14201b; --suave: #54625c; --borda: #cfd9d4;
  --verde: #0b6b47; --verde-texto: #ffffff; --campo: #ffffff; --perigo: #a3222f; --perigo-fundo: #fdf0f0;
  --realce: #e3f3ea; --amarelo: #fdf4dc; --amarelo-tinta: #6b4e00; --foco: #0b6b47;
}
@media (prefers-color-scheme: dark) {
  :root {
    --fundo: #0e1512; --papel: #17211d; --tinta: #e8f0ec; --suave: #a3b3ab; --borda: #33423b;
    --verde: #3ecf8e; --verde-texto: #05281a; --campo: #0f1815; --perigo: #ff9aa2; --perigo-fundo: #33191c;
    --realce: #123227; --amarelo: #362b0d; --amarelo-tinta: #f3d98b; --foco: #7ee2b8;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; padding: 1.25rem 1rem 3rem; background: var(--fundo); color: var(--tinta);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
.topo, main { max-width: 62rem; margin: 0 auto; }
h1 { font-size: 1.375rem; line-height: 1.25; margin: 0; }
.topo p { margin: .25rem 0 1.25rem; color: var(--suave); }
h3 { font-size: 1rem; margin: 0 0 .75rem; }
main { display: grid; gap: 1rem; align-items: start; }
@media (min-width: 52rem) { main { grid-template-columns: minmax(0, 27rem) minmax(0, 1fr); gap: 1.5rem; } }
.aparelho {
  background: var(--papel); border: 1px solid var(--borda); border-radius: 1.5rem; padding: 1.25rem;
  box-shadow: 0 1px 2px rgb(0 0 0 / .06), 0 12px 32px rgb(0 0 0 / .08);
}
.falhas { background: var(--papel); border: 1px solid var(--borda); border-radius: 1rem; padding: 0 1.25rem; }
.falhas summary { cursor: pointer; font-weight: 600; padding: .875rem 0; }
.falhas[open] { padding-bottom: 1.25rem; }
.cartao { border-top: 1px solid var(--borda); margin-top: 1.25rem; padding-top: 1.25rem; }
.falhas .cartao:first-of-type { margin-top: 0; }
label { display: block; font-size: .875rem; font-weight: 500; margin-bottom: .25rem; }
.caixa { display: flex; align-items: center; gap: .5rem; font-weight: 400; font-size: 1rem; min-height: 2.25rem; margin: 0; }
.caixa input { width: 1.125rem; height: 1.125rem; accent-color: var(--verde); margin: 0; }
input:not([type=checkbox]), select, textarea {
  width: 100%; font: inherit; color: inherit; background: var(--campo); border: 1px solid var(--suave);
  border-radius: .625rem; padding: .5rem .75rem; min-height: 2.75rem; margin-bottom: .75rem;
}
textarea { resize: vertical; }
.codigo { font-family: ui-monospace, Consolas, monospace; font-size: 1.25rem; letter-spacing: .2em; text-transform: uppercase; }
.par { display: grid; gap: 0 .75rem; align-items: end; }
.falhas .par { grid-template-columns: 1fr 1fr; }
@media (min-width: 30rem) { .par { grid-template-columns: 1fr 1fr; } }
button {
  font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.125rem; border-radius: 1.5rem;
  border: 1px solid var(--verde); background: var(--verde); color: var(--verde-texto); cursor: pointer;
}
.aparelho form button { width: 100%; }
button.claro { background: transparent; color: var(--verde); }
button.perigo { background: transparent; border-color: var(--perigo); color: var(--perigo); }
button:hover { filter: brightness(1.08); }
button.claro:hover { background: var(--realce); filter: none; }
button.perigo:hover { background: var(--perigo-fundo); filter: none; }
button:disabled { opacity: .55; cursor: default; }
:focus-visible { outline: 3px solid var(--foco); outline-offset: 2px; }
.botoes { display: flex; flex-wrap: wrap; gap: .625rem; }
.botoes + label { margin-top: 1rem; }
.situacao { display: flex; gap: .875rem; align-items: center; background: var(--realce); border-radius: 1rem; padding: 1rem; margin-top: .25rem; }
.situacao[data-estado=esperando] { background: var(--amarelo); color: var(--amarelo-tinta); }
.situacao[data-estado=desconectado], .situacao[data-estado=vazio] { background: var(--fundo); }
.situacao img { border-radius: 50%; flex: none; }
.situacao p { margin: 0; overflow-wrap: anywhere; }
.palavra { font-weight: 650; font-size: 1.125rem; line-height: 1.3; }
.detalhe:empty { display: none; }
.detalhe { white-space: pre-line; font-size: .9375rem; margin-top: .125rem !important; }
.aviso { border-radius: .75rem; padding: .625rem .875rem; margin: .75rem 0 0; background: var(--fundo); font-size: .9375rem; }
.aviso[data-tom=erro] { background: var(--perigo-fundo); color: var(--perigo); }
.so-leitor { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`
