import React, { useEffect, useState } from 'react'
import { useTextos } from '../base/textos.js'
import { caminhoDosModulos, lerModulos } from './modulos-do-qr.js'

/** CSS pixels the code may take up. */
const TAMANHO = 280
/** Modules left white around it; the tile's own white adds the rest of what a camera wants. */
const MARGEM = 2

interface Desenho {
  imagem: string
  /** Null: no QR Code was made out in the picture, which is then shown as it came. */
  codigo: { lado: number; caminho: string } | null
}

/** Evolution's picture drawn anew as a vector, every module of the same whole number of pixels. */
export const DesenhoDoQr = ({ imagem }: { imagem: string }) => {
  const { t } = useTextos()
  const [desenho, setDesenho] = useState<Desenho | null>(null)

  useEffect(() => {
    let vale = true
    void ler(imagem).then((codigo) => vale && setDesenho({ imagem, codigo }))
    return () => {
      vale = false
    }
  }, [imagem])

  // A picture that is not the present one has been used, or has run out.
  if (desenho?.imagem !== imagem) return null
  if (!desenho.codigo) return <img src={imagem} alt={t('conexao.qr.alt')} width={TAMANHO} height={TAMANHO} />
  const { lado, caminho } = desenho.codigo
  const total = lado + 2 * MARGEM
  return (
    <svg
      role="img"
      aria-label={t('conexao.qr.alt')}
      width={Math.max(1, Math.floor(TAMANHO / total)) * total}
      viewBox={`${-MARGEM} ${-MARGEM} ${total} ${total}`}
      shapeRendering="crispEdges"
    >
      <path d={caminho} fill="#0b141a" />
    </svg>
  )
}

const ler = async (imagem: string): Promise<Desenho['codigo']> => {
  try {
    const figura = new Image()
    figura.src = imagem
    await figura.decode()
    const { naturalWidth: width, naturalHeight: height } = figura
    const tela = Object.assign(document.createElement('canvas'), { width, height })
    const pincel = tela.getContext('2d', { willReadFrequently: true })
    pincel?.drawImage(figura, 0, 0)
    const modulos = pincel && lerModulos(pincel.getImageData(0, 0, width, height))
    return modulos && { lado: modulos.length, caminho: caminhoDosModulos(modulos) }
  } catch {
    // A browser that guards its canvas, or a picture it cannot read: the <img> says what there is to say.
    return null
  }
}
