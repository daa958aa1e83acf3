const ID = 'contagem-whatsapp'
const NO_COMECO = /^\(\d+\+?\) /

/** How many conversations nobody has read, beside the menu's entry and in the tab: seen from anywhere in the panel. */
export const contarNoTitulo = (quantas: number): void => {
  const palavra = quantas > 99 ? '99+' : String(quantas)
  const titulo = document.title.replace(NO_COMECO, '')
  document.title = quantas > 0 ? `(${palavra}) ${titulo}` : titulo
  let folha = document.getElementById(ID)
  if (!folha) {
    folha = document.createElement('style')
    folha.id = ID
    document.head.append(folha)
  }
  folha.textContent =
    quantas > 0
      ? `a[href$="/resources/Conversa"]::after { content: "${palavra}"; flex: none; margin-left: auto; padding: 0 7px;
          border-radius: 999px; font: 600 12px/18px sans-serif; text-align: center; color: #fff; background: #0b7a55; }`
      : ''
}
