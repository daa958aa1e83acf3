import type { Express } from 'express'
import { respostaDoArquivo } from '../mensagem/arquivos.js'
import { requisicaoInvalida } from '../nucleo/erro-evolution.js'
import type { Mundo } from '../nucleo/mundo.js'
import { corpoDe, guardarInstancia, instanciaDe } from './pedido.js'

/** Files of messages, and that they were read. */
export function rotasDeMidia(app: Express, mundo: Mundo): void {
  const guarda = guardarInstancia(mundo)

  app.post('/chat/getBase64FromMediaMessage/:instanceName', guarda, async (req, res) => {
    const { memoria } = instanciaDe(res)
    const { key } = (corpoDe(req).message as { key?: { id?: unknown } } | undefined) ?? {}
    const id = String(key?.id ?? '')
    const arquivo = memoria.arquivos.has(id) ? memoria.arquivos.get(id) : mundo.acervo(id)
    memoria.buscasDeArquivos.push(id)
    if (arquivo === undefined) throw requisicaoInvalida('Message not found')
    if (arquivo === null) throw requisicaoInvalida('The message is not of the media type')
    if (memoria.arquivosPerdidos) {
      await mundo.relogio.esperar(mundo.tempos.arquivoPerdido)
      throw requisicaoInvalida(
        `Error: Failed to fetch stream from https://mmg.whatsapp.net/mms/${arquivo.mediaType.replace('Message', '')}/in_${id}`,
      )
    }
    res.status(201).json(respostaDoArquivo(id, arquivo))
  })

  app.post('/chat/markMessageAsRead/:instanceName', guarda, (req, res) => {
    const { readMessages } = corpoDe(req)
    const lidas = Array.isArray(readMessages) ? (readMessages as { id?: unknown }[]) : []
    instanciaDe(res).memoria.lidasPorNos.push(...lidas.map(({ id }) => String(id)))
    res.status(201).json({ message: 'Read messages', read: 'success' })
  })
}
