import React, { type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { reparoDaFalha } from '../../../resources/configuracao-whatsapp/reparo-da-falha.js'
import { Botao } from '../base/Botao.js'
import { enderecoDoRegistro } from '../base/endereco.js'
import { useTextos } from '../base/textos.js'

interface Props {
  estado: EstadoDaConexao
  ocupado: boolean
  verificar: () => void
  /** The ways to connect. */
  conectar: ReactNode
}

/** The one act that can work after a failure: the one that the words of the failure advise. */
export const ReparoDaFalha = ({ estado, ocupado, verificar, conectar }: Props) => {
  const { t, acao } = useTextos()
  switch (reparoDaFalha(estado.erro)) {
    case 'conectar':
      return conectar
    case 'verificarStatus':
      return (
        <div className="wa-principal">
          <Botao aparencia="principal" grande icone="RefreshCw" desligado={ocupado} aoClicar={verificar}>
            {acao('verificarStatus')}
          </Botao>
        </div>
      )
    case 'diagnosticar':
      return (
        <div className="wa-principal">
          <Link
            className="wa-botao wa-botao-principal wa-botao-grande"
            to={enderecoDoRegistro('ConfiguracaoWhatsApp', String(estado.id), 'diagnosticar')}
          >
            {t('diagnostico.fazer')}
          </Link>
        </div>
      )
  }
}
