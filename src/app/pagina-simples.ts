export const escaparHtml = (texto: string): string =>
  texto.replace(/[&<>"']/g, (sinal) => `&#${sinal.charCodeAt(0)};`)

/** As in estaticos/marca.svg. */
const SIMBOLO = `<svg viewBox="0 0 48 48" width="40" height="40" aria-hidden="true"><path fill="#0B6B50" d="M24 4C12.4 4 3 12.6 3 23.2c0 4.3 1.6 8.3 4.2 11.4L5 44l10-3.2c2.8 1.1 5.8 1.7 9 1.7 11.6 0 21-8.6 21-19.3S35.6 4 24 4Z"/><path fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" d="m15.5 24 6 6 11.5-13"/></svg>`

interface Pagina {
  idioma: string
  /** What the panel is called. */
  marca: string
  titulo: string
  /** HTML, its texts escaped. */
  corpo: string
}

/** A page that needs neither AdminJS nor script, in the looks of the login. */
export const paginaSimples = ({ idioma, marca, titulo, corpo }: Pagina): string => `<!doctype html>
<html lang="${idioma}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${escaparHtml(titulo)} · ${escaparHtml(marca)}</title>
  <style>
    :root { color-scheme: light dark; }
    body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px 16px 12vh;
      box-sizing: border-box; font: 400 16px/1.5 system-ui, sans-serif; background: light-dark(#f4f6f5, #0d1210); color: light-dark(#17211d, #e6ece9); }
    main { display: grid; gap: 12px; box-sizing: border-box; width: min(440px, 100%); padding: 36px; border-radius: 20px;
      background: light-dark(#fff, #161e1b); border: 1px solid light-dark(#e2e8e5, #27322e); }
    .marca { display: flex; align-items: center; gap: 12px; margin-bottom: 12px; font-weight: 650; }
    .marca svg { flex: none; }
    h1 { margin: 0; font-size: 24px; line-height: 1.25; }
    p { margin: 0; overflow-wrap: anywhere; }
    form { display: grid; gap: 8px; margin-top: 8px; }
    label { font-weight: 500; }
    input { font: inherit; min-height: 46px; padding: 8px 14px; border-radius: 10px; border: 1px solid light-dark(#7b8983, #7d8f87); background: light-dark(#fff, #17201c);
      color: inherit; box-sizing: border-box; width: 100%; }
    small { color: light-dark(#4c5a54, #a9b8b1); }
    .erro { padding: 10px 14px; border-radius: 8px; background: light-dark(#fbe9e7, #3d1d1a); }
    .botao, button { font: inherit; justify-self: start; margin-top: 8px; padding: 12px 24px; border: 0; border-radius: 10px; font-weight: 600; text-decoration: none; cursor: pointer;
      background: light-dark(#0b6b4f, #5fd3a8); color: light-dark(#fff, #06231a); }
    button { justify-self: stretch; }
    .link { color: light-dark(#0b6b4f, #5fd3a8); }
    @media (max-width: 480px) { main { padding: 28px 20px; } }
    :focus-visible { outline: 3px solid light-dark(#0b6b4f, #5fd3a8); outline-offset: 2px; }
  </style>
</head>
<body>
  <main>
    <div class="marca">${SIMBOLO}${escaparHtml(marca)}</div>
    <h1>${escaparHtml(titulo)}</h1>
    ${corpo}
  </main>
</body>
</html>
`
