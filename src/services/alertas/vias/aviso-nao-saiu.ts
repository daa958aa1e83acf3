import type { ErroDoAviso } from '../../../resources/aviso-de-alerta/aviso-de-alerta.js'

/** A notice did not go out. Holds neither addresses nor secrets. */
export class AvisoNaoSaiu extends Error {
  override readonly name = 'AvisoNaoSaiu'
  /** @param definitivo tried again, it would fail again */
  constructor(
    readonly codigo: ErroDoAviso,
    readonly definitivo = false,
  ) {
    super(codigo)
  }
}
