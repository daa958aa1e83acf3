/** The first page of the back office. */
export const estiloDoInicio = `
.wa-pagina { padding: 32px; }
.wa-inicio { max-width: 1240px; margin: 0 auto; display: grid; gap: 24px; }
.wa-inicio h1 { font-size: 28px; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; }
.wa-entre { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 12px; }

@media (max-width: 640px) {
  .wa-pagina { padding: 20px 12px; }
}
`
