/** A conversation, and what its lists show. */
export const estiloDasConversas = `
.wa-conversa { --wa-nossa: color-mix(in srgb, var(--wa-certo) 18%, var(--wa-caixa)); position: relative; display: flex; flex-direction: column;
  height: calc(100dvh - 140px); min-height: 380px; max-width: 900px; background: var(--wa-caixa);
  border: 1px solid var(--wa-borda); border-radius: 16px; overflow: hidden; }
.wa-conversa-topo { display: flex; gap: 12px; align-items: center; padding: 12px 20px; border-bottom: 1px solid var(--wa-borda); }
.wa-conversa-foto img, .wa-conversa-foto .wa-iniciais { width: 40px; height: 40px; border-radius: 50%; object-fit: cover; font-size: 15px; }
.wa-conversa-topo h1 { font-size: 17px; font-weight: 600; line-height: 1.3; margin: 0; overflow-wrap: anywhere; }
.wa-conversa-topo p { margin: 0; font-size: 13px; overflow-wrap: anywhere; }
.wa-conversa-volta { display: inline-flex; align-items: center; justify-content: center; width: 40px; height: 40px; flex: none;
  border-radius: 50%; color: var(--wa-texto); }
.wa-conversa-lapis { display: inline-flex; align-items: center; justify-content: center; width: 44px; height: 44px; flex: none; margin-left: auto;
  border: 0; border-radius: 50%; background: none; color: var(--wa-texto); cursor: pointer; }
.wa-conversa-lapis:hover, .wa-conversa-volta:hover { background: color-mix(in srgb, var(--wa-texto) 6%, transparent); }
.wa-conversa > .wa-mensagem { margin: 8px 16px; }
.wa-conversa-rolo { flex: 1; min-height: 0; overflow-y: auto; padding: 16px 20px; background: color-mix(in srgb, var(--wa-texto) 4%, var(--wa-caixa)); }
.wa .wa-conversa-rolo:focus-visible { outline-offset: -3px; }
.wa-conversa-anteriores, .wa-conversa-vazia { text-align: center; }
.wa-conversa-nota { margin: 0; padding: 14px 20px; font-size: 14px; border-top: 1px solid var(--wa-borda); }
.wa-bolhas { display: flex; flex-direction: column; gap: 6px; margin: 0; padding: 0; list-style: none; }
.wa-dia { align-self: center; margin: 10px 0; padding: 3px 12px; font-size: 13px; border-radius: 8px; color: var(--wa-texto);
  background: var(--wa-caixa); border: 1px solid var(--wa-borda); }
.wa-bolha { max-width: min(78%, 560px); padding: 8px 12px; border-radius: 12px; font-size: 15px; background: var(--wa-caixa);
  border: 1px solid var(--wa-borda); overflow-wrap: anywhere; }
.wa-bolha p { margin: 0; }
.wa-bolha-entrada { align-self: flex-start; border-bottom-left-radius: 3px; }
.wa-bolha-saida { align-self: flex-end; border-bottom-right-radius: 3px; background: var(--wa-nossa); border-color: transparent; }
.wa-bolha-parada { background: var(--wa-caixa); border-color: var(--wa-erro); }
.wa-bolha-incerta { border-color: var(--wa-alerta); }
.wa-bolha-cancelada { border: 1px dashed var(--wa-contorno); }
.wa-bolha-texto, .wa-texto-inteiro { white-space: pre-wrap; line-height: 1.4; overflow-wrap: anywhere; }
.wa-citada { display: grid; margin: 0 0 6px; padding: 4px 10px; font-size: 13px; line-height: 1.4; border-left: 3px solid var(--wa-primaria);
  border-radius: 6px; background: color-mix(in srgb, var(--wa-texto) 6%, transparent); }
.wa-citada span { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; white-space: pre-wrap; }
.wa-bolha-texto code { font-family: ui-monospace, monospace; font-size: .93em; }
.wa-bolha-muda { font-style: italic; }
.wa-bolha-anuncio { font-size: 13px; opacity: .85; }
.wa-bolha-reacoes { display: flex; flex-wrap: wrap; gap: 6px; font-size: 14px; }
.wa-bolha-quem { display: block; font-size: 13px; }
:is(.wa-bolha-quem, .wa-citada b) { font-weight: 600; }
.wa-bolha-arquivo { display: flex; gap: 8px; align-items: center; font-weight: 500; }
.wa-bolha a { color: inherit; font-weight: 500; }
.wa-bolha-mapa { display: inline-flex; align-items: center; min-height: 44px; }
.wa-bolha-pe { display: flex; flex-wrap: wrap; gap: 4px 8px; justify-content: flex-end; align-items: center; font-size: 12px; color: var(--wa-texto); opacity: .8; }
.wa-bolha-motivo { font-size: 13px; padding-top: 4px; }
.wa-bolha-acao { margin-top: 6px; padding: 4px 0; min-height: 28px; font: 600 13px/1.3 var(--wa-fonte); color: var(--wa-texto);
  background: none; border: 0; text-decoration: underline; cursor: pointer; }
.wa-situacao { display: inline-flex; align-items: center; gap: 4px; white-space: nowrap; }
.wa-situacao-segundo { display: inline-flex; margin-left: -13px; }
.wa-situacao-lida .wa-simbolo { color: color-mix(in srgb, #0a91cc 75%, var(--wa-texto)); }
.wa-situacao-falhou .wa-simbolo { color: var(--wa-erro); }
.wa-caixa-de-envio { display: flex; gap: 4px; align-items: flex-end; padding: 12px 16px; border-top: 1px solid var(--wa-borda); }
.wa-caixa-de-envio textarea { flex: 1; min-width: 0; min-height: 44px; max-height: 134px; field-sizing: content; padding: 10px 14px; resize: none; font: 400 16px/1.4 var(--wa-fonte);
  color: var(--wa-texto); background: var(--wa-caixa); border: 1px solid var(--wa-contorno); border-radius: 12px; }
.wa-caixa-de-envio textarea::placeholder { color: var(--wa-suave); opacity: .85; }
.wa-caixa-de-envio .wa-botao { min-height: 44px; margin-left: 4px; }
.wa-caixa-recusa { padding: 10px 16px 0; }
.wa-texto-da-lista { display: block; min-width: 160px; max-width: 340px; white-space: normal; overflow-wrap: anywhere; }
@media (max-width: 1023px) {
  .wa-bolha-acao, .wa-conversa .wa-botao { min-height: 44px; }
}
@media (max-width: 600px) {
  .wa-texto-da-lista { min-width: 0; }
  .wa-conversa { height: calc(100dvh - 116px); border-radius: 12px; }
  .wa-conversa-topo { padding: 10px 12px 10px 6px; gap: 6px; }
  .wa-conversa-rolo { padding: 12px; }
  .wa-bolha { max-width: 88%; }
  .wa-caixa-de-envio { flex-wrap: wrap; padding: 8px; }
  .wa-caixa-de-envio textarea { flex-basis: 100%; order: -1; }
  .wa-caixa-de-envio .wa-botao { flex: 1; }
}
`
