import { ehDoBanco, emPalavras } from '../../services/registro/erro-do-banco.js'

/** What the journal keeps of an error: its message, cut short; of the database's, which quotes what failed, the code. */
export const mensagemDoErro = (erro: unknown): string => {
  if (ehDoBanco(erro)) return emPalavras(erro)
  return erro instanceof Error ? erro.message.slice(0, 500) : 'erro desconhecido'
}
