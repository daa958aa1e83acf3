/** The QR and what stands beside it. The skeleton has the picture's size: nothing moves when it comes. */
export const estiloDoQr = `
.wa-qr { display: grid; grid-template-columns: auto 1fr; gap: 48px; align-items: center; flex: 1; }
.wa-qr-tela { width: 316px; }
.wa-azulejo { position: relative; width: 316px; height: 316px; padding: 18px; border-radius: 16px; background: #fff; border: 1px solid var(--wa-borda);
  display: flex; align-items: center; justify-content: center; overflow: hidden; }
.wa-azulejo img { width: 100%; height: 100%; image-rendering: pixelated; }
.wa-azulejo-espera { background: color-mix(in srgb, var(--wa-texto) 5%, var(--wa-caixa)); flex-direction: column; gap: 20px; color: var(--wa-texto); text-align: center; }
.wa-azulejo-espera::after { content: ''; position: absolute; inset: 0; transform: translateX(-100%);
  background: linear-gradient(90deg, transparent, color-mix(in srgb, var(--wa-texto) 6%, transparent), transparent); animation: wa-brilho 1.6s infinite; }
@keyframes wa-brilho { to { transform: translateX(100%) } }
.wa-prazo { margin-top: 14px; font-size: 14px; color: var(--wa-suave); font-variant-numeric: tabular-nums; text-align: center; min-height: 34px; }
.wa-prazo-barra { height: 5px; margin-bottom: 8px; border-radius: 3px; background: color-mix(in srgb, var(--wa-texto) 12%, transparent); overflow: hidden; }
.wa-prazo-resto { height: 100%; border-radius: 3px; background: var(--wa-primaria); transform-origin: left; transition: transform 1s linear; }

.wa-abas { display: flex; width: fit-content; border: 0; margin: 16px 0 12px; padding: 3px; gap: 3px; border-radius: 10px; background: color-mix(in srgb, var(--wa-texto) 7%, transparent); }
.wa-abas button { border: 0; background: transparent; color: var(--wa-suave); font: 500 14px/1.4 var(--wa-fonte); padding: 6px 16px; border-radius: 8px; cursor: pointer; min-height: 34px; }
.wa-abas button[aria-selected=true] { background: var(--wa-caixa); color: var(--wa-texto); box-shadow: 0 1px 2px rgb(0 0 0 / .16); }
.wa-passos { counter-reset: passo; display: grid; gap: 8px; }
.wa-passos li { counter-increment: passo; display: grid; grid-template-columns: 28px 1fr auto; gap: 12px; align-items: center; font-size: 16px; line-height: 1.5; }
.wa-passos li::before { content: counter(passo); width: 26px; height: 26px; border-radius: 50%; display: inline-flex; align-items: center; justify-content: center;
  font-size: 14px; font-weight: 600; color: var(--wa-primaria); background: color-mix(in srgb, var(--wa-primaria) 14%, transparent); }
.wa-qr-lado .wa-link { margin-top: 20px; }
.wa-link { background: none; border: 0; padding: 6px 0; font: 500 15px/1.4 var(--wa-fonte); color: var(--wa-primaria); text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
.wa-link:disabled { opacity: .55; cursor: default; }

.wa-codigo { display: grid; gap: 16px; width: 100%; max-width: 24rem; text-align: left; }
.wa-codigo-prazo { margin: -8px 0 0; text-align: center; color: var(--wa-suave); font-size: 14px; font-variant-numeric: tabular-nums; }
.wa-codigo-saidas { display: flex; flex-wrap: wrap; gap: 4px 24px; }
.wa-codigo-valor { font: 650 34px/1.2 ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace; letter-spacing: .08em; padding: 18px; text-align: center;
  border: 1px dashed var(--wa-contorno); border-radius: 12px; white-space: nowrap; user-select: all; }

@media (max-width: 860px) {
  .wa-qr { grid-template-columns: 1fr; gap: 28px; justify-items: center; }
  .wa-qr-lado { width: 100%; max-width: 26rem; }
}
@media (max-width: 400px) {
  .wa-qr-tela { width: 100%; max-width: 316px; }
  .wa-azulejo { width: 100%; height: auto; aspect-ratio: 1; padding: 14px; }
  .wa-codigo-valor { font-size: 28px; padding: 16px 8px; }
}
`
