import type { ActionProps } from 'adminjs'
import React, { useMemo } from 'react'
import { ACOES, type Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import { enderecoDoRegistro } from '../base/endereco.js'
import { TelaDaEmpresa } from './TelaDaEmpresa.js'

const ehAcao = (nome: string): nome is Acao => (ACOES as readonly string[]).includes(nome)

/** The page behind everything that is done with one company's record: the actions differ in the tab they open. */
const PaginaDaEmpresa = ({ record, action }: ActionProps) => {
  const pode = useMemo(() => new Set(record?.recordActions.map(({ name }) => name)), [record])
  if (!record) return null
  return (
    <TelaDaEmpresa
      key={`${record.id}-${action.name}`}
      id={Number(record.id)}
      pode={pode}
      endereco={enderecoDoRegistro('ConfiguracaoWhatsApp', record.id, 'show')}
      acaoInicial={ehAcao(action.name) ? action.name : null}
      // A tab of the action's name, or the connection.
      abaInicial={action.name}
      comVolta
    />
  )
}

export default PaginaDaEmpresa
