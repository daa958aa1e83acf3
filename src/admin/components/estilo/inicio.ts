/** The first page of the back office. */
export const estiloDoInicio = `
.wa-pagina { padding: 32px; }
.wa-inicio { max-width: 1080px; margin: 0 auto; display: grid; gap: 24px; }
.wa-inicio h1 { font-size: 28px; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; }
.wa-cartoes { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 16px; }
.wa-cartao { display: grid; justify-items: start; gap: 12px; padding: 20px 22px; border-radius: 14px; border: 1px solid var(--wa-borda); background: var(--wa-caixa);
  color: var(--wa-texto); text-decoration: none; transition: border-color .15s, transform .15s; }
.wa-cartao:hover { border-color: var(--wa-primaria); transform: translateY(-1px); }
.wa-cartao-total { font-size: 40px; line-height: 1; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }
.wa-entre { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 12px; }

@media (max-width: 640px) {
  .wa-pagina { padding: 20px 12px; }
  .wa-cartoes { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px; }
  .wa-cartao { padding: 14px 12px; }
  .wa-cartao .wa-etiqueta { white-space: normal; border-radius: 12px; }
  .wa-cartao-total { font-size: 30px; }
}
`
