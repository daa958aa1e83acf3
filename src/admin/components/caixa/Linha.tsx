import React from 'react'
import { Link } from 'react-router-dom'
import type { LinhaDaCaixa } from '../../../resources/conversa/caixa.js'
import { useTextos } from '../base/textos.js'
import { nomeDoContato } from '../conversa/nome-do-contato.js'
import { formatarIdade } from '../evidencia/idade.js'
import { enderecoNaCaixa, type LugarNaCaixa } from './endereco-da-caixa.js'
import { Marcado } from './Marcado.js'
import { Rosto } from './Rosto.js'
import { tempoCurto } from './tempo-curto.js'
import { UltimasPalavras } from './UltimasPalavras.js'

interface Props {
  linha: LinhaDaCaixa
  lugar: LugarNaCaixa
  comConteudo: boolean
  /** Several companies' are listed. */
  comEmpresa: boolean
}

/** A conversation in the list: all of it is one link. */
export const Linha = ({ linha, lugar, comConteudo, comEmpresa }: Props) => {
  const { t, idioma } = useTextos()
  const { id, naoLidas, esperandoDesde, em } = linha
  const nome = nomeDoContato(linha, t)
  const porLer =
    naoLidas > 99
      ? t('caixa.maisDeCem')
      : naoLidas === 1
        ? t('caixa.umaNaoLida')
        : t('caixa.naoLidas', { quantas: naoLidas })
  return (
    <li>
      <Link
        className={`wa-caixa-item ${naoLidas > 0 ? 'wa-caixa-item-por-ler' : ''}`}
        to={enderecoNaCaixa({ ...lugar, conversa: id, mensagem: null })}
        aria-current={lugar.conversa === id ? 'page' : undefined}
        data-conversa={id}
      >
        <Rosto id={id} nome={linha.nome} tipo={linha.tipo} foto={linha.foto} />
        <span className="wa-caixa-item-nome">
          <Marcado texto={nome} busca={lugar.busca} />
        </span>
        <time className="wa-caixa-item-quando" dateTime={new Date(em).toISOString()}>
          {tempoCurto(em, idioma, t('caixa.ontem'))}
        </time>
        <UltimasPalavras linha={linha} comConteudo={comConteudo} />
        {naoLidas > 0 && (
          <span className="wa-por-ler" title={porLer}>
            <span aria-hidden="true">{naoLidas > 99 ? '99+' : naoLidas}</span>
            <span className="wa-so-leitor">{porLer}</span>
          </span>
        )}
        {(comEmpresa || (lugar.filtro === 'esperando' && esperandoDesde !== null)) && (
          <span className="wa-caixa-item-nota">
            {[
              comEmpresa && linha.empresa,
              lugar.filtro === 'esperando' &&
                esperandoDesde !== null &&
                t('caixa.espera', { tempo: semHa(formatarIdade(Date.now() - esperandoDesde, idioma)) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </Link>
    </li>
  )
}

/** "há 2 h" and "2 hr ago" within a sentence that says so already. */
const semHa = (idade: string): string => idade.replace(/^há /, '').replace(/ ago$/, '')
