import type { BotaoDePagina, useTextosDaMoldura } from './textos.js'

const PAGINAS: readonly BotaoDePagina[] = ['first', 'previous', 'next', 'last']

/** The design system's FormGroup has no class of its own. */
const GRUPO = 'div:has(> label)'

type T = ReturnType<typeof useTextosDaMoldura>['t']

/**
 * What AdminJS's own markup lacks for screen readers and keyboards: landmarks, a first heading, names of
 * fields and icon buttons, a way into the row's menu. It has no props for any of it, hence over the DOM.
 * @returns what stops it
 */
export const completarAcessibilidade = (t: T): (() => void) => {
  let agendado = 0
  const completar = () => {
    agendado = 0
    marcos(t)
    for (const campo of document.querySelectorAll<HTMLInputElement>('#app input, #app textarea'))
      nomearCampo(campo)
    for (const botao of document.querySelectorAll('#app [class*=Button]:has(> .adminjs_Icon:only-child)')) {
      nomearBotao(botao, t)
    }
  }
  const observador = new MutationObserver(() => {
    agendado ||= requestAnimationFrame(completar)
  })
  observador.observe(document.body, { childList: true, subtree: true })
  completar()
  return () => {
    observador.disconnect()
    cancelAnimationFrame(agendado)
  }
}

const marcos = (t: T): void => {
  por('[data-css=app-content]', { role: 'main' })
  por('[data-css=sidebar]', { role: 'navigation', 'aria-label': t('topo.navegacao') })
  por('.adminjs_ActionHeader h2, .adminjs_InfoBox h4', { role: 'heading', 'aria-level': '1' })
  por('#app tbody input[type=checkbox]', { 'aria-label': t('topo.marcar') })
  por('#app thead input[type=checkbox]', { 'aria-label': t('topo.marcarTodas') })
  for (const qual of PAGINAS)
    por(`.adminjs_PaginationLink[data-testid=${qual}]`, { 'aria-label': t(`topo.paginas.${qual}`) })
  por('.adminjs_Drawer h3', { role: 'heading', 'aria-level': '2' })
}

/** The label stands before its field, but AdminJS's `for` often points to no id. */
const nomearCampo = (campo: HTMLInputElement): void => {
  const nossoNome = campo.dataset.nomeado !== undefined
  if (!nossoNome && (campo.labels?.length || campo.getAttribute('aria-label') || campo.type === 'hidden'))
    return
  const grupo = campo.closest(GRUPO)
  const rotulos = [...(grupo?.querySelectorAll('label') ?? [])].filter(
    (rotulo) => rotulo.compareDocumentPosition(campo) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const partes = rotulos.length > 1 ? [rotulos[0], rotulos.at(-1)] : rotulos
  const nome = partes.map((rotulo) => rotulo?.textContent?.replace(/^- |: $/g, '')).join(', ')
  if (!nome || campo.getAttribute('aria-label') === nome) return
  campo.setAttribute('aria-label', nome)
  campo.dataset.nomeado = ''
}

const nomearBotao = (botao: Element, t: T): void => {
  const menu = botao.getAttribute('data-testid') === 'actions-dropdown'
  if (menu) completarCom(botao, { role: 'button', tabindex: '0', 'aria-label': t('topo.acoes') })
  else if (botao.closest(GRUPO)) completarCom(botao, { 'aria-label': t('entrada.mostrar') })
}

const por = (seletor: string, atributos: Record<string, string>): void => {
  for (const elemento of document.querySelectorAll(seletor)) completarCom(elemento, atributos)
}

const completarCom = (elemento: Element, atributos: Record<string, string>): void => {
  for (const [nome, valor] of Object.entries(atributos)) {
    if (elemento.getAttribute(nome) !== valor) elemento.setAttribute(nome, valor)
  }
}
