import React from 'react'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { Menu } from '../base/Menu.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { fazSentido, type Secundaria } from '../conexao/disponiveis.js'

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

/** What is done to the same thing stands together. */
const GRUPOS = [
  { nome: 'conexao', acoes: ['verificarStatus', 'enviarTeste', 'reiniciar', 'desconectar'] },
  { nome: 'webhook', acoes: ['registrarWebhook', 'rotacionarSegredo'] },
  { nome: 'servidor', acoes: ['configurarServidor', 'excluirInstancia'] },
] as const satisfies readonly { nome: string; acoes: readonly Secundaria[] }[]

const PERIGOSAS: readonly Secundaria[] = ['desconectar', 'excluirInstancia']

interface Props {
  estado: EstadoDaConexao
  /** Names of the actions the user may carry out. */
  pode: ReadonlySet<string>
  ocupado: boolean
  aoEscolher: (acao: Secundaria) => void
}

/** The rarer acts, by kind: those that the user may do and the state allows. Where there is none, there is no menu. */
export const MenuDaConexao = ({ estado, pode, ocupado, aoEscolher }: Props) => {
  const { t, acao: nomeDaAcao } = useTextos()
  const grupos = GRUPOS.map(({ nome, acoes }) => ({
    nome,
    acoes: acoes.filter((acao) => pode.has(acao) && fazSentido(acao, estado)),
  })).filter(({ acoes }) => acoes.length > 0)
  if (grupos.length === 0) return null
  return (
    <Menu rotulo={t('conexao.acoes')}>
      {grupos.map(({ nome, acoes }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
        <div key={nome} role="group" aria-label={t(`empresa.grupos.${nome}`)} className="wa-menu-grupo">
          <span className="wa-menu-titulo" aria-hidden="true">
            {t(`empresa.grupos.${nome}`)}
          </span>
          {acoes.map((acao) => (
            <button
              key={acao}
              type="button"
              className={`wa-menu-item ${PERIGOSAS.includes(acao) ? 'wa-menu-perigo' : ''}`}
              disabled={ocupado}
              onClick={() => aoEscolher(acao)}
            >
              <Simbolo nome={ICONE[acao]} tamanho={16} />
              {nomeDaAcao(acao)}
            </button>
          ))}
        </div>
      ))}
    </Menu>
  )
}
