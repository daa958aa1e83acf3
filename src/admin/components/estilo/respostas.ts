/** What is done with a message. */
export const estiloDasRespostas = `
.wa-balao { position: fixed; inset: auto; margin: 0; padding: 6px; min-width: 200px; max-width: calc(100vw - 12px); box-sizing: border-box; overflow: auto; color: var(--wa-texto);
  background: var(--wa-caixa); border: 1px solid var(--wa-borda); border-radius: 12px; box-shadow: 0 8px 28px rgb(0 0 0 / .22); }
.wa-balao-item { display: flex; gap: 12px; align-items: center; width: 100%; min-height: 44px; padding: 4px 12px; border: 0; border-radius: 8px; background: none;
  font: 400 15px/1.3 var(--wa-fonte); color: var(--wa-texto); text-align: left; cursor: pointer; }
.wa-balao button:hover, .wa-balao button:focus-visible { background: color-mix(in srgb, var(--wa-texto) 8%, transparent); }
.wa-balao-item[aria-disabled=true] { opacity: .55; cursor: default; }
.wa-aviso-opcao span:nth-child(2) { flex: 1; }
.wa-aviso-nota { max-width: 300px; margin: 4px 0 0; padding: 8px 12px; font-size: 13px; color: var(--wa-suave); border-top: 1px solid var(--wa-borda); }
.wa-chave { position: relative; flex: none; width: 36px; height: 20px; border-radius: 999px; border: 1px solid var(--wa-contorno); background: transparent; }
.wa-chave::after { content: ""; position: absolute; top: 3px; left: 3px; width: 12px; height: 12px; border-radius: 50%; background: var(--wa-contorno); transition: translate .15s; }
[aria-checked=true] > .wa-chave { background: var(--wa-primaria); border-color: var(--wa-primaria); }
[aria-checked=true] > .wa-chave::after { translate: 16px; background: var(--wa-sobre-primaria); }
.wa-rapidos { display: flex; border-bottom: 1px solid var(--wa-borda); margin-bottom: 4px; padding-bottom: 4px; }
.wa-rapidos button, .wa-emojis button { display: inline-flex; align-items: center; justify-content: center; width: 44px; height: 44px; padding: 0; border: 0; border-radius: 10px; background: none;
  font-size: 22px; line-height: 1; color: var(--wa-texto); cursor: pointer; }
.wa-rapidos button[aria-checked=true] { background: color-mix(in srgb, var(--wa-primaria) 22%, var(--wa-caixa)); }
.wa-emojis { width: 318px; max-width: 100%; max-height: min(300px, 50dvh); overflow-y: auto; }
.wa-emojis section { display: flex; flex-wrap: wrap; padding: 4px 0; }
.wa-emojis section + section { border-top: 1px solid var(--wa-borda); }
.wa-bolha:has(.wa-acoes-botao) { position: relative; }
.wa-acoes-botao { position: absolute; top: 0; display: inline-flex; align-items: center; justify-content: center; width: 44px; height: 44px; padding: 0; border: 0; border-radius: 50%; background: none;
  color: var(--wa-texto); opacity: .55; cursor: pointer; }
.wa-bolha-entrada > .wa-acoes-botao { left: 100%; }
.wa-bolha-saida > .wa-acoes-botao { right: 100%; }
.wa-acoes-botao:is(:hover, :focus-visible, [aria-expanded=true]) { opacity: 1; background: color-mix(in srgb, var(--wa-texto) 8%, transparent); }
.wa-reacao-pedida { opacity: .5; }
.wa-bolha-indo { opacity: .6; }
.wa-mudanca { display: flex; gap: 6px; align-items: center; padding-top: 4px; font-size: 13px; }
.wa-mudanca-recusada { color: var(--wa-erro); font-weight: 500; }
.wa-alvo { display: flex; gap: 8px; align-items: center; padding: 8px 8px 0 16px; border-top: 1px solid var(--wa-borda); }
.wa-alvo .wa-citada { flex: 1; min-width: 0; margin: 0; font-size: 14px; overflow-wrap: anywhere; }
.wa-alvo + .wa-caixa-de-envio { border-top: 0; }
.wa-alvo:has(+ .wa-anexos) { padding-bottom: 8px; }
.wa-cartoes { display: grid; gap: 8px; margin: 2px 0 0; padding: 0; list-style: none; width: 280px; max-width: 100%; }
.wa-cartoes li { border: 1px solid color-mix(in srgb, var(--wa-texto) 14%, transparent); border-radius: 10px; background: var(--wa-caixa); overflow: hidden; }
.wa-cartao-dados { display: flex; gap: 12px; align-items: center; padding: 10px 12px; }
.wa-cartao-dados > span:last-child { display: grid; min-width: 0; line-height: 1.35; }
.wa-cartao-dados b { font-weight: 600; }
.wa-cartao-numero { font-size: 13.5px; color: color-mix(in srgb, var(--wa-suave) 45%, var(--wa-texto)); }
.wa-cartao-numero:empty { display: none; }
.wa-cartao-acao { display: block; width: 100%; min-height: 44px; padding: 4px 12px; font: 600 14px/1.3 var(--wa-fonte); color: var(--wa-texto); background: none; border: 0;
  border-top: 1px solid color-mix(in srgb, var(--wa-texto) 14%, transparent); cursor: pointer; }
.wa-cartao-acao:hover { background: color-mix(in srgb, var(--wa-texto) 6%, transparent); }
.wa-cartao-acao:focus-visible { outline-offset: -3px; }
.wa-cartao-falha { display: block; padding: 0 12px 10px; font-size: 13px; color: var(--wa-erro); }
@media (hover: hover) {
  .wa-acoes-botao { opacity: 0; }
  .wa-bolha:hover > .wa-acoes-botao { opacity: .7; }
}
`
