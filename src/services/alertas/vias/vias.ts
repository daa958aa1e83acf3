import type { IdiomaDoContato, Via } from '../../../resources/contato-de-alerta/contato-de-alerta.js'
import type { Correio } from '../../correio/correio.js'
import { CorreioFalhou } from '../../correio/erros-do-correio.js'
import type { Cifra } from '../../criptografia/cifra.js'
import { ErroWhatsApp } from '../../erros.js'
import type { Guarda } from '../../evolution/destino-publico.js'
import { type ConteudoDoAviso, escreverAviso } from '../escrever-aviso.js'
import { linkDoItem } from '../item.js'
import { AvisoNaoSaiu } from './aviso-nao-saiu.js'
import { postar } from './por-webhook.js'

/** To whom, as it is kept. */
export interface Destinatario {
  contatoId: number
  via: Via
  destino: string
  idioma: IdiomaDoContato
  fuso: string
  /** Sealed; of a webhook. */
  segredo: string | null
}

export interface AvisoPronto {
  /** Of the notice: the same at every try. */
  id: string
  /** ISO 8601: when it was made. */
  em: string
  conteudo: ConteudoDoAviso
}

interface Dependencias {
  cifra: Cifra
  /** Where the panel is, without a slash at the end. */
  painel: string
  /** Null: nobody set up a mail server. */
  correio: Correio | null
  /** Through the outbox of the company that the operator chose; null: none was chosen. */
  enviarWhatsApp: ((mensagem: { numero: string; texto: string; chave: string }) => Promise<unknown>) | null
  guarda: Guarda
}

export const contextoDoSegredo = (contatoId: number): string => `credencial_do_contato:${contatoId}:segredo`

/** @returns what tells somebody by their way; it throws AvisoNaoSaiu */
export const criarVias = ({ cifra, painel, correio, enviarWhatsApp, guarda }: Dependencias) => {
  const escrito = ({ idioma, fuso }: Destinatario, { conteudo }: AvisoPronto) =>
    escreverAviso(conteudo, { idioma, fuso, painel })

  const porEmail = async (quem: Destinatario, aviso: AvisoPronto): Promise<void> => {
    if (!correio) throw new AvisoNaoSaiu('correio_ausente', true)
    try {
      await correio.enviar({ para: quem.destino, id: `aviso-${aviso.id}`, ...escrito(quem, aviso) })
    } catch (erro) {
      if (!(erro instanceof CorreioFalhou)) throw erro
      throw new AvisoNaoSaiu(erro.definitivo ? 'correio_recusou' : 'correio_falhou', erro.definitivo)
    }
  }

  const porWhatsApp = async (quem: Destinatario, aviso: AvisoPronto): Promise<void> => {
    if (!enviarWhatsApp) throw new AvisoNaoSaiu('whatsapp_ausente', true)
    try {
      await enviarWhatsApp({
        numero: quem.destino,
        texto: escrito(quem, aviso).texto,
        chave: `aviso-de-alerta-${aviso.id}`,
      })
    } catch (erro) {
      if (erro instanceof ErroWhatsApp) throw new AvisoNaoSaiu('whatsapp_recusou', true)
      throw erro
    }
  }

  const porWebhook = async ({ contatoId, destino, segredo }: Destinatario, aviso: AvisoPronto) => {
    if (!segredo) throw new AvisoNaoSaiu('webhook_sem_segredo', true)
    const { momento, itens, total } = aviso.conteudo
    await postar(guarda, {
      url: destino,
      segredo: cifra.abrir(segredo, contextoDoSegredo(contatoId)),
      id: `aviso_${aviso.id}`,
      corpo: {
        type: `alerta.${momento}`,
        timestamp: aviso.em,
        data: {
          total,
          alertas: itens.map(({ configuracaoId: _c, empresaId: _e, referencia, empresa, ...item }) => ({
            ...item,
            empresa: referencia,
            nome: empresa,
            link: linkDoItem({ ...item, empresa, referencia, configuracaoId: _c, empresaId: _e }, painel),
          })),
        },
      },
    })
  }

  const vias = { email: porEmail, whatsapp: porWhatsApp, webhook: porWebhook }
  return (quem: Destinatario, aviso: AvisoPronto): Promise<void> => vias[quem.via](quem, aviso)
}
export type Avisar = ReturnType<typeof criarVias>
