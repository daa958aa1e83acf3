/** The inbox: the list beside the conversation, and one of them where there is no room for both. */
export const estiloDaCaixa = `
.wa-caixa-raiz { height: calc(100dvh - 129px); min-height: 420px; }
.wa-caixa { position: relative; display: grid; grid-template-columns: minmax(300px, 380px) minmax(0, 1fr); height: 100%; overflow: hidden; background: var(--wa-caixa);
  border: 1px solid var(--wa-borda); border-radius: 16px; }
.wa-caixa-lado { display: flex; flex-direction: column; min-width: 0; min-height: 0; border-right: 1px solid var(--wa-borda); }
.wa-caixa-topo { display: grid; gap: 10px; padding: 16px 16px 10px; }
.wa-caixa-titulo > p { margin: 0; font-size: 20px; font-weight: 650; line-height: 1.3; }
.wa-caixa-titulo { display: flex; gap: 10px; align-items: center; justify-content: space-between; }
.wa-caixa-titulo > p { flex: 1; }
.wa-caixa-titulo .wa-botao { min-height: 44px; padding: 6px 12px; white-space: nowrap; }
.wa-caixa-busca { max-width: none; flex: none; }
.wa-caixa-conversa { display: flex; min-width: 0; min-height: 0; }
.wa-caixa-conversa > .wa-conversa { flex: 1; height: 100%; min-height: 0; min-width: 0; max-width: none; border: 0; border-radius: 0; }
.wa-caixa-conversa .wa-conversa-volta { display: none; border: 0; background: none; cursor: pointer; }
.wa-caixa-escolha { margin: auto; padding: 24px; text-align: center; color: var(--wa-suave); }
.wa-caixa-escolha p { margin: 8px 0 0; }
.wa-caixa-escolha .wa-simbolo { opacity: .5; }
.wa-fichas { display: flex; gap: 8px; margin: 0 -16px; padding: 4px 16px; border: 0; min-width: 0; overflow-x: auto; scrollbar-width: none; }
.wa-fichas::-webkit-scrollbar { display: none; }
.wa-ficha-de-filtro { flex: none; min-height: 34px; padding: 4px 14px; font: 500 14px/1.3 var(--wa-fonte); color: var(--wa-texto); background: transparent;
  border: 1px solid var(--wa-contorno); border-radius: 999px; cursor: pointer; }
.wa-ficha-de-filtro:hover { background: color-mix(in srgb, var(--wa-texto) 6%, transparent); }
.wa-ficha-de-filtro[aria-pressed=true] { background: color-mix(in srgb, var(--wa-primaria) 16%, var(--wa-caixa)); border-color: var(--wa-primaria); font-weight: 600; }
.wa-caixa-lista { flex: 1; min-height: 0; overflow-y: auto; border-top: 1px solid var(--wa-borda); }
.wa-caixa-lista > .wa-mensagem { margin: 12px; }
.wa-caixa-lista > .wa-botao { display: flex; width: 100%; min-height: 48px; border-radius: 0; }
.wa-caixa-nada { padding: 32px 24px; margin: 0; text-align: center; color: var(--wa-suave); }
.wa-caixa-nada .wa-botao { margin-top: 16px; min-height: 44px; }
.wa-caixa-parte { margin: 0; padding: 14px 16px 6px; font-size: 13px; font-weight: 600; color: var(--wa-suave); }
.wa-caixa-linhas { margin: 0; padding: 0; list-style: none; }
.wa .wa-caixa-item { display: grid; grid-template: "rosto nome quando" auto "rosto palavras porler" auto / 48px minmax(0, 1fr) auto;
  column-gap: 12px; row-gap: 2px; align-items: center; align-content: center; padding: 11px 16px; min-height: 70px; color: var(--wa-texto); text-decoration: none; transition: none;
  border-bottom: 1px solid color-mix(in srgb, var(--wa-borda) 60%, transparent); }
.wa .wa-caixa-item:has(.wa-caixa-item-nota) { grid-template: "rosto nome quando" auto "rosto palavras porler" auto "rosto nota nota" auto / 48px minmax(0, 1fr) auto; }
.wa .wa-caixa-item:hover { background: color-mix(in srgb, var(--wa-texto) 4%, transparent); }
.wa .wa-caixa-item[aria-current] { background: color-mix(in srgb, var(--wa-primaria) 12%, var(--wa-caixa)); box-shadow: inset 3px 0 var(--wa-primaria); }
.wa .wa-caixa-item:focus-visible { outline-offset: -3px; }
.wa-rosto { --cor: #3f6db5; grid-area: rosto; display: inline-flex; align-items: center; justify-content: center; width: 44px; height: 44px; flex: none;
  border-radius: 50%; font-weight: 600; font-size: 16px; color: color-mix(in srgb, var(--cor) 35%, var(--wa-texto));
  background: color-mix(in srgb, var(--cor) 20%, var(--wa-caixa)); }
.wa-rosto img { width: 100%; height: 100%; border-radius: 50%; object-fit: cover; }
.wa-rosto-1 { --cor: #0b7a55; } .wa-rosto-2 { --cor: #a2467f; } .wa-rosto-3 { --cor: #a86a10; } .wa-rosto-4 { --cor: #6b4fc0; } .wa-rosto-5 { --cor: #b34a3c; }
.wa-caixa-item-nome { grid-area: nome; font-weight: 500; font-size: 15.5px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.wa-caixa-item-quando { grid-area: quando; font-size: 12.5px; color: color-mix(in srgb, var(--wa-suave) 55%, var(--wa-texto)); white-space: nowrap; }
.wa-caixa-item-palavras { grid-area: palavras; display: flex; min-height: 22.5px; gap: 4px; align-items: center; min-width: 0; font-size: 14px; color: color-mix(in srgb, var(--wa-suave) 55%, var(--wa-texto)); white-space: nowrap; overflow: hidden; }
.wa-caixa-item-palavras > span { flex: none; }
.wa-caixa-item-palavras > .wa-caixa-item-texto { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.wa-caixa-item-rascunho { color: var(--wa-erro); font-weight: 600; }
.wa-caixa-item-nota { grid-area: nota; font-size: 12.5px; color: color-mix(in srgb, var(--wa-suave) 55%, var(--wa-texto)); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.wa-caixa-item-por-ler .wa-caixa-item-nome { font-weight: 700; }
:is(.wa-caixa-item-por-ler, .wa-caixa-item[aria-current]) :is(.wa-caixa-item-palavras, .wa-caixa-item-quando, .wa-caixa-item-nota) { color: var(--wa-texto); }
.wa-por-ler { grid-area: porler; justify-self: end; min-width: 22px; padding: 0 7px; border-radius: 999px; font: 600 12.5px/22px var(--wa-fonte); text-align: center; color: #fff; background: #0b7a55; }
.wa mark { padding: 0; color: inherit; background: color-mix(in srgb, var(--wa-alerta) 38%, transparent); border-radius: 3px; }
.wa-nova-conversa { display: grid; gap: 8px; }
.wa-sugestoes { max-height: min(336px, 42dvh); overflow-y: auto; margin: 0 -12px; }
.wa-sugestao { display: grid; grid-template: "rosto nome" auto "rosto numero" auto / 44px minmax(0, 1fr); column-gap: 12px; align-content: center; align-items: center;
  min-height: 56px; padding: 6px 12px; border-radius: 10px; cursor: pointer; }
.wa-sugestao[aria-selected=true] { background: color-mix(in srgb, var(--wa-primaria) 14%, var(--wa-caixa)); }
.wa-sugestao-nome { grid-area: nome; font-weight: 500; color: var(--wa-texto); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.wa-sugestao-numero { grid-area: numero; font-size: 13px; color: color-mix(in srgb, var(--wa-suave) 55%, var(--wa-texto)); }
.wa-sugestao:has(.wa-sugestao-numero:empty) { grid-template: "rosto nome" auto / 44px minmax(0, 1fr); }
.wa-sugestao .wa-sugestao-numero:empty { display: none; }
.wa-conversa-topo h2 { font-size: 17px; font-weight: 600; line-height: 1.3; margin: 0; overflow-wrap: anywhere; }
.wa-conversa-topo > div { min-width: 0; }
.wa-conversa-meio { position: relative; flex: 1; min-height: 0; display: flex; }
.wa-conversa-meio .wa-conversa-rolo { min-width: 0; }
.wa-novas { position: absolute; left: 50%; bottom: 14px; transform: translateX(-50%); min-height: 44px; padding: 6px 18px; font: 600 14px/1.3 var(--wa-fonte);
  color: var(--wa-texto); background: var(--wa-caixa); border: 1px solid var(--wa-contorno); border-radius: 999px; cursor: pointer; box-shadow: 0 3px 12px rgb(0 0 0 / .18); white-space: nowrap; }
.wa-desde-aqui { border-color: var(--wa-primaria); font-weight: 600; }
.wa-bolha-achada { box-shadow: 0 0 0 3px color-mix(in srgb, var(--wa-alerta) 55%, transparent); }
@media (min-width: 1024px) {
  .wa-fichas { flex-wrap: wrap; gap: 6px; overflow: visible; }
  .wa-ficha-de-filtro { min-height: 30px; padding: 2px 10px; font-size: 13px; }
}
@media (max-width: 1023px) {
  .wa-caixa { grid-template-columns: minmax(0, 1fr); }
  .wa-caixa-lado { border-right: 0; }
  .wa-caixa:not(.wa-caixa-aberta) .wa-caixa-conversa, .wa-caixa-aberta .wa-caixa-lado { display: none; }
  .wa-caixa-conversa .wa-conversa-volta { display: inline-flex; width: 44px; height: 44px; }
  .wa-ficha-de-filtro { min-height: 44px; }
}
@media (max-width: 600px) {
  .wa-caixa-raiz { height: calc(100dvh - 97px); }
  .wa-caixa { border-radius: 0; border-width: 1px 0 0; }
}
`
