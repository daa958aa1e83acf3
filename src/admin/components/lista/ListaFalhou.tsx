import React from 'react'
import { Botao } from '../base/Botao.js'
import { enderecoDoLogin } from '../base/endereco.js'
import { useTextos } from '../base/textos.js'
import { Convite } from '../conexao/Convite.js'
import type { FalhaDaLista } from './api.js'

/** In place of rows that did not come: why, and the way on. */
export const ListaFalhou = ({ falha, aoTentar }: { falha: FalhaDaLista; aoTentar: () => void }) => {
  const { t } = useTextos()
  const entrar = (
    <a className="wa-botao wa-botao-principal" href={enderecoDoLogin()}>
      {t('conexao.vivo.entrar')}
    </a>
  )
  return (
    <div className="wa-vazio" role="alert">
      {falha === 'sessao' ? (
        <Convite icone="Lock" tom="neutro" titulo={t('conexao.vivo.sessao')}>
          {entrar}
        </Convite>
      ) : (
        <Convite
          icone="AlertTriangle"
          tom="erro"
          titulo={t('moldura.vazio.naoVeio')}
          texto={t('moldura.vazio.naoVeioAinda')}
        >
          <Botao icone="RefreshCw" aoClicar={aoTentar}>
            {t('moldura.inicio.tentar')}
          </Botao>
          {entrar}
        </Convite>
      )}
    </div>
  )
}
