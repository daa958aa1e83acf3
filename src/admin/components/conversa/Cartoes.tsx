import React, { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { formatarTelefone } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'
import { abrirConversa } from '../caixa/api.js'
import { enderecoNaCaixa, PARA_ESCREVER } from '../caixa/endereco-da-caixa.js'
import { Rosto } from '../caixa/Rosto.js'
import { type Cartao, cartoesDe } from './cartoes-do-contato.js'

interface Props {
  mensagem: MensagemNaConversa
  /** Whether this user may begin a conversation. */
  podeEscrever: boolean
}

/** Whom somebody recommends: each with a way to write to them. */
export const Cartoes = ({ mensagem, podeEscrever }: Props) => (
  <ul className="wa-cartoes">
    {cartoesDe(mensagem).map((cartao) => (
      <li key={`${cartao.nome} ${cartao.numero}`}>
        <UmCartao cartao={cartao} podeEscrever={podeEscrever} />
      </li>
    ))}
  </ul>
)

const UmCartao = ({ cartao: { nome, numero }, podeEscrever }: { cartao: Cartao; podeEscrever: boolean }) => {
  const { t } = useTextos()
  const navegar = useNavigate()
  const [estado, setEstado] = useState<'pronto' | 'abrindo' | 'recusado' | 'falhou'>('pronto')
  const escrever = async () => {
    setEstado('abrindo')
    try {
      const conversa = await abrirConversa(numero ?? '')
      if (conversa) navegar(enderecoNaCaixa({ conversa }), { state: PARA_ESCREVER })
      else setEstado('recusado')
    } catch {
      setEstado('falhou')
    }
  }
  return (
    <>
      <span className="wa-cartao-dados">
        <Rosto id={(numero ?? '').replace(/\D/g, '') || '0'} nome={nome} tipo="contato" />
        <span>
          <b>{nome ?? formatarNumero(numero)}</b>
          <span className="wa-cartao-numero">
            {nome && numero ? formatarNumero(numero) : numero ? null : t('respostas.cartao.semNumero')}
          </span>
        </span>
      </span>
      {numero && podeEscrever && (
        <button
          type="button"
          className="wa-cartao-acao"
          aria-label={t('respostas.cartao.com', { nome: nome ?? numero })}
          disabled={estado === 'abrindo'}
          onClick={() => void escrever()}
        >
          {t('respostas.cartao.escrever')}
        </button>
      )}
      {(estado === 'recusado' || estado === 'falhou') && (
        <span role="alert" className="wa-cartao-falha">
          {t(estado === 'recusado' ? 'caixa.nova.recusado' : 'caixa.nova.falhou')}
        </span>
      )}
    </>
  )
}

/** As the panel writes numbers, where it is all there; else as its owner wrote it. */
const formatarNumero = (numero: string | null): string | null =>
  numero !== null && /^\+\d+$/.test(numero) ? formatarTelefone(numero.slice(1)) : numero
