import React, { useState } from 'react'
import type { Aviso } from '../base/aviso.js'
import { Chave } from '../base/Chave.js'
import { chaveDaFalha } from '../base/falha.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { dizerAntigo } from './use-saude.js'

interface Props {
  id: string
  antigo: boolean
  pode: boolean
  aoMudar: () => void
}

/** Whether a number that is new here was in use before, and so need not begin slowly. */
export const NumeroAntigo = ({ id, antigo, pode, aoMudar }: Props) => {
  const { t, mensagem } = useTextos()
  const [aviso, setAviso] = useState<Aviso | null>(null)
  const [mudando, setMudando] = useState(false)
  // As it was just switched, until something else is read.
  const [pedido, setPedido] = useState<{ de: boolean; para: boolean } | null>(null)
  if (pedido && pedido.de !== antigo) setPedido(null)
  const mudar = async (ligado: boolean) => {
    setMudando(true)
    setPedido({ de: antigo, para: ligado })
    setAviso(null)
    const feito = await dizerAntigo(id, ligado).catch(
      (falha: unknown): Aviso => ({ tipo: 'erro', chave: chaveDaFalha(falha), valores: {} }),
    )
    setMudando(false)
    setAviso(feito)
    if (feito.tipo === 'erro') setPedido(null)
    aoMudar()
  }
  return (
    <div className="wa-saude-antigo">
      <div className="wa-opcoes">
        <Chave
          titulo={t('saude.antigo.titulo')}
          texto={t('saude.antigo.texto')}
          ligada={pedido?.para ?? antigo}
          desligado={!pode || mudando}
          aoMudar={(ligado) => void mudar(ligado)}
        />
      </div>
      <div className="wa-avisos">
        {aviso && <Mensagem tipo={aviso.tipo}>{mensagem(aviso.chave, aviso.valores)}</Mensagem>}
      </div>
    </div>
  )
}
