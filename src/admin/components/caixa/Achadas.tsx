import React from 'react'
import { Link } from 'react-router-dom'
import type { MensagemAchada } from '../../../resources/conversa/caixa.js'
import { useTextos } from '../base/textos.js'
import { nomeDoContato } from '../conversa/nome-do-contato.js'
import { enderecoNaCaixa, type LugarNaCaixa } from './endereco-da-caixa.js'
import { Marcado } from './Marcado.js'
import { aoRedor } from './partes-marcadas.js'
import { Rosto } from './Rosto.js'
import { tempoCurto } from './tempo-curto.js'

interface Props {
  mensagens: readonly MensagemAchada[]
  lugar: LugarNaCaixa
}

/** Messages that hold the words: each opens its conversation where it was said. */
export const Achadas = ({ mensagens, lugar }: Props) => {
  const { t, idioma } = useTextos()
  return (
    <>
      <h2 className="wa-caixa-parte">{t('caixa.mensagensAchadas')}</h2>
      <ul className="wa-caixa-linhas">
        {mensagens.map((achada) => (
          <li key={achada.id}>
            <Link
              className="wa-caixa-item"
              to={enderecoNaCaixa({ ...lugar, conversa: achada.conversaId, mensagem: achada.id })}
              aria-current={lugar.mensagem === achada.id ? 'page' : undefined}
            >
              <Rosto id={achada.conversaId} nome={achada.nome} tipo={achada.conversaTipo} />
              <span className="wa-caixa-item-nome">
                {nomeDoContato({ ...achada, tipo: achada.conversaTipo }, t)}
              </span>
              <time className="wa-caixa-item-quando" dateTime={new Date(achada.em).toISOString()}>
                {tempoCurto(achada.em, idioma, t('caixa.ontem'))}
              </time>
              <span className="wa-caixa-item-palavras">
                {achada.direcao === 'saida' && <span>{t('caixa.voce')}:</span>}
                <span className="wa-caixa-item-texto">
                  <Marcado texto={aoRedor(achada.texto, lugar.busca)} busca={lugar.busca} />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
