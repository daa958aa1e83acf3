import React, { type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { enderecoDaFoto } from '../base/endereco.js'
import { Foto } from '../base/Foto.js'
import { formatarTelefone } from '../base/formatos.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { enderecoDeVolta } from '../base/volta.js'
import { StatusComEvidencia } from '../evidencia/StatusComEvidencia.js'

interface Props {
  estado: EstadoDaConexao
  /** There is a list to go back to. */
  comVolta: boolean
  /** What can be done, at its end. */
  children: ReactNode
}

/** Whose page this is, by face and number, and how its connection is. */
export const Cabecalho = ({ estado, comVolta, children }: Props) => {
  const { t } = useTextos()
  return (
    <header className="wa-cabecalho wa-empresa-topo">
      {comVolta && (
        <Link className="wa-voltar" to={enderecoDeVolta('ConfiguracaoWhatsApp')}>
          <Simbolo nome="ArrowLeft" tamanho={16} />
          {t('conexao.voltar')}
        </Link>
      )}
      <span className="wa-empresa-rosto">
        <Foto
          endereco={estado.foto && enderecoDaFoto('conexoes', String(estado.id), estado.foto)}
          nome={estado.empresaNome}
        />
      </span>
      <div className="wa-empresa-quem">
        <div className="wa-empresa-linha">
          <h1>{estado.empresaNome}</h1>
          {estado.numero && <span className="wa-suave">{formatarTelefone(estado.numero)}</span>}
        </div>
        <div className="wa-empresa-linha">
          <StatusComEvidencia
            status={estado.status}
            evidencia={estado.evidencia}
            lidoEm={estado.agora}
            // Its own picture tells since when.
            desde={estado.status === 'conectado' ? undefined : estado.desde}
          />
        </div>
      </div>
      <div className="wa-empresa-acoes">{children}</div>
      <span className="wa-so-leitor" role="status">
        {t('conexao.estaAssim', { status: t(`valores.status.${estado.status}`) })}
      </span>
    </header>
  )
}
