/** Something that cannot be done to an instance in its present state. The text is shown on the phone page. */
export class ErroDoSimulador extends Error {
  override name = 'ErroDoSimulador'
  constructor(
    mensagem: string,
    readonly status: 404 | 409 = 409,
  ) {
    super(mensagem)
  }
}
