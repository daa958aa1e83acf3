/** The box where answers are written: files, voices, and what is chosen for them. */
export const estiloDoEnvio = `
.wa-icone-botao { display: inline-flex; align-items: center; justify-content: center; width: 44px; height: 44px; flex: none; padding: 0; border: 0; border-radius: 50%;
  color: var(--wa-texto); background: none; cursor: pointer; }
.wa-icone-botao:hover, .wa-icone-botao[aria-expanded=true] { background: color-mix(in srgb, var(--wa-texto) 8%, transparent); }
.wa-icone-botao:disabled { opacity: .5; cursor: default; }
.wa-soltar { position: absolute; inset: 8px; z-index: 3; display: grid; gap: 8px; align-content: center; justify-items: center; font: 600 17px/1.3 var(--wa-fonte);
  border: 3px dashed var(--wa-primaria); border-radius: 14px; background: color-mix(in srgb, var(--wa-caixa) 92%, transparent); pointer-events: none; }
.wa-anexos { border-top: 1px solid var(--wa-borda); padding: 8px 16px; max-height: 40dvh; overflow-y: auto; font-size: 14px; }
.wa-anexos ul { display: grid; gap: 6px; margin: 0; padding: 0; list-style: none; }
.wa-anexos > p { margin: 6px 0 0; }
.wa-anexo { display: flex; gap: 12px; align-items: center; }
.wa-anexo-previa { display: inline-flex; align-items: center; justify-content: center; width: 52px; height: 52px; flex: none; border-radius: 8px; overflow: hidden;
  background: color-mix(in srgb, var(--wa-texto) 7%, transparent); }
.wa-anexo-previa :is(img, video) { width: 100%; height: 100%; object-fit: cover; }
.wa-anexo-dados { display: grid; flex: 1; min-width: 0; }
.wa-anexo-dados b { font-weight: 500; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.wa-anexo-dados > span { font-size: 13px; }
.wa-anexo progress { width: 100%; height: 6px; accent-color: var(--wa-primaria); }
.wa-anexo-falhou .wa-anexo-falha { color: var(--wa-erro); font-weight: 500; }
.wa-anexo-falha .wa-bolha-acao { display: block; margin: 0; min-height: 44px; }
.wa-anexo-tirar { display: inline-flex; align-items: center; justify-content: center; width: 44px; height: 44px; flex: none; border: 0; border-radius: 50%; background: none;
  color: var(--wa-texto); cursor: pointer; }
.wa-anexo-tirar:hover { background: color-mix(in srgb, var(--wa-texto) 8%, transparent); }
.wa-gravador, .wa-gravador-falhou { display: flex; gap: 10px; align-items: center; padding: 12px 16px; border-top: 1px solid var(--wa-borda); min-height: 68px; box-sizing: border-box; }
.wa-gravador-falhou .wa-mensagem { flex: 1; margin: 0; }
.wa-gravador .wa-botao, .wa-gravador-falhou .wa-botao { min-height: 44px; flex: none; }
.wa-gravador-nota { flex: 1; }
.wa-gravador-tempo { min-width: 44px; font-variant-numeric: tabular-nums; }
.wa-gravador-nivel { display: flex; flex: 1; gap: 2px; align-items: center; justify-content: flex-end; height: 32px; min-width: 0; overflow: hidden; }
.wa-gravador-nivel i { flex: none; width: 4px; min-height: 3px; border-radius: 2px; background: var(--wa-primaria); }
.wa-gravador audio { flex: 1; min-width: 0; height: 44px; }
@media (max-width: 600px) {
  .wa-gravador { padding: 10px; gap: 6px; }
  .wa-anexos { padding: 8px 12px; }
}
`
