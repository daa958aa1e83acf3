/** The diagnosis: a line per check. */
export const estiloDoDiagnostico = `
.wa-linha-verde { --cor: var(--wa-certo); }
.wa-linha-amarelo { --cor: var(--wa-alerta); }
.wa-linha-vermelho { --cor: var(--wa-erro); }
.wa-linha-cinza { --cor: var(--wa-suave); }
.wa-linha-marca { display: inline-flex; color: var(--cor); padding-top: 1px; }

.wa-resumo { display: flex; gap: 16px; align-items: flex-start; padding: 20px 24px; border-radius: 16px; border: 1px solid color-mix(in srgb, var(--cor) 35%, var(--wa-borda));
  background: color-mix(in srgb, var(--cor) 7%, var(--wa-caixa)); }
.wa-resumo h2 { font-size: 20px; font-weight: 650; line-height: 1.35; letter-spacing: -.01em; }
.wa-resumo p { margin-top: 2px; text-wrap: pretty; }
.wa-resumo-ir { display: inline-block; margin-top: 8px; padding: 4px 0; color: inherit; font-weight: 600; text-underline-offset: 3px; }

.wa-ajuda { margin: 24px 0 12px; }
.wa-ajuda h2 { font-size: 15px; font-weight: 600; margin-bottom: 8px; }
.wa-ajuda p { margin-top: 12px; color: var(--wa-suave); text-wrap: pretty; }
.wa-escolhas { display: flex; flex-wrap: wrap; gap: 8px; }
.wa-escolha { min-height: 40px; padding: 8px 16px; border-radius: 999px; border: 1px solid var(--wa-contorno); background: transparent;
  color: var(--wa-texto); font: 500 14px/1.4 var(--wa-fonte); cursor: pointer; }
.wa-escolha:hover { background: color-mix(in srgb, var(--wa-texto) 6%, transparent); }
.wa-escolha[aria-pressed=true] { border-color: var(--wa-primaria); background: color-mix(in srgb, var(--wa-primaria) 12%, transparent); font-weight: 600; }

.wa-linhas { list-style: none; margin: 0; padding: 0; background: var(--wa-caixa); border: 1px solid var(--wa-borda); border-radius: 16px; overflow: hidden; }
.wa-linha { display: grid; grid-template-columns: 22px minmax(0, 1fr) auto; gap: 4px 16px; align-items: center; padding: 12px 24px; animation: wa-linha-vem .25s ease-out backwards; }
.wa-linha + .wa-linha { border-top: 1px solid var(--wa-borda); }
.wa-linha .wa-linha-marca { align-self: start; }
.wa-linha h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; font-size: 16px; font-weight: 600; line-height: 1.4; }
.wa-linha-cor { font-size: 13px; font-weight: 500; color: var(--wa-suave); }
.wa-linha p { font-size: 15px; line-height: 1.5; overflow-wrap: anywhere; text-wrap: pretty; }
.wa-linha-verde p, .wa-linha-cinza p { color: var(--wa-suave); }
.wa-linha.wa-linha-vermelho { background: color-mix(in srgb, var(--wa-erro) 6%, transparent); }
@keyframes wa-linha-vem { from { opacity: 0; transform: translateY(6px) } }
${Array.from({ length: 11 }, (_, indice) => `.wa-linha:nth-child(${indice + 2}) { animation-delay: ${(indice + 1) * 40}ms }`).join('\n')}

.wa-chamada { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-top: 12px; padding: 0 12px; font-size: 14px; color: var(--wa-suave); }
.wa-chamada a { color: var(--wa-primaria); font-weight: 500; text-underline-offset: 3px; padding: 8px 0; }

@media (min-width: 900px) {
  .wa-linha:is(.wa-linha-verde, .wa-linha-cinza) .wa-linha-marca { align-self: center; padding-top: 0; }
  .wa-linha-verde .wa-linha-texto, .wa-linha-cinza .wa-linha-texto { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 4px 16px; align-items: baseline; }
}
@media (max-width: 640px) {
  .wa-resumo { padding: 16px; border-radius: 12px; }
  .wa-linha { padding: 14px 16px; gap: 4px 12px; }
  .wa-linha-botao { grid-column: 2 / -1; justify-self: start; margin-top: 8px; }
  .wa-escolha { flex: 1 1 45%; border-radius: 12px; }
}
`
