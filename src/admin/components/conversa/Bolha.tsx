import React from 'react'
import type { MensagemCitada, MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { nomeDeQuem } from '../../../resources/nome-de-quem.js'
import { formatarMomento, formatarTelefone } from '../base/formatos.js'
import { type ChaveDeTexto, useTextos } from '../base/textos.js'
import { AcoesDaMensagem, type AoAgir } from '../resposta/AcoesDaMensagem.js'
import { Mudancas } from '../resposta/Mudancas.js'
import { CancelarEnvio } from './CancelarEnvio.js'
import { Citada } from './Citada.js'
import { Conteudo } from './Conteudo.js'
import { Reacoes } from './Reacoes.js'
import { Situacao } from './Situacao.js'

interface Props {
  mensagem: MensagemNaConversa
  /** With whom the conversation is. */
  nome: string
  comConteudo: boolean
  /** It is what was looked for. */
  achada?: boolean
  /** Null: the user may not. */
  aoPedir: ((fazer: 'reenviar' | 'cancelar') => void) | null
  agir: AoAgir | null
  podeEscrever: boolean
}

const PELO: Partial<Record<MensagemNaConversa['origem'], ChaveDeTexto>> = {
  celular: 'conversas.pelo.celular',
  programa: 'conversas.pelo.programa',
  painel: 'conversas.pelo.painel',
}
const NAO_FOI: readonly MensagemNaConversa['status'][] = ['falhou', 'expirada', 'cancelada', 'incerta']
/** One that waits may say what for. */
const COM_MOTIVO = [...NAO_FOI, 'pendente']

export const Bolha = ({
  mensagem,
  nome,
  comConteudo,
  achada = false,
  aoPedir,
  agir,
  podeEscrever,
}: Props) => {
  const { t, idioma, motivo } = useTextos()
  const {
    direcao,
    status,
    em,
    editada,
    enviarEm,
    participante,
    participanteNome,
    citada,
    reacoes,
    mudancas,
  } = mensagem
  const nossa = direcao === 'saida'
  const hora = new Intl.DateTimeFormat(idioma, { timeStyle: 'short' }).format(em)
  return (
    <li
      tabIndex={-1}
      data-mensagem={mensagem.id}
      className={`wa-bolha wa-bolha-${direcao} ${achada ? 'wa-bolha-achada' : ''} ${mudancas.some(({ tipo, estado }) => tipo === 'exclusao' && estado === 'pendente') ? 'wa-bolha-indo' : ''} ${NAO_FOI.includes(status) ? `wa-bolha-parada wa-bolha-${status}` : ''}`}
    >
      <span className="wa-so-leitor">{t(nossa ? 'conversas.nossa' : 'conversas.deles')}: </span>
      {participante && !nossa && (
        <b className="wa-bolha-quem">{participanteNome ?? deQuem(participante, t)}</b>
      )}
      {citada && !mensagem.apagada && <Citada citada={citada} quem={quemEscreveu(citada, nome, t)} />}
      <Conteudo mensagem={comEdicao(mensagem)} comConteudo={comConteudo} podeEscrever={podeEscrever} />
      {comConteudo && !mensagem.apagada && <AcoesDaMensagem mensagem={mensagem} agir={agir} />}
      <Reacoes reacoes={reacoes} mudancas={mudancas} />
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
      <Mudancas mudancas={mudancas} />
      {nossa && COM_MOTIVO.includes(status) && mensagem.motivo && (
        <p className="wa-bolha-motivo">{motivo(mensagem.motivo)}</p>
      )}
      {aoPedir && mensagem.reenviavel && comConteudo && (
        <button type="button" className="wa-bolha-acao" onClick={() => aoPedir('reenviar')}>
          {t('conversas.deNovo')}
        </button>
      )}
      {aoPedir && status === 'pendente' && <CancelarEnvio aoCancelar={() => aoPedir('cancelar')} />}
    </li>
  )
}

/** As it will be, while it is not known to be. */
const comEdicao = (mensagem: MensagemNaConversa): MensagemNaConversa => {
  const edicao = mensagem.mudancas.find(({ tipo, estado }) => tipo === 'edicao' && estado === 'pendente')
  return edicao ? { ...mensagem, texto: edicao.texto } : mensagem
}

export const quemEscreveu = (
  {
    direcao,
    participante,
    participanteNome,
  }: Pick<MensagemCitada, 'direcao' | 'participante' | 'participanteNome'>,
  nome: string,
  t: ReturnType<typeof useTextos>['t'],
): string => {
  if (direcao === 'saida') return t('conversas.empresa')
  return participante ? (participanteNome ?? deQuem(participante, t)) : nome
}

const porQuem = (
  { autor, autorNome, origem }: MensagemNaConversa,
  t: ReturnType<typeof useTextos>['t'],
): string | null => {
  if (autor) return t('conversas.pelo.autor', { autor: autorNome ?? nomeDeQuem(autor) })
  const chave = PELO[origem]
  return chave ? t(chave) : null
}

/** The number; of an address that is none, what tells it from the others. */
const deQuem = (participante: string, t: ReturnType<typeof useTextos>['t']): string => {
  const [usuario = '', servidor] = participante.split('@')
  return servidor === 's.whatsapp.net'
    ? formatarTelefone(usuario)
    : t('conversas.participante', { fim: usuario.slice(-4) })
}
