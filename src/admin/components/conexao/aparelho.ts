import type { Aparelho } from './DesenhoDoPasso.js'

/** A phone cannot scan its own screen. */
export const ehTelefone = (): boolean => window.matchMedia('(max-width: 768px) and (pointer: coarse)').matches

/** Whose steps to begin with: most likely those of the phone this is read on. */
export const aparelhoProvavel = (): Aparelho =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ? 'iphone' : 'android'
