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
.mo-pular { position: absolute; left: 8px; top: -60px; z-index: 100; padding: 10px 16px; border: 0; border-radius: 8px; background: ${c.primary100}; color: ${c.white};
  font: 600 14px 'Inter Variable', system-ui, sans-serif; text-decoration: none; }
.mo-pular:focus { top: 8px; }
.mo-lista { padding: 8px 16px 0; font-family: 'Inter Variable', system-ui, sans-serif; }
.mo-lista section + section { margin-top: 18px; }
.mo-lista h2 { margin: 0; padding: 0 12px 6px; font-size: 12px; font-weight: 500; color: ${c.grey80}; }
.mo-lista ul { list-style: none; margin: 0; padding: 0; }
.mo-lista a { box-sizing: border-box; display: flex; align-items: center; gap: 14px; min-height: 40px; padding: 6px 12px; border-radius: 6px; color: ${c.text}; font-size: 14px; text-decoration: none; }
.mo-lista a:hover { background: ${c.highlight}; }
.mo-lista a[aria-current] { color: ${c.primary100}; font-weight: 600; background: ${c.highlight}; }
.mo-lista a span { display: inline-flex; }
.mo-lista a section { display: flex; }

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
  color: ${c.text}; font: inherit; font-size: 16px; width: 100%; box-sizing: border-box; }
.mo-mostrar { display: inline-flex; align-items: center; gap: 8px; }
.mo-mostrar input { width: 18px; height: 18px; accent-color: ${c.primary100}; margin: 0; }
.mo-entrar { margin-top: 16px; min-height: 50px; border: 0; border-radius: 12px; background: ${c.primary100}; color: ${c.white}; font: inherit; font-size: 16px; font-weight: 600; cursor: pointer; }
.mo-entrar:hover { filter: brightness(1.08); }
.mo-entrar:disabled { opacity: .6; cursor: default; }
.mo-erro { margin-top: 20px; padding: 12px 16px; border-radius: 10px; background: ${c.errorLight}; color: ${c.text}; border-left: 4px solid ${c.error}; }
.mo-topo :focus-visible, .mo-entrada :focus-visible, .mo-nome:focus-visible { outline: 3px solid ${c.primary100}; outline-offset: 2px; }

.mo-papeis label { display: inline-flex; align-items: center; gap: 8px; height: 40px; padding: 0 4px 0 12px; border-radius: 8px; background: ${c.warningLight}; color: ${c.text}; }
.mo-papeis select { border: 0; background: transparent; color: ${c.text}; font: inherit; font-weight: 600; height: 36px; cursor: pointer; max-width: 15rem; }
.mo-papeis option { background: ${c.container}; color: ${c.text}; }
.mo-entrada-demo { margin-top: 28px; padding-top: 20px; border-top: 1px solid ${c.border}; }
.mo-entrada-demo form { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
.mo-entrada-demo .mo-botao { border: 1px solid ${c.inputBorder}; color: ${c.text}; font-size: 14px; }
.mo-demo { margin: 32px 32px 0; padding: 20px 24px; border-radius: 16px; background: ${c.warningLight}; color: ${c.text}; }
.mo-demo summary { cursor: pointer; }
.mo-demo h2 { display: inline; margin: 0; font-size: 18px; font-weight: 650; }
.mo-demo p { margin: 4px 0 0; }
.mo-demo-passos { margin: 12px 0 0; padding-left: 22px; list-style: decimal; }
.mo-demo-passos li { margin-top: 6px; }
.mo-demo-feito { text-decoration: line-through; color: ${c.grey80}; }
.mo-demo-feito a { color: inherit; }

.mo-registro { display: contents; }
.mo-registro-ausente { display: none; }
.mo-registro:has([data-testid=NoActionError], [data-testid=NoRecordError]) > .mo-registro-ausente { display: block; margin: 0; padding: 0 16px 32px; text-align: center; }
.mo-registro-ausente a { color: ${c.primary100}; font-weight: 500; }

.mo-convite { display: grid; gap: 16px; justify-items: start; padding: 32px; max-width: 720px; background: ${c.container}; border: 1px solid ${c.border}; border-radius: 16px; }
.mo-convite h1 { margin: 0; font-size: 22px; font-weight: 650; }
.mo-convite-link { display: grid; gap: 8px; justify-items: start; width: 100%; }
.mo-convite-link input { width: 100%; box-sizing: border-box; min-height: 46px; padding: 8px 14px; border-radius: 10px; border: 1px solid ${c.inputBorder}; background: ${c.container}; color: ${c.text}; font: inherit; }
.mo-esqueci { display: inline-block; margin-top: 18px; color: ${c.primary100}; font-weight: 500; }

.mo-notificacoes { position: fixed; z-index: 2000; top: 12px; left: 50%; transform: translateX(-50%); display: grid; gap: 8px; width: max-content; max-width: calc(100vw - 24px); }
.mo-notificacao { display: flex; align-items: center; gap: 12px; padding: 6px 6px 6px 18px; border-radius: 10px; font: 500 15px/1.4 'Inter Variable', system-ui, sans-serif; color: ${c.text};
  background: ${c.successLight}; border-left: 4px solid ${c.success}; box-shadow: 0 8px 32px rgb(0 0 0 / .18); }
.mo-notificacao > span { flex: 1; overflow-wrap: anywhere; }
.mo-notificacao-error { background: ${c.errorLight}; border-color: ${c.error}; }
.mo-notificacao-info { background: ${c.infoLight}; border-color: ${c.info}; }
.mo-notificacao-warning { background: ${c.warningLight}; border-color: ${c.warning}; }

@media (min-width: 1100px) { .mo-menu { display: none; } }
@media (max-width: 720px) {
  .mo-topo { padding: 0 8px; gap: 2px; }
  .mo-quem, .mo-sair-texto, .mo-papeis-texto { display: none; }
  .mo-papeis select { max-width: 7.5rem; padding-right: 1.1rem; text-overflow: ellipsis; }
  .mo-demo { margin: 16px 16px 0; padding: 16px; }
  .mo-cartao { padding: 28px 20px; }
  .mo-convite { padding: 24px 16px; border-radius: 12px; }
}
/* The globe alone, with the select over it: its word would push the last button off the screen. */
@media (max-width: 480px) {
  .mo-topo .mo-idioma { position: relative; justify-content: center; width: 40px; padding: 0; }
  .mo-topo .mo-idioma select { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; }
  .mo-topo .mo-idioma:focus-within { outline: 3px solid ${c.primary100}; outline-offset: 2px; }
}
`
