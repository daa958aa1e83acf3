import React from 'react'
import { Link } from 'react-router-dom'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { enderecoDaLista } from '../base/endereco.js'
import { Simbolo } from '../base/Simbolo.js'
import { usarTextos } from '../base/textos.js'
import { StatusComEvidencia } from '../evidencia/StatusComEvidencia.js'

/** Whose connection this is, and how it is. The way back is for who came from a list. */
export const Cabecalho = ({ estado, comVolta }: { estado: EstadoDaConexao; comVolta: boolean }) => {
  const { t } = usarTextos()
  return (
    <header className="wa-cabecalho">
      {comVolta && (
        <Link className="wa-voltar" to={enderecoDaLista('ConfiguracaoWhatsApp')}>
          <Simbolo nome="ArrowLeft" tamanho={16} />
          {t('conexao.voltar')}
        </Link>
      )}
      <h1>{estado.empresaNome}</h1>
      <StatusComEvidencia
        status={estado.status}
        evidencia={estado.evidencia}
        lidoEm={estado.agora}
        // Its own picture tells since when.
        desde={estado.status === 'conectado' ? undefined : estado.desde}
      />
      <span className="wa-so-leitor" role="status">
        {t('conexao.estaAssim', { status: t(`valores.status.${estado.status}`) })}
      </span>
    </header>
  )
}
