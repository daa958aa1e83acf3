/** The connection page's frame and its quiet states. */
export const estiloDaConexao = `
.wa-conexao { width: 100%; max-width: 880px; margin: 0 auto; }
.wa-cabecalho { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; margin: 0 0 20px; }
.wa-cabecalho h1 { font-size: 26px; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; flex: 0 1 auto; min-width: 0; overflow-wrap: anywhere; }
.wa-voltar { flex-basis: 100%; display: inline-flex; align-items: center; gap: 6px; width: fit-content; color: var(--wa-suave); font-size: 14px; text-decoration: none; }
.wa-voltar:hover { color: var(--wa-texto); text-decoration: underline; }
.wa-quadro { background: var(--wa-caixa); border: 1px solid var(--wa-borda); border-radius: 16px; padding: 40px; min-height: 520px;
  display: flex; flex-direction: column; }
.wa-centro { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center; gap: 16px; max-width: 34rem; margin: 0 auto; }
.wa-centro h2, .wa-qr-lado h2 { font-size: 22px; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; }
.wa-centro p { color: var(--wa-suave); font-size: 16px; line-height: 1.55; text-wrap: pretty; }
.wa-centro .wa-mensagem { text-align: left; color: var(--wa-texto); }
.wa-emblema { --cor: var(--wa-primaria); display: inline-flex; align-items: center; justify-content: center; width: 88px; height: 88px; border-radius: 28px;
  color: var(--cor); background: color-mix(in srgb, var(--cor) 12%, transparent); margin-bottom: 4px; }
.wa-emblema-certo { --cor: var(--wa-certo); }
.wa-emblema-alerta { --cor: var(--wa-alerta); }
.wa-emblema-erro { --cor: var(--wa-erro); }
.wa-emblema-neutro { --cor: var(--wa-suave); }
.wa-principal { display: flex; flex-direction: column; align-items: center; gap: 8px; margin-top: 8px; }
.wa-avisos { display: grid; gap: 12px; margin-bottom: 16px; }
.wa-avisos:empty { display: none; }
.wa-notificacao { position: fixed; left: 50%; bottom: 24px; transform: translateX(-50%); z-index: 60; width: max-content; max-width: calc(100vw - 32px); border-radius: 10px;
  background: var(--wa-caixa); box-shadow: 0 8px 32px rgb(0 0 0 / .22); animation: wa-sobe .2s ease-out; }
@keyframes wa-sobe { from { opacity: 0; transform: translate(-50%, 12px) } }

.wa-perfil { display: flex; align-items: center; gap: 20px; text-align: left; }
.wa-foto { position: relative; flex: none; width: 96px; height: 96px; }
.wa-foto img, .wa-iniciais { width: 96px; height: 96px; border-radius: 50%; object-fit: cover; display: flex; align-items: center; justify-content: center;
  font-size: 34px; font-weight: 600; color: var(--wa-primaria); background: color-mix(in srgb, var(--wa-primaria) 14%, transparent); }
.wa-foto-certo { position: absolute; right: -4px; bottom: -2px; width: 34px; height: 34px; border-radius: 50%; border: 3px solid var(--wa-caixa);
  background: var(--wa-certo); color: var(--wa-sobre-primaria); display: inline-flex; align-items: center; justify-content: center; animation: wa-surge .4s cubic-bezier(.2, 1.4, .4, 1); }
.wa-perfil-nome { font-size: 20px; font-weight: 600; line-height: 1.3; overflow-wrap: anywhere; }
.wa-perfil-numero { font-size: 18px; }
.wa-linha-de-botoes { display: flex; flex-wrap: wrap; gap: 12px; justify-content: center; margin-top: 12px; }
@keyframes wa-surge { from { transform: scale(.4); opacity: 0 } }

.wa-roda { width: 56px; height: 56px; border-radius: 50%; border: 5px solid color-mix(in srgb, var(--wa-primaria) 20%, transparent);
  border-top-color: var(--wa-primaria); animation: wa-gira 1s linear infinite; }
@keyframes wa-gira { to { transform: rotate(1turn) } }

.wa-rodape { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; margin-top: 12px; }
.wa-cobertura { font-size: 14px; margin: 0; }
.wa-vivo { display: flex; align-items: center; gap: 8px; color: var(--wa-suave); font-size: 14px; margin-top: 12px; }

@media (max-width: 640px) {
  .wa-quadro { padding: 24px 16px; min-height: 380px; border-radius: 12px; }
  .wa-cabecalho h1 { font-size: 22px; }
  .wa-perfil { flex-direction: column; text-align: center; }
  .wa-principal { width: 100%; }
  .wa-rodape { display: grid; grid-template-columns: 1fr 1fr; }
}
`
