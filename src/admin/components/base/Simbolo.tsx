import { Icon } from '@adminjs/design-system'
import React from 'react'

/** An icon beside words: nothing for a screen reader to say. */
export const Simbolo = ({ nome, tamanho = 18 }: { nome: string; tamanho?: number }) => (
  <span className="wa-simbolo" aria-hidden="true">
    <Icon icon={nome} size={tamanho} />
  </span>
)
