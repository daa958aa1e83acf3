/** Buttons, badges, fields, messages: what several pages use. Sizes in px, as AdminJS's own. */
export const estiloDasPecas = `
.wa { font-family: var(--wa-fonte); color: var(--wa-texto); font-size: 15px; line-height: 1.5; box-sizing: border-box; }
.wa *, .wa *::before, .wa *::after { box-sizing: inherit; }
span.wa { display: inline-block; font-size: inherit; line-height: inherit; }
.wa :focus-visible { outline: 3px solid var(--wa-primaria); outline-offset: 2px; }
.wa-simbolo { display: inline-flex; flex: none; }
.wa-so-leitor { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.wa-suave { color: var(--wa-suave); }
.wa-ficha .adminjs_ActionHeader h2 { font-weight: 400; overflow-wrap: anywhere; }
.wa-ficha h2 .adminjs_Badge { display: inline; margin: 0; padding: 0; border: 0; font: inherit; font-weight: 650; color: inherit;
  background: none; white-space: normal; vertical-align: baseline; }
.wa-registro { color: var(--wa-primaria); text-decoration: none; }
.wa-registro:hover { text-decoration: underline; }

.wa-botao { display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 40px; padding: 8px 16px;
  font: 500 15px/1.3 var(--wa-fonte); border-radius: 8px; border: 1px solid var(--wa-contorno); background: transparent;
  color: var(--wa-texto); cursor: pointer; text-decoration: none; transition: background-color .15s, border-color .15s, filter .15s; }
.wa-botao:hover:not(:disabled) { background: color-mix(in srgb, var(--wa-texto) 6%, transparent); }
.wa-botao:disabled { opacity: .55; cursor: default; }
.wa-botao-principal { background: var(--wa-primaria); border-color: var(--wa-primaria); color: var(--wa-sobre-primaria); }
.wa-botao-principal:hover:not(:disabled) { background: var(--wa-primaria); filter: brightness(1.08); }
.wa-botao-perigo { background: var(--wa-erro); border-color: var(--wa-erro); color: var(--wa-sobre-primaria); }
.wa-botao-perigo:hover:not(:disabled) { background: var(--wa-erro); filter: brightness(1.08); }
.wa-botao-texto { border-color: transparent; color: var(--wa-suave); font-size: 14px; padding: 8px 12px; }
.wa-botao-texto:hover:not(:disabled) { color: var(--wa-texto); }
.wa-botao-grande { min-height: 56px; padding: 12px 32px; font-size: 18px; font-weight: 600; border-radius: 12px; }

.wa-etiqueta { --cor: var(--wa-suave); display: inline-flex; align-items: center; gap: 8px; padding: 3px 12px 3px 10px;
  border-radius: 999px; font: 500 13px/1.4 var(--wa-fonte); color: var(--wa-texto); white-space: nowrap;
  background: color-mix(in srgb, var(--cor) 14%, transparent); }
.wa-etiqueta-link { display: inline-block; border-radius: 999px; text-decoration: none; }
.wa-etiqueta-link:hover .wa-etiqueta { background: color-mix(in srgb, var(--cor) 24%, transparent); }
.wa-etiqueta-marca { display: inline-flex; color: var(--cor); }
.wa-etiqueta-conectado, .wa-etiqueta-aplicado, .wa-etiqueta-ok { --cor: var(--wa-certo); }
.wa-etiqueta-aguardando_qr, .wa-etiqueta-conectando, .wa-etiqueta-nao_reconhecido, .wa-etiqueta-recusado { --cor: var(--wa-alerta); }
.wa-etiqueta-erro, .wa-etiqueta-falhou { --cor: var(--wa-erro); }

.wa-mensagem { --cor: var(--wa-suave); display: flex; gap: 12px; align-items: flex-start; padding: 12px 16px; border-radius: 10px;
  background: color-mix(in srgb, var(--cor) 10%, transparent); font-size: 15px; overflow-wrap: anywhere; }
.wa-mensagem .wa-simbolo { color: var(--cor); margin-top: 2px; }
.wa-mensagem a { color: inherit; font-weight: 600; }
.wa-queda { display: grid; gap: 12px; justify-items: start; margin: 16px; }
td .wa-queda { margin: 0; }
td .wa-queda > .wa-botao { display: none; }
.wa-mensagem-erro { --cor: var(--wa-erro); }
.wa-mensagem-certo { --cor: var(--wa-certo); }

.wa-campo { display: grid; gap: 6px; text-align: left; }
.wa-campo label { font-weight: 500; font-size: 14px; }
.wa-campo :is(input, textarea), .wa-busca input { width: 100%; min-height: 44px; padding: 8px 14px; font: 400 16px/1.4 var(--wa-fonte); color: var(--wa-texto);
  background: var(--wa-caixa); border: 1px solid var(--wa-contorno); border-radius: 8px; }
.wa-campo input::placeholder, .wa-busca input::placeholder { color: var(--wa-suave); opacity: .85; }
.wa-campo textarea { resize: vertical; }
.wa-campo [aria-invalid] { border-color: var(--wa-erro); }
.wa-campo-ajuda { font-size: 13px; color: var(--wa-suave); }
.wa-campo-erro { font-size: 13px; color: var(--wa-erro); }

@media (max-width: 640px) {
  .wa-botao-grande { width: 100%; }
}
@media (prefers-reduced-motion: reduce) {
  .wa *, .wa *::before, .wa *::after { animation-duration: 1ms !important; animation-iteration-count: 1 !important; transition-duration: 1ms !important; }
}
`
