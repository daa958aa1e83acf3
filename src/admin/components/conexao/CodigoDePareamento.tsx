import React, { useEffect, useRef, useState } from 'react'
import { Botao } from '../base/Botao.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { Passos } from './Passos.js'
import type { Lido } from './use-conexao.js'
import { useContagem } from './use-contagem.js'

interface Props {
  lido: Lido
  codigo: string
}

/** The code, how long it is worth something, and where to type it. */
export const CodigoDePareamento = ({ lido, codigo }: Props) => {
  const { t } = useTextos()
  const [copiado, setCopiado] = useState<string | null>(null)
  const segundos = useContagem(lido)
  const trocou = useTroca(codigo)
  const limpo = codigo.replace(/[^a-z0-9]/gi, '').toUpperCase()
  const copiar = () => {
    // Needs https or localhost; where the browser refuses, the code can still be selected.
    navigator.clipboard?.writeText(limpo).then(
      () => setCopiado(codigo),
      () => setCopiado(null),
    )
  }
  const jaCopiado = copiado === codigo
  return (
    <>
      <p className="wa-suave">{t('conexao.codigo.seu')}</p>
      <output className="wa-codigo-valor">{`${limpo.slice(0, 4)}-${limpo.slice(4)}`}</output>
      <p className="wa-codigo-prazo">
        {segundos > 0 ? t('conexao.codigo.venceEm', { segundos }) : t('conexao.codigo.renovando')}
      </p>
      <div role="status">{trocou && <Mensagem tipo="info">{t('conexao.codigo.novo')}</Mensagem>}</div>
      <Botao icone={jaCopiado ? 'Check' : 'Copy'} aoClicar={copiar}>
        {t(jaCopiado ? 'conexao.codigo.copiado' : 'conexao.codigo.copiar')}
      </Botao>
      <div>
        <Passos ultimo="digite" />
      </div>
    </>
  )
}

/** Whether this code came in place of another: one that was copied, or half typed, is dead. */
const useTroca = (codigo: string): boolean => {
  const primeiro = useRef(codigo)
  const [trocou, setTrocou] = useState(false)
  useEffect(() => setTrocou(primeiro.current !== codigo), [codigo])
  return trocou
}
