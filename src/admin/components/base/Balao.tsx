import React, { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'

interface Props {
  /** What it was opened by, and stands beside. */
  junto: RefObject<HTMLElement>
  rotulo: string
  papel?: 'menu' | 'dialog'
  children: ReactNode
  aoFechar: () => void
}

const FOLGA_PX = 6

/**
 * Something small over the page: a touch beside it, Esc or Tab out of it closes it, the arrows walk through it. The browser's
 * own popover, so that nothing cuts it off.
 */
export const Balao = ({ junto, rotulo, papel = 'menu', children, aoFechar }: Props) => {
  const ref = useRef<HTMLDivElement>(null)
  const fechar = useRef(aoFechar)
  fechar.current = aoFechar
  useLayoutEffect(() => {
    const [balao, dono] = [ref.current, junto.current]
    if (!balao || !dono) return
    balao.setAttribute('popover', 'auto')
    balao.showPopover()
    const { left, top, bottom, right } = dono.getBoundingClientRect()
    const { offsetWidth: largura, offsetHeight: altura } = balao
    const acima = top - altura - FOLGA_PX
    const abaixo = bottom + FOLGA_PX
    const x = left + largura > innerWidth - FOLGA_PX ? right - largura : left
    const y = abaixo + altura > innerHeight - FOLGA_PX && acima > 0 ? acima : abaixo
    balao.style.left = `${Math.max(FOLGA_PX, Math.min(x, innerWidth - largura - FOLGA_PX))}px`
    balao.style.top = `${Math.max(FOLGA_PX, Math.min(y, innerHeight - altura - FOLGA_PX))}px`
    balao.querySelector('button')?.focus()
    const aoMudar = (evento: Event) => {
      if ((evento as ToggleEvent).newState !== 'closed') return
      if (balao.contains(document.activeElement) || document.activeElement === document.body) dono.focus()
      fechar.current()
    }
    balao.addEventListener('toggle', aoMudar)
    return () => balao.removeEventListener('toggle', aoMudar)
  }, [junto])

  const aoTeclar = (evento: KeyboardEvent) => {
    if (evento.key === 'Tab') {
      evento.preventDefault()
      junto.current?.focus()
      return aoFechar()
    }
    const passo = PASSOS.get(evento.key)
    const botoes = [...(ref.current?.querySelectorAll('button') ?? [])]
    const onde = botoes.indexOf(document.activeElement as HTMLButtonElement)
    if (passo === undefined || onde < 0) return
    evento.preventDefault()
    botoes[(onde + passo + botoes.length) % botoes.length]?.focus()
  }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a menu, or a dialog, both of which have names
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows, wherever the focus is within
    <div ref={ref} className="wa-balao" role={papel} aria-label={rotulo} onKeyDown={aoTeclar}>
      {children}
    </div>
  )
}

const PASSOS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
])
