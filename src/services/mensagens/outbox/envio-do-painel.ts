import type { DataSource } from 'typeorm'
import type { EspecieDeArquivo } from '../../../resources/mensagem/arquivos.js'
import type { Midia } from '../../../resources/mensagem/mensagem.js'
import { type PedidoDeMudanca, pedirMudanca } from '../mudancas/pedir-mudanca.js'
import { enfileirar } from './enfileirar.js'
import { type Envios, responderConversa } from './envios.js'
import { AnexoExpirado, MensagemInexistente } from './erros-do-envio.js'
import {
  lerPedidoDeAudio,
  lerPedidoDeDocumento,
  lerPedidoDeImagem,
  lerPedidoDeVideo,
  type MensagemLida,
} from './pedido-de-envio.js'
import type { RegrasDosEnvios } from './regras.js'

interface NaConversa {
  empresaId: number
  conversaId: string
  /** The host's identifier of who is writing, and what they are called. */
  autor: string
  autorNome?: string | undefined
}

interface Novo extends NaConversa {
  /** Made by the page once per message: pressed twice, it goes once. */
  chave: string
  /** Our id of the message it answers. */
  respondeA?: string | undefined
}

export interface ArquivoDoPainel extends Novo {
  especie: EspecieDeArquivo
  bytes: Buffer
  nome: string
  mimetype?: string | undefined
  legenda?: string | undefined
  /** Of a voice that was recorded in the page. */
  voz?: boolean | undefined
  segundos?: number | undefined
}

/** What a person may do in a conversation. Whoever calls has checked that it is theirs. */
export interface EnvioDoPainel {
  enviar(pedido: Novo & { texto: string }): Promise<unknown>
  /** @throws ArquivoRecusado, ConversaInexistente, CitadaIndisponivel */
  enviarArquivo(pedido: ArquivoDoPainel): Promise<{ id: string }>
  /** What failed goes once more, as a message of its own, with its file. Asked again, it still goes once. */
  reenviar(pedido: NaConversa & { mensagemId: string }): Promise<unknown>
  cancelar(pedido: NaConversa & { mensagemId: string }): Promise<unknown>
  /** Reacts to a message, edits or deletes one, as soon as WhatsApp has taken it. */
  mudar(pedido: PedidoDeMudanca): Promise<unknown>
}

interface Dependencias {
  dataSource: DataSource
  regras: Pick<RegrasDosEnvios, 'validadeHoras'>
  envios: Pick<Envios, 'cancelarMensagem'>
  acordar: () => void
}

/** The panel's way into the outbox. */
export const criarEnvioDoPainel = ({ dataSource, regras, envios, acordar }: Dependencias): EnvioDoPainel => ({
  async enviar({ chave, ...pedido }) {
    await responderConversa(dataSource, { ...pedido, chave: doPainel(chave) }, regras)
    acordar()
  },
  async enviarArquivo(pedido) {
    const { numero: _, ...pedida } = await lerArquivo(pedido)
    const aceita = await enfileirar(dataSource, { ...pedida, conversaId: pedido.conversaId }, regras)
    acordar()
    return aceita
  },
  async reenviar({ mensagemId, conversaId, ...quem }) {
    const falhada = await lerFalhada(dataSource, { mensagemId, conversaId })
    const { temAnexo, ...conteudo } = falhada
    await enfileirar(
      dataSource,
      {
        ...quem,
        ...conteudo,
        conversaId,
        anexo: null,
        origem: 'painel',
        chave: `de-novo:${mensagemId}`,
        ...(temAnexo && { deNovo: { mensagemId } }),
      },
      regras,
    )
    acordar()
  },
  cancelar: ({ mensagemId, empresaId }) => envios.cancelarMensagem(mensagemId, { empresaId }),
  async mudar(pedido) {
    await pedirMudanca(dataSource, pedido)
    acordar()
  },
})

const doPainel = (chave: string): string => `painel:${chave}`

const lerArquivo = (pedido: ArquivoDoPainel): Promise<MensagemLida> => {
  const {
    especie,
    bytes,
    nome: nomeArquivo,
    mimetype,
    legenda,
    voz = false,
    segundos,
    chave,
    ...resto
  } = pedido
  const { conversaId: _, ...quem } = resto
  const comum = { ...quem, numero: '', chave: doPainel(chave) }
  switch (especie) {
    case 'imagem':
      return lerPedidoDeImagem({ ...comum, imagem: bytes, nomeArquivo, legenda })
    case 'video':
      return lerPedidoDeVideo({ ...comum, video: bytes, nomeArquivo, legenda })
    case 'audio':
      return lerPedidoDeAudio({ ...comum, audio: bytes, voz, segundos, ...(!voz && { nomeArquivo }) })
    case 'documento':
      return lerPedidoDeDocumento({ ...comum, documento: bytes, nomeArquivo, mimetype, legenda })
  }
}

interface Falhada {
  tipo: 'texto' | EspecieDeArquivo
  texto: string | null
  midia: Midia | null
  temAnexo: boolean
  /** Our id of what it answered, as long as that is kept. */
  respondeA: string | undefined
}

/** @throws MensagemInexistente, AnexoExpirado */
const lerFalhada = async (
  dataSource: DataSource,
  { mensagemId, conversaId }: { mensagemId: string; conversaId: string },
): Promise<Falhada> => {
  const [falhada]: (Omit<Falhada, 'respondeA'> & { respondeA: string | null })[] = await dataSource.query(
    `SELECT m.tipo, m.texto, m.midia, EXISTS (SELECT FROM whatsapp.mensagem_anexo WHERE mensagem_id = m.id) AS "temAnexo",
       (SELECT q.id::text FROM whatsapp.mensagem q WHERE q.configuracao_id = m.configuracao_id
          AND q.conversa_id = m.conversa_id AND q.whatsapp_id = m.responde_a AND q.apagada_em IS NULL) AS "respondeA"
     FROM whatsapp.mensagem m WHERE m.id = $1 AND m.conversa_id = $2 AND m.direcao = 'saida' AND m.apagada_em IS NULL
       AND m.tipo IN ('texto', 'imagem', 'documento', 'video', 'audio') AND m.status IN ('falhou', 'expirada', 'cancelada')`,
    [mensagemId, conversaId],
  )
  if (!falhada || (falhada.tipo === 'texto' && !falhada.texto)) throw new MensagemInexistente()
  if (falhada.tipo !== 'texto' && !falhada.temAnexo && typeof falhada.midia?.url !== 'string')
    throw new AnexoExpirado()
  return { ...falhada, respondeA: falhada.respondeA ?? undefined }
}
