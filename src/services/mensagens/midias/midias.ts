import { carregarAlvo } from '../../alvo.js'
import type { Ambiente } from '../../ambiente.js'
import { PedidoRecusado, RespostaInesperada } from '../../evolution/erros.js'
import type { MidiasGuardadas } from '../guarda/midias-guardadas.js'
import type { MensagemComArquivo } from './achar-midia.js'
import type { Arquivo } from './arquivo.js'
import { MidiaGrande, MidiaIndisponivel } from './erros-da-midia.js'
import { criarMemoriaDeArquivos } from './memoria-de-arquivos.js'

/** WhatsApp's own pictures, voices and videos end far below; a document may be anything. */
const MAXIMO_MB = 50
const MAXIMO = MAXIMO_MB * 1024 * 1024

export interface Midias {
  /** Whether it would be at hand without asking anybody. */
  aMao(id: string): boolean
  /** @throws MidiaIndisponivel, MidiaGrande, and Evolution's own */
  abrir(mensagem: MensagemComArquivo): Promise<Arquivo>
}

/** The files of messages, fetched when somebody looks: once, however many look at that moment. */
export const criarMidias = (ambiente: Ambiente, guardadas: MidiasGuardadas | null = null): Midias => {
  const memoria = criarMemoriaDeArquivos<Arquivo>()
  const emCurso = new Map<string, Promise<Arquivo>>()

  const buscar = async (mensagem: MensagemComArquivo): Promise<Arquivo> => {
    const aqui = (await anexoDe(ambiente, mensagem)) ?? (await lerGuardada(ambiente, guardadas, mensagem.id))
    const arquivo = aqui ?? (await baixar(ambiente, mensagem))
    memoria.guardar(mensagem.id, arquivo)
    if (!aqui) await guardar(ambiente, guardadas, mensagem, arquivo)
    return arquivo
  }
  return {
    aMao: (id) => memoria.ler(id) !== null,
    abrir(mensagem) {
      const { id } = mensagem
      const guardado = memoria.ler(id)
      if (guardado) return Promise.resolve(guardado)
      const correndo = emCurso.get(id)
      if (correndo) return correndo
      const nova = buscar(mensagem).finally(() => emCurso.delete(id))
      emCurso.set(id, nova)
      return nova
    },
  }
}

/** What cannot be read, or kept, is fetched, and shown all the same. */
const lerGuardada = async (
  { registro }: Pick<Ambiente, 'registro'>,
  guardadas: MidiasGuardadas | null,
  id: string,
): Promise<Arquivo | null> => {
  try {
    return (await guardadas?.ler(id)) ?? null
  } catch (erro) {
    registro.warn({ err: erro, mensagem: id }, 'arquivo guardado não pôde ser lido')
    return null
  }
}

const guardar = async (
  { registro }: Pick<Ambiente, 'registro'>,
  guardadas: MidiasGuardadas | null,
  { id, direcao }: MensagemComArquivo,
  arquivo: Arquivo,
): Promise<void> => {
  if (!guardadas || direcao !== 'entrada') return
  try {
    await guardadas.guardar(id, arquivo)
  } catch (erro) {
    registro.warn({ err: erro, mensagem: id }, 'arquivo não pôde ser guardado')
  }
}

/** What still waits to be sent is with us. */
const anexoDe = async (
  { dataSource }: Pick<Ambiente, 'dataSource'>,
  { id, midia, direcao }: MensagemComArquivo,
): Promise<Arquivo | null> => {
  if (direcao !== 'saida') return null
  const [anexo]: { mimetype: string; conteudo: Uint8Array }[] = await dataSource.query(
    'SELECT mimetype, conteudo FROM whatsapp.mensagem_anexo WHERE mensagem_id = $1',
    [id],
  )
  if (!anexo) return null
  const nome = typeof midia?.nomeArquivo === 'string' ? midia.nomeArquivo : null
  return { bytes: Buffer.from(anexo.conteudo), mimetype: anexo.mimetype, nome }
}

const baixar = async (
  ambiente: Ambiente,
  { configuracaoId, whatsappId, midia }: MensagemComArquivo,
): Promise<Arquivo> => {
  if (!whatsappId) throw new MidiaIndisponivel()
  if (typeof midia?.tamanho === 'number' && midia.tamanho > MAXIMO) throw new MidiaGrande(MAXIMO_MB)
  const { cliente, configuracao } = await carregarAlvo(ambiente, configuracaoId)
  try {
    const { arquivo, mimetype, nome } = await cliente.buscarMidia(configuracao.instanceName, {
      id: whatsappId,
      maximo: MAXIMO,
    })
    if (arquivo.length === 0) throw new MidiaIndisponivel()
    return { bytes: arquivo, mimetype, nome: (typeof midia?.nome === 'string' && midia.nome) || nome }
  } catch (erro) {
    if (erro instanceof PedidoRecusado) throw new MidiaIndisponivel(erro)
    if (erro instanceof RespostaInesperada && erro.motivo === 'grande_demais')
      throw new MidiaGrande(MAXIMO_MB, erro)
    throw erro
  }
}
