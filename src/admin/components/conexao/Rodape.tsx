import React from 'react'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { Botao } from '../base/Botao.js'
import { usarTextos } from '../base/textos.js'
import { fazSentido, SECUNDARIAS, type Secundaria } from './disponiveis.js'

const ICONE: Record<Secundaria, string> = {
  verificarStatus: 'RefreshCw',
  enviarTeste: 'Send',
  reiniciar: 'RotateCw',
  desconectar: 'LogOut',
  excluirInstancia: 'Trash2',
  configurarServidor: 'Server',
  rotacionarSegredo: 'Key',
  registrarWebhook: 'Link',
}

interface Props {
  estado: EstadoDaConexao
  pode: ReadonlySet<string>
  ocupado: boolean
  aoEscolher: (acao: Secundaria) => void
}

/** The quiet buttons below the page: those the user may press, while they make sense. */
export const Rodape = ({ estado, pode, ocupado, aoEscolher }: Props) => {
  const { t, acao: nomeDaAcao } = usarTextos()
  // The test message has its button beside the profile.
  const acoes = SECUNDARIAS.filter(
    (acao) => acao !== 'enviarTeste' && pode.has(acao) && fazSentido(acao, estado),
  )
  return (
    <section className="wa-rodape" aria-label={t('conexao.acoes')}>
      {acoes.map((acao) => (
        <Botao
          key={acao}
          aparencia="texto"
          icone={ICONE[acao]}
          desligado={ocupado}
          aoClicar={() => aoEscolher(acao)}
        >
          {nomeDaAcao(acao)}
        </Botao>
      ))}
    </section>
  )
}
