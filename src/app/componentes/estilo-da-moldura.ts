import type { CORES, NomeDoTema } from './cores.js'

/** Top bar, sidebar head and login page. */
export const estiloDaMoldura = (c: (typeof CORES)[NomeDoTema]): string => `
.mo-so-leitor { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.mo-topo, .mo-entrada, .mo-nome { font-family: 'Inter Variable', system-ui, sans-serif; }
.mo-topo { display: flex; align-items: center; gap: 8px; height: 64px; padding: 0 20px; flex-shrink: 0; background: ${c.container};
  border-bottom: 1px solid ${c.border}; color: ${c.text}; font-size: 14px; }
.mo-espaco { flex: 1; }
.mo-botao { display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-width: 40px; height: 40px; padding: 0 10px; border: 0; border-radius: 8px;
  background: transparent; color: ${c.grey80}; font: inherit; font-weight: 500; cursor: pointer; text-decoration: none; }
.mo-botao:hover { background: ${c.highlight}; color: ${c.text}; }
.mo-botao section, .mo-idioma section { display: flex; }
.mo-idioma { display: inline-flex; align-items: center; gap: 6px; padding: 0 4px 0 10px; height: 40px; border-radius: 8px; color: ${c.grey80}; }
.mo-idioma:hover { background: ${c.highlight}; }
.mo-idioma select { border: 0; background: transparent; color: ${c.text}; font: inherit; font-weight: 500; height: 36px; cursor: pointer; max-width: 11rem; }
.mo-idioma option { background: ${c.container}; color: ${c.text}; }
.mo-quem { display: grid; gap: 3px; padding: 0 4px 0 16px; margin-left: 8px; border-left: 1px solid ${c.border}; line-height: 1.2; text-align: right; }
.mo-quem strong { font-weight: 600; }
.mo-quem span { color: ${c.grey80}; font-size: 12px; }
.mo-marca path:first-child { fill: ${c.primary100}; }
.mo-marca path:last-child { fill: none; stroke: ${c.white}; stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; }
.mo-nome { display: flex; align-items: center; gap: 12px; padding: 16px 20px 20px; color: ${c.text}; text-decoration: none; font-size: 15px; font-weight: 650; line-height: 1.25; }
.mo-nome svg { flex: none; }

.mo-entrada { min-height: 100%; display: grid; grid-template-rows: auto 1fr; background: ${c.bg}; color: ${c.text}; padding: 16px; box-sizing: border-box; font-size: 15px; line-height: 1.5; }
.mo-entrada-topo { display: flex; justify-content: flex-end; gap: 4px; font-size: 14px; }
.mo-cartao { align-self: center; justify-self: center; width: min(400px, 100%); box-sizing: border-box; padding: 36px; margin-bottom: 10vh; border-radius: 20px;
  background: ${c.container}; border: 1px solid ${c.border}; }
.mo-cartao-marca { display: flex; align-items: center; gap: 12px; font-weight: 650; margin-bottom: 28px; }
.mo-cartao h1 { font-size: 26px; font-weight: 650; letter-spacing: -.01em; line-height: 1.25; }
.mo-cartao p { color: ${c.grey80}; margin-top: 4px; }
.mo-cartao form { display: grid; gap: 6px; margin-top: 24px; }
.mo-cartao form > label { font-size: 14px; font-weight: 500; }
.mo-cartao input:not([type=checkbox]) { min-height: 46px; padding: 8px 14px; margin-bottom: 10px; border-radius: 10px; border: 1px solid ${c.inputBorder}; background: ${c.container};
  color: ${c.text}; font: 400 16px/1.4 inherit; font-family: inherit; width: 100%; box-sizing: border-box; }
.mo-mostrar { display: inline-flex; align-items: center; gap: 8px; }
.mo-mostrar input { width: 18px; height: 18px; accent-color: ${c.primary100}; margin: 0; }
.mo-entrar { margin-top: 16px; min-height: 50px; border: 0; border-radius: 12px; background: ${c.primary100}; color: ${c.white}; font: inherit; font-size: 16px; font-weight: 600; cursor: pointer; }
.mo-entrar:hover { filter: brightness(1.08); }
.mo-entrar:disabled { opacity: .6; cursor: default; }
.mo-erro { margin-top: 20px; padding: 12px 16px; border-radius: 10px; background: ${c.errorLight}; color: ${c.text}; border-left: 4px solid ${c.error}; }
.mo-topo :focus-visible, .mo-entrada :focus-visible, .mo-nome:focus-visible { outline: 3px solid ${c.primary100}; outline-offset: 2px; }

.mo-recados { position: fixed; z-index: 2000; top: 12px; left: 50%; transform: translateX(-50%); display: grid; gap: 8px; width: max-content; max-width: calc(100vw - 24px); }
.mo-recado { display: flex; align-items: center; gap: 12px; padding: 6px 6px 6px 18px; border-radius: 10px; font: 500 15px/1.4 'Inter Variable', system-ui, sans-serif; color: ${c.text};
  background: ${c.successLight}; border-left: 4px solid ${c.success}; box-shadow: 0 8px 32px rgb(0 0 0 / .18); }
.mo-recado > span { flex: 1; overflow-wrap: anywhere; }
.mo-recado-error { background: ${c.errorLight}; border-color: ${c.error}; }
.mo-recado-info { background: ${c.infoLight}; border-color: ${c.info}; }
.mo-recado-warning { background: ${c.warningLight}; border-color: ${c.warning}; }

@media (min-width: 1100px) { .mo-menu { display: none; } }
@media (max-width: 720px) {
  .mo-topo { padding: 0 8px; gap: 2px; }
  .mo-quem, .mo-sair-texto { display: none; }
  .mo-cartao { padding: 28px 20px; }
}
`
