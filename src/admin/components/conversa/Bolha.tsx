import React from 'react'
import type { MensagemCitada, MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { formatarMomento, formatarTelefone } from '../base/formatos.js'
import { type ChaveDeTexto, usarTextos } from '../base/textos.js'
import { CancelarEnvio } from './CancelarEnvio.js'
import { Citada } from './Citada.js'
import { Conteudo } from './Conteudo.js'
import { Situacao } from './Situacao.js'

interface Props {
  mensagem: MensagemNaConversa
  /** With whom the conversation is. */
  nome: string
  comConteudo: boolean
  /** Null: the user may not. */
  aoPedir: ((fazer: 'reenviar' | 'cancelar') => void) | null
}

const PELO: Partial<Record<MensagemNaConversa['origem'], ChaveDeTexto>> = {
  celular: 'conversas.pelo.celular',
  programa: 'conversas.pelo.programa',
  painel: 'conversas.pelo.painel',
}
const NAO_FOI: readonly MensagemNaConversa['status'][] = ['falhou', 'expirada', 'cancelada', 'incerta']

const DE_NOVO: readonly MensagemNaConversa['status'][] = ['falhou', 'expirada', 'cancelada']
/** One that waits may say what for. */
const COM_MOTIVO = [...NAO_FOI, 'pendente']

export const Bolha = ({ mensagem, nome, comConteudo, aoPedir }: Props) => {
  const { t, idioma, motivo } = usarTextos()
  const { direcao, status, em, editada, enviarEm, participante, citada, tipo } = mensagem
  const nossa = direcao === 'saida'
  const hora = new Intl.DateTimeFormat(idioma, { timeStyle: 'short' }).format(em)
  const podeReenviar = DE_NOVO.includes(status) && tipo === 'texto' && comConteudo
  return (
    <li
      tabIndex={-1}
      className={`wa-bolha wa-bolha-${direcao} ${NAO_FOI.includes(status) ? `wa-bolha-parada wa-bolha-${status}` : ''}`}
    >
      <span className="wa-so-leitor">{t(nossa ? 'conversas.nossa' : 'conversas.deles')}: </span>
      {participante && !nossa && <b className="wa-bolha-quem">{deQuem(participante, t)}</b>}
      {citada && !mensagem.apagada && <Citada citada={citada} quem={autorDe(citada, nome, t)} />}
      <Conteudo mensagem={mensagem} comConteudo={comConteudo} />
      <p className="wa-bolha-pe">
        {nossa && <span>{porQuem(mensagem, t)}</span>}
        {editada && !mensagem.apagada && <span>{t('conversas.editada')}</span>}
        <time dateTime={new Date(em).toISOString()}>{hora}</time>
        {nossa && <Situacao status={status} porExtenso={COM_MOTIVO.includes(status)} />}
      </p>
      {enviarEm && (
        <p className="wa-bolha-motivo">
          {t('conversas.agendada', { quando: formatarMomento(enviarEm, idioma) })}
        </p>
      )}
      {nossa && COM_MOTIVO.includes(status) && mensagem.motivo && (
        <p className="wa-bolha-motivo">{motivo(mensagem.motivo)}</p>
      )}
      {aoPedir && podeReenviar && (
        <button type="button" className="wa-bolha-acao" onClick={() => aoPedir('reenviar')}>
          {t('conversas.deNovo')}
        </button>
      )}
      {aoPedir && status === 'pendente' && <CancelarEnvio aoCancelar={() => aoPedir('cancelar')} />}
    </li>
  )
}

const autorDe = (
  { direcao, participante }: MensagemCitada,
  nome: string,
  t: ReturnType<typeof usarTextos>['t'],
): string => {
  if (direcao === 'saida') return t('conversas.empresa')
  return participante ? deQuem(participante, t) : nome
}

const porQuem = (
  { autor, origem }: MensagemNaConversa,
  t: ReturnType<typeof usarTextos>['t'],
): string | null => {
  if (autor) return t('conversas.pelo.autor', { autor })
  const chave = PELO[origem]
  return chave ? t(chave) : null
}

/** The number; of an address that is none, what tells it from the others. */
const deQuem = (participante: string, t: ReturnType<typeof usarTextos>['t']): string => {
  const [usuario = '', servidor] = participante.split('@')
  return servidor === 's.whatsapp.net'
    ? formatarTelefone(usuario)
    : t('conversas.participante', { fim: usuario.slice(-4) })
}
