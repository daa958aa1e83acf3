import { useEffect, useRef, useState } from 'react'
import { maximoEmBytes } from '../../../resources/mensagem/arquivos.js'
import { criarMedidor } from './medidor.js'

/** Nobody listens to more; far below what WhatsApp takes. */
export const MAXIMO_DA_VOZ_S = 15 * 60
/** As phones record voices. */
const BITS_POR_SEGUNDO = 32_000
const TIPOS = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4']
const MEDIDA_MS = 100

export type Gravacao =
  | { fase: 'parada' }
  | { fase: 'pedindo' }
  | { fase: 'gravando'; segundos: number; niveis: readonly number[] }
  | { fase: 'pronta'; voz: Blob; segundos: number; endereco: string; porQue: 'limite' | 'microfone' | null }
  | { fase: 'falhou'; erro: 'semPermissao' | 'semMicrofone' | 'curta' }

export const podeGravar = (): boolean =>
  typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia)

/** A voice recorded here: nothing leaves the page before it is sent, and what was said is kept whatever happens. */
export const useGravacao = () => {
  const [gravacao, setGravacao] = useState<Gravacao>({ fase: 'parada' })
  const aberta = useRef<{
    parar: (porQue: 'limite' | 'microfone' | null) => void
    largar: () => void
  } | null>(null)
  const endereco = useRef<string | null>(null)
  const limpar = () => {
    aberta.current?.largar()
    aberta.current = null
    if (endereco.current) URL.revokeObjectURL(endereco.current)
    endereco.current = null
  }
  const aoSair = useRef(limpar)
  aoSair.current = limpar
  useEffect(() => () => aoSair.current(), [])

  const comecar = async () => {
    limpar()
    setGravacao({ fase: 'pedindo' })
    let fluxo: MediaStream
    try {
      fluxo = await navigator.mediaDevices.getUserMedia({ audio: true })
    } catch (erro) {
      const negado = erro instanceof DOMException && erro.name === 'NotAllowedError'
      return setGravacao({ fase: 'falhou', erro: negado ? 'semPermissao' : 'semMicrofone' })
    }
    const mimeType = TIPOS.find((tipo) => MediaRecorder.isTypeSupported(tipo))
    const gravador = new MediaRecorder(fluxo, {
      audioBitsPerSecond: BITS_POR_SEGUNDO,
      ...(mimeType && { mimeType }),
    })
    const pedacos: Blob[] = []
    const inicio = performance.now()
    const passados = () => (performance.now() - inicio) / 1000
    const medidor = criarMedidor(fluxo)
    let motivo: 'limite' | 'microfone' | null = null
    let niveis: readonly number[] = []
    const relogio = setInterval(() => {
      niveis = [...niveis.slice(-47), medidor.nivel()]
      const bytes = pedacos.reduce((soma, { size }) => soma + size, 0)
      if (passados() >= MAXIMO_DA_VOZ_S || bytes > maximoEmBytes('audio') * 0.9) parar('limite')
      else setGravacao({ fase: 'gravando', segundos: passados(), niveis })
    }, MEDIDA_MS)
    const soltar = () => {
      clearInterval(relogio)
      medidor.fechar()
      for (const faixa of fluxo.getTracks()) faixa.stop()
    }
    const parar = (porQue: 'limite' | 'microfone' | null) => {
      motivo = porQue
      if (gravador.state !== 'inactive') gravador.stop()
    }
    gravador.ondataavailable = ({ data }) => void pedacos.push(data)
    gravador.onstop = () => {
      const segundos = passados()
      soltar()
      aberta.current = null
      // Stopped before the microphone gave anything.
      if (pedacos.every(({ size }) => size === 0)) return setGravacao({ fase: 'falhou', erro: 'curta' })
      const voz = new Blob(pedacos, { type: (mimeType ?? gravador.mimeType).split(';')[0] ?? '' })
      endereco.current = URL.createObjectURL(voz)
      setGravacao({ fase: 'pronta', voz, segundos, endereco: endereco.current, porQue: motivo })
    }
    // Unplugged, or taken away: what was said until then is kept.
    for (const faixa of fluxo.getTracks()) faixa.onended = () => parar('microfone')
    aberta.current = {
      parar,
      largar() {
        gravador.onstop = null
        if (gravador.state !== 'inactive') gravador.stop()
        soltar()
      },
    }
    gravador.start(1000)
    setGravacao({ fase: 'gravando', segundos: 0, niveis })
  }
  return {
    gravacao,
    comecar,
    parar: () => aberta.current?.parar(null),
    largar() {
      limpar()
      setGravacao({ fase: 'parada' })
    },
  }
}
