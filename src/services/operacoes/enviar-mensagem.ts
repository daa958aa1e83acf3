import { carregarAlvo, exigirAtiva } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { exigirArquivo } from './arquivo-permitido.js'
import { DadosInvalidos } from './erros-da-operacao.js'

export interface MensagemTexto {
  /** With country code; anything but digits is ignored. */
  numero: string
  texto: string
}

export interface MensagemImagem {
  numero: string
  /** https URL of a public host, which Evolution fetches; or base64, up to 16 MB. */
  imagem: string
  legenda?: string
  /** Of what the URL leads to; base64 is looked into. */
  mimetype?: string
  nomeArquivo?: string
}

export interface MensagemEnviada {
  /** WhatsApp's id. */
  id: string
  remoteJid: string
}

export const enviarMensagemTexto = async (
  ambiente: Ambiente,
  configuracaoId: number,
  { numero, texto }: MensagemTexto,
): Promise<MensagemEnviada> => {
  if (!texto.trim()) throw new DadosInvalidos('texto', 'Escreva a mensagem antes de enviar.')
  const { cliente, configuracao } = await alvoAtivo(ambiente, configuracaoId)
  return cliente.enviarTexto(configuracao.instanceName, { numero: digitos(numero), texto })
}

export const enviarMensagemImagem = async (
  ambiente: Ambiente,
  configuracaoId: number,
  { numero, imagem, ...detalhes }: MensagemImagem,
): Promise<MensagemEnviada> => {
  const { midia, anexo } = await exigirArquivo({ especie: 'imagem', arquivo: imagem })
  const { cliente, configuracao } = await alvoAtivo(ambiente, configuracaoId)
  return cliente.enviarImagem(configuracao.instanceName, {
    numero: digitos(numero),
    ...detalhes,
    imagem: anexo ? anexo.toString('base64') : String(midia.url),
    ...(typeof midia.mimetype === 'string' && { mimetype: midia.mimetype }),
  })
}

const alvoAtivo = async (ambiente: Ambiente, configuracaoId: number) => {
  const alvo = await carregarAlvo(ambiente, configuracaoId)
  await exigirAtiva(ambiente, alvo)
  return alvo
}

/** E.164 allows 15 digits; fewer than 8 is no number anywhere. */
const digitos = (numero: string): string => {
  const so = numero.replace(/\D/g, '')
  if (so.length < 8 || so.length > 15) {
    throw new DadosInvalidos(
      'numero',
      'Informe o número com código do país e DDD, por exemplo 55 11 99999-9999.',
    )
  }
  return so
}
