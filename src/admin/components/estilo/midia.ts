/** The files within a conversation. */
export const estiloDaMidia = `
.wa-imagem { display: block; width: 320px; max-width: 100%; padding: 0; border: 0; border-radius: 8px; overflow: hidden; background: color-mix(in srgb, var(--wa-texto) 8%, transparent); cursor: zoom-in; }
.wa-imagem img { display: block; width: 100%; max-height: 340px; object-fit: cover; }
.wa-bolha .wa-imagem, .wa-bolha .wa-video { margin-bottom: 4px; }
.wa-figurinha img { display: block; width: 140px; max-width: 100%; object-fit: contain; }
.wa-video { display: block; width: 360px; max-width: 100%; max-height: 380px; border-radius: 8px; background: #000; }
.wa-imagem-inteira { width: 100vw; height: 100dvh; max-width: none; max-height: none; padding: 16px; border: 0; background: rgb(0 0 0 / .88); color: #fff; }
.wa-imagem-inteira[open] { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; gap: 12px; justify-items: center; }
.wa-imagem-inteira p { display: flex; gap: 10px; justify-content: end; width: 100%; margin: 0; pointer-events: none; }
.wa-imagem-inteira p > * { pointer-events: auto; }
.wa-imagem-inteira .wa-botao { min-height: 44px; color: #fff; border-color: rgb(255 255 255 / .5); }
.wa-imagem-inteira img { max-width: 100%; max-height: 100%; object-fit: contain; align-self: center; }
.wa-imagem-inteira .wa-imagem-legenda { justify-content: center; }
.wa-audio { display: flex; gap: 8px; align-items: center; width: 320px; max-width: 100%; }
.wa-audio-tocar { display: inline-flex; align-items: center; justify-content: center; width: 44px; height: 44px; flex: none; border: 0; border-radius: 50%; color: var(--wa-sobre-primaria);
  background: var(--wa-primaria); cursor: pointer; }
.wa-audio input[type=range] { flex: 1; min-width: 60px; height: 44px; margin: 0; accent-color: var(--wa-primaria); }
.wa-audio-tempo { font-size: 13px; font-variant-numeric: tabular-nums; min-width: 34px; text-align: right; }
.wa-audio-velocidade { min-width: 44px; min-height: 44px; padding: 0 6px; font: 600 13px/1 var(--wa-fonte); color: var(--wa-texto); background: none; border: 0; border-radius: 8px; cursor: pointer; }
.wa-audio-velocidade:hover { background: color-mix(in srgb, var(--wa-texto) 8%, transparent); }
.wa-bolha a.wa-documento { display: flex; gap: 12px; align-items: center; min-width: 220px; min-height: 56px; padding: 8px 12px; border-radius: 8px; text-decoration: none; font-weight: 400;
  background: color-mix(in srgb, var(--wa-texto) 6%, transparent); }
.wa-documento > span:last-child { display: grid; min-width: 0; }
.wa-documento b { font-weight: 500; overflow-wrap: anywhere; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.wa-documento span span { font-size: 13px; opacity: .85; }
.wa-midia-falhou { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; max-width: 320px; padding: 10px 12px; border-radius: 8px; font-size: 14px;
  background: color-mix(in srgb, var(--wa-texto) 6%, transparent); }
.wa-midia-falhou > span:nth-child(2) { flex: 1 1 200px; }
`
