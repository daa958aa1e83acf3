import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { guardar, lerGuardado } from '../base/guardado.js'

/** So near the end counts as being there: then what comes in is followed. */
const PERTO_PX = 120

interface Rolagem {
  rolo: RefObject<HTMLDivElement>
  /** Came while somebody was reading further up. */
  novas: number
  noFim: () => boolean
  aoRolar: () => void
  irParaOFim: () => void
  /** Older ones are to be put above: whoever reads stays where they are. */
  segurar: () => void
}

/** What was scrolled to stays in sight, whatever comes above or below it, and through leaving and coming back. */
export const useRolagem = (
  conversaId: string,
  mensagens: readonly MensagemNaConversa[],
  emVoltaDe: string | null,
): Rolagem => {
  const rolo = useRef<HTMLDivElement>(null)
  const chave = `wa-rolo-${conversaId}`
  const [novas, setNovas] = useState(0)
  const antes = useRef({
    primeira: '',
    ultima: '',
    altura: 0,
    topo: 0,
    noFim: emVoltaDe === null,
    comecou: false,
  })

  useLayoutEffect(() => {
    const elemento = rolo.current
    if (!elemento) return
    const noFim = ficouNoFim(elemento, antes.current)
    const { primeira, ultima, altura, comecou } = antes.current
    const onde = mensagens.findIndex(({ id }) => id === ultima)
    if (!comecou && emVoltaDe) {
      const alvo = elemento.querySelector<HTMLElement>(`[data-mensagem="${emVoltaDe}"]`)
      alvo?.scrollIntoView({ block: 'center' })
      alvo?.focus({ preventScroll: true })
    } else if (!comecou) {
      const guardado = lerGuardado('aba', chave)
      elemento.scrollTop = guardado === null ? elemento.scrollHeight : Number(guardado)
      antes.current.noFim = guardado === null
    } else if (noFim) elemento.scrollTop = elemento.scrollHeight
    else {
      if (primeira !== mensagens[0]?.id) elemento.scrollTop += elemento.scrollHeight - altura
      const vieram =
        onde < 0 ? 0 : mensagens.slice(onde + 1).filter(({ direcao }) => direcao === 'entrada').length
      if (vieram > 0) setNovas((n) => n + vieram)
    }
    antes.current = {
      ...antes.current,
      comecou: true,
      primeira: mensagens[0]?.id ?? '',
      ultima: mensagens.at(-1)?.id ?? '',
      altura: elemento.scrollHeight,
      topo: elemento.scrollTop,
    }
  }, [mensagens, emVoltaDe, chave])

  // Pictures and players come later, and take room: the end stays the end, and what is put above is measured against it.
  useLayoutEffect(() => {
    const dentro = rolo.current?.firstElementChild
    if (!dentro) return
    const observador = new ResizeObserver(() => {
      const elemento = rolo.current
      if (!elemento) return
      if (ficouNoFim(elemento, antes.current)) elemento.scrollTop = elemento.scrollHeight
      Object.assign(antes.current, { altura: elemento.scrollHeight, topo: elemento.scrollTop })
    })
    observador.observe(dentro)
    return () => observador.disconnect()
  }, [])

  const aoRolar = () => {
    const elemento = rolo.current
    if (!elemento || elemento.clientHeight === 0) return
    const falta = elemento.scrollHeight - elemento.scrollTop - elemento.clientHeight
    Object.assign(antes.current, { noFim: falta < PERTO_PX, topo: elemento.scrollTop })
    if (!antes.current.noFim) return guardar('aba', chave, String(elemento.scrollTop))
    guardar('aba', chave, null)
    setNovas(0)
  }
  return {
    rolo,
    novas,
    noFim: () => antes.current.noFim,
    aoRolar,
    irParaOFim() {
      const elemento = rolo.current
      if (!elemento) return
      elemento.scrollTop = elemento.scrollHeight
      elemento.focus()
    },
    segurar() {
      antes.current.noFim = false
    },
  }
}

/** Whoever scrolls is told of with the next frame only: till then what comes in would take them back to the end. */
const ficouNoFim = (
  { scrollTop, scrollHeight, clientHeight }: HTMLElement,
  antes: { topo: number; altura: number; noFim: boolean },
): boolean => {
  const subiu =
    scrollTop < antes.topo && Math.min(antes.altura, scrollHeight) - scrollTop - clientHeight >= PERTO_PX
  if (subiu) antes.noFim = false
  return antes.noFim
}
