/**
 * The calls this client makes, and how long each may take in milliseconds, connection and whole body included.
 *
 * Measured on Evolution 2.3.6: state and ping answer in under 0.1 s; connect takes 2.05 s on a closed instance;
 * delete waits for its webhook to be accepted (14.5 s seen with a failing receiver); a send on a damaged session
 * took 27 s to fail.
 */
export const TEMPOS_PADRAO = {
  versao: 3_000,
  estado: 5_000,
  buscar: 15_000,
  buscarPorNome: 15_000,
  criar: 20_000,
  conectar: 15_000,
  reiniciar: 15_000,
  desconectar: 30_000,
  deletar: 30_000,
  registrarWebhook: 15_000,
  buscarWebhook: 5_000,
  configurar: 15_000,
  buscarAjustes: 5_000,
  // Evolution tries it out before it answers.
  configurarProxy: 30_000,
  enviarTexto: 30_000,
  enviarImagem: 30_000,
  // A video of 50 MB goes to Evolution, and from there to WhatsApp.
  enviarArquivo: 120_000,
  enviarVoz: 120_000,
  reagir: 30_000,
  editar: 30_000,
  apagarParaTodos: 30_000,
  verificarNumeros: 15_000,
  buscarMensagens: 15_000,
  // A file that WhatsApp no longer has is given up after 5 s; a large one takes its time.
  buscarMidia: 60_000,
  marcarLidas: 10_000,
} as const

/** The name of a call, as found in `ErroEvolution.operacao`. */
export type Operacao = keyof typeof TEMPOS_PADRAO

export type TemposEvolution = Readonly<Record<Operacao, number>>

export type Metodo = 'GET' | 'POST' | 'DELETE'
