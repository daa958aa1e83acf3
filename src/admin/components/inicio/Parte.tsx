import React, { type ReactNode, useId } from 'react'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import type { Lida } from './use-visao-geral.js'

interface Props<T> {
  titulo: string
  lida: Lida<T>
  espera?: string
  /** Beside the heading. */
  conta?: number | undefined
  children: (valor: T) => ReactNode
}

/** A box of the overview, whose heading stands before its contents are there. */
export const Parte = <T,>({ titulo, lida, espera, conta = 0, children }: Props<T>) => {
  const { t } = useTextos()
  const id = useId()
  return (
    <section className="wa-parte" aria-labelledby={id}>
      <h2 id={id}>
        {titulo} {conta > 0 && <b>{conta}</b>}
      </h2>
      {lida === 'lendo' ? (
        <p className="wa-suave">{espera ?? t('retaguarda.carregando')}</p>
      ) : lida === 'falhou' ? (
        <Mensagem tipo="info">{t('retaguarda.falhou')}</Mensagem>
      ) : (
        children(lida as T)
      )}
    </section>
  )
}
