/** A model's text: as it is written, and as it arrives. */
export const estiloDosModelos = `
.wa-previa { display: grid; gap: 6px; max-width: 560px; }
.wa-previa-rotulo { font-size: 13px; color: var(--wa-suave); }
.wa-previa-bolha { padding: 10px 14px; border-radius: 12px; border-bottom-right-radius: 3px; font-size: 15px; line-height: 1.45;
  color: var(--wa-texto); background: color-mix(in srgb, var(--wa-certo) 18%, var(--wa-caixa)); white-space: pre-wrap; overflow-wrap: anywhere; }
.wa-variavel { padding: 0 5px; border-radius: 5px; color: inherit; font-weight: 600; background: color-mix(in srgb, var(--wa-texto) 12%, transparent); }
.wa-modelo-escrita { display: grid; gap: 12px; margin-bottom: 24px; }
/* As the fields of AdminJS's forms around it. */
.wa-modelo-escrita label { font-size: 12px; font-weight: 400; color: var(--wa-suave); }
.wa-modelo-escrita textarea { font-size: 14px; padding: 8px; border-radius: 2px; }
.wa-dialogo .wa-previa-bolha { max-height: 30vh; overflow-y: auto; }
`
