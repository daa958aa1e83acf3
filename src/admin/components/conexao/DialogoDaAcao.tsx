import React from 'react'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { Dialogo } from '../base/Dialogo.js'
import { useTextos } from '../base/textos.js'
import { DialogoDeExclusao } from './DialogoDeExclusao.js'
import { DialogoDoServidor } from './DialogoDoServidor.js'
import { DialogoDoTeste } from './DialogoDoTeste.js'
import type { Secundaria } from './disponiveis.js'

interface Props {
  acao: Secundaria
  estado: EstadoDaConexao
  aoConfirmar: (dados?: Record<string, unknown>) => void
  aoFechar: () => void
}

/** What is asked before an action that changes something. */
export const DialogoDaAcao = ({ acao, estado, aoConfirmar, aoFechar }: Props) => {
  const { t, acao: nomeDaAcao } = useTextos()
  switch (acao) {
    case 'verificarStatus':
      return null
    case 'enviarTeste':
      return <DialogoDoTeste estado={estado} aoConfirmar={aoConfirmar} aoFechar={aoFechar} />
    case 'excluirInstancia':
      return <DialogoDeExclusao nome={estado.instanceName} aoConfirmar={aoConfirmar} aoFechar={aoFechar} />
    case 'configurarServidor':
      return <DialogoDoServidor estado={estado} aoConfirmar={aoConfirmar} aoFechar={aoFechar} />
    case 'desconectar':
    case 'reiniciar':
    case 'rotacionarSegredo':
    case 'registrarWebhook':
      return (
        <Dialogo
          titulo={t(`conexao.${acao}.titulo`)}
          confirmar={nomeDaAcao(acao)}
          perigo={acao === 'desconectar'}
          aoConfirmar={() => aoConfirmar()}
          aoFechar={aoFechar}
        >
          <p>{t(`conexao.${acao}.texto`)}</p>
        </Dialogo>
      )
  }
}
