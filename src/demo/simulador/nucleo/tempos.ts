/** How long things take, in milliseconds. */
export interface Tempos {
  /** Answering a create. */
  criar: number
  /** The fixed sleep of a create with `qrcode: true`. */
  criarComQr: number
  /** The fixed sleep of a connect on a closed instance. */
  conectar: number
  /** From opening a socket to `connecting`. Until then a second connect opens a second socket. */
  abrirSocket: number
  /** From `connecting` to the first QR. */
  primeiroQr: number
  /** What asking WhatsApp for a pairing code adds to the first QR. */
  codigoPareamento: number
  /** A QR is replaced after this long. */
  rotacaoQr: number
  /** From the scan to `connecting`. */
  leitura: number
  /** From the `connecting` of a scan to `open`. */
  login: number
  /** From `connecting` to `open` when the session is already there. */
  reconexao: number
  /** The server is away this long when it restarts. */
  reinicio: number
  /** After a restart the instances are known but not yet loaded: no `state` in the answers. */
  carga: number
  /** Between the accepted `REMOVE_INSTANCE` and the name being free: no `state` either. */
  limpeza: number
  /** Answering a message. */
  envio: number
  /** From a message to its `DELIVERY_ACK`. */
  recibo: number
  /** How long a send hangs after a late `LOGOUT_INSTANCE` has deleted the session files. */
  envioSemSessao: number
  /** What fetching a file takes that WhatsApp no longer has. */
  arquivoPerdido: number
  /** A receiver that has not answered by then is taken as failed. */
  limiteWebhook: number
  /** Multiplies the waits between two attempts of a webhook. */
  escalaRepeticao: number
}

/** As measured on Evolution 2.3.6. */
export const temposMedidos: Tempos = {
  criar: 30,
  criarComQr: 5_000,
  conectar: 2_000,
  abrirSocket: 40,
  primeiroQr: 120,
  codigoPareamento: 1_000,
  rotacaoQr: 45_000,
  leitura: 100,
  login: 600,
  reconexao: 120,
  reinicio: 3_000,
  carga: 300,
  limpeza: 40,
  envio: 60,
  recibo: 280,
  envioSemSessao: 27_000,
  arquivoPerdido: 5_000,
  limiteWebhook: 30_000,
  escalaRepeticao: 1,
}
