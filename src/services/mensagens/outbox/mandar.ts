import type { DataSource } from 'typeorm'
import type { EspecieDeArquivo } from '../../../resources/mensagem/arquivos.js'
import type { Midia, TipoDeMensagem } from '../../../resources/mensagem/mensagem.js'
import type { Alvo } from '../../alvo.js'
import type { Citada } from '../../evolution/chamadas/mensagens.js'
import type { MensagemEnviada } from '../../evolution/schemas/mensagem.js'
import { AnexoExpirado } from './erros-do-envio.js'
import { type AEnviar, lerAnexo } from './proxima.js'

const ESPECIE: Readonly<Record<EspecieDeArquivo, 'image' | 'document' | 'video' | 'audio'>> = {
  imagem: 'image',
  documento: 'document',
  video: 'video',
  audio: 'audio',
}

/**
 * Gets ready all that a message takes, so that the request can be made at once.
 * @returns makes the request
 */
export const prepararEnvio = async (
  dataSource: DataSource,
  { configuracao: { instanceName }, cliente }: Alvo,
  mensagem: AEnviar,
  numero: string,
): Promise<() => Promise<MensagemEnviada>> => {
  const { tipo, texto, midia } = mensagem
  const citada = await citadaDe(dataSource, mensagem)
  if (tipo === 'texto') return () => cliente.enviarTexto(instanceName, { numero, texto: texto ?? '', citada })
  const arquivo = await arquivoDe(dataSource, mensagem)
  if (tipo === 'audio' && midia?.voz)
    return () => cliente.enviarVoz(instanceName, { numero, arquivo, citada })
  const novo = {
    numero,
    especie: ESPECIE[tipo],
    arquivo,
    legenda: texto ?? undefined,
    mimetype: textoDe(midia, 'mimetype'),
    nomeArquivo: textoDe(midia, 'nomeArquivo'),
    citada,
  }
  return () => cliente.enviarArquivo(instanceName, novo)
}

const textoDe = (midia: Midia | null, nome: string): string | undefined => {
  const valor = midia?.[nome]
  return typeof valor === 'string' ? valor : undefined
}

const arquivoDe = async (dataSource: DataSource, { id, midia }: AEnviar): Promise<string | Buffer> => {
  const arquivo = textoDe(midia, 'url') ?? (await lerAnexo(dataSource, id))
  if (arquivo === null) throw new AnexoExpirado()
  return arquivo
}

interface Respondida {
  whatsappId: string
  deMim: boolean
  participante: string | null
  tipo: TipoDeMensagem
  texto: string | null
  midia: Midia | null
}

/** Deleted since, it is not told again to those who were to see it no more. */
const citadaDe = async (
  dataSource: DataSource,
  { respondeA, conversaId, whatsappJid, jid }: AEnviar,
): Promise<Citada | undefined> => {
  if (!respondeA) return undefined
  const [citada]: Respondida[] = await dataSource.query(
    `SELECT whatsapp_id AS "whatsappId", direcao = 'saida' AS "deMim", coalesce(participante_jid, participante) AS participante,
       tipo, left(texto, 1000) AS texto, midia
     FROM whatsapp.mensagem WHERE configuracao_id = (SELECT configuracao_id FROM whatsapp.conversa WHERE id = $1)
       AND conversa_id = $1 AND whatsapp_id = $2 AND apagada_em IS NULL`,
    [conversaId, respondeA],
  )
  if (!citada) return undefined
  const { whatsappId: id, deMim, participante } = citada
  return { id, deMim, participante, remoteJid: whatsappJid ?? jid, conteudo: conteudoDe(citada) }
}

/** As much as WhatsApp shows above an answer. */
const conteudoDe = ({ tipo, texto, midia }: Respondida): Record<string, unknown> => {
  const legenda = texto ? { caption: texto } : {}
  switch (tipo) {
    case 'imagem':
      return { imageMessage: legenda }
    case 'video':
      return { videoMessage: legenda }
    case 'audio':
      return { audioMessage: { seconds: Number(midia?.segundos) || 0, ptt: midia?.voz === true } }
    case 'documento':
      return { documentMessage: { fileName: String(midia?.nome ?? midia?.nomeArquivo ?? ''), ...legenda } }
    default:
      return { conversation: texto ?? '' }
  }
}
