import { useRef } from 'react'

/** The latest of what is new with every render (AdminJS's functions are), for an effect not to run again because of it. */
export const useUltimo = <T>(valor: T): { readonly current: T } => {
  const ultimo = useRef(valor)
  ultimo.current = valor
  return ultimo
}
