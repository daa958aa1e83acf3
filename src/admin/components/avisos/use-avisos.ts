import { useEffect, useRef } from 'react'
import type { LinhaDaCaixa } from '../../../resources/conversa/caixa.js'
import { useTextos } from '../base/textos.js'
import { useIntervalo } from '../base/use-intervalo.js'
import { useUltimo } from '../base/use-ultimo.js'
import { useVivo } from '../base/vivo.js'
import { lerCaixa } from '../caixa/api.js'
import { palavrasDaMensagem, quemFalou } from '../caixa/palavras-da-mensagem.js'
import { nomeDoContato } from '../conversa/nome-do-contato.js'
import { chegadas, ultimaDe } from './chegadas.js'
import { saber, sabidaDeOutra } from './ja-sabida.js'
import { notificar, permissaoDeNotificar } from './notificar.js'
import { alguemOlha, observarOlhar, paginaOlhada, useVezDeAvisar } from './olhar.js'
import { tocar } from './tocar.js'

/** A busy company is told of what comes as often as somebody can look up. */
const NO_MAXIMO_A_CADA_MS = 2000
/** More conversations at once are counted, not shown one by one. */
const UMA_A_UMA = 3

interface Querer {
  notificacao: boolean
  som: boolean
}

/**
 * Tells of messages that come in while nobody looks at any of the browser's inboxes.
 * @param vista the latest message that the page has shown; null: it has shown none of them all
 * @param aoAbrir one was clicked at
 */
export const useAvisos = (
  { notificacao, som }: Querer,
  vista: number | null,
  aoAbrir: (conversa: string) => void,
): void => {
  const { t } = useTextos()
  const vez = useVezDeAvisar(notificacao || som)
  /** Null: nobody was at this page yet, so what is there when it is first looked is not new. */
  const ate = useRef<number | null>(null)
  const olhada = useRef(false)
  const abertas = useRef<(() => void)[]>([])

  const mostrar = (novas: readonly LinhaDaCaixa[], comConteudo: boolean) => {
    const conteudos =
      novas.length > UMA_A_UMA
        ? [{ titulo: t('caixa.avisos.varias', { quantas: novas.length }), texto: '', sobre: 'wa-varias' }]
        : novas.map((linha) => ({
            titulo: nomeDoContato(linha, t),
            texto: linha.ultima
              ? [quemFalou(linha, linha.ultima, t), palavrasDaMensagem(linha.ultima, comConteudo, t)]
                  .filter(Boolean)
                  .join(': ')
              : '',
            sobre: `wa-conversa-${linha.id}`,
            aoClicar: () => aoAbrir(linha.id),
          }))
    for (const conteudo of conteudos) {
      const fechar = notificar(conteudo)
      if (fechar) abertas.current.push(fechar)
    }
  }
  const conferir = useIntervalo(async () => {
    if (!vez || paginaOlhada()) return
    const lida = await lerCaixa({ filtro: 'naoLidas', busca: '' }).catch(() => null)
    if (!lida) return
    const novas = chegadas(lida.records, ate.current === null ? null : Math.max(ate.current, sabidaDeOutra()))
    ate.current = Math.max(ate.current ?? 0, ultimaDe(lida.records))
    saber(ate.current)
    if (novas.length === 0 || (await alguemOlha())) return
    if (som) tocar()
    if (notificacao && permissaoDeNotificar() === 'dada') mostrar(novas, lida.comConteudo)
  }, NO_MAXIMO_A_CADA_MS)
  useVivo(conferir, { escondida: vez })

  const aoMudarOlhar = useUltimo(() => {
    const agora = paginaOlhada()
    if (agora) for (const fechar of abertas.current.splice(0)) fechar()
    // Whatever comes from this moment on is new, and not only what comes after the server was asked for the first time.
    else if (olhada.current) {
      ate.current = vista
      if (vista !== null) saber(vista)
    }
    olhada.current = agora
    conferir()
  })
  useEffect(() => observarOlhar(() => aoMudarOlhar.current()), [aoMudarOlhar])
  useEffect(() => {
    if (vez) conferir()
  }, [vez, conferir])
}
