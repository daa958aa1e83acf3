import type { ActionProps } from 'adminjs'
import React, { useMemo } from 'react'
import { ACOES, type Acao } from '../../resources/configuracao-whatsapp/acoes.js'
import { TelaDaConexao } from './conexao/TelaDaConexao.js'

const ehAcao = (nome: string): nome is Acao => (ACOES as readonly string[]).includes(nome)

/** The page behind every record action of a connection. */
const Conexao = ({ record, action }: ActionProps) => {
  const pode = useMemo(() => new Set(record?.recordActions.map(({ name }) => name)), [record])
  if (!record) return null
  return (
    <TelaDaConexao
      key={`${record.id}-${action.name}`}
      id={Number(record.id)}
      pode={pode}
      acaoInicial={ehAcao(action.name) ? action.name : null}
      comVolta
    />
  )
}

export default Conexao
