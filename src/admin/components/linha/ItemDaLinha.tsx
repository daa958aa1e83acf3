import React, { type ReactNode } from 'react'
import { Etiqueta } from '../base/Etiqueta.js'
import { formatarMomento } from '../base/formatos.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { SeloDoResultado } from '../eventos/SeloDoResultado.js'
import type { Grupo } from './juntar-iguais.js'

const ICONE = { operacao: 'User', evento: 'Inbox', mudanca: 'Activity' }

/** One thing that happened: what, by whom or on whose word, when, and how it ended. */
export const ItemDaLinha = ({ grupo: { item, vezes } }: { grupo: Grupo }) => {
  const { t, idioma, acao, mensagem } = useTextos()
  const linha = (titulo: ReactNode, detalhe: ReactNode) => (
    <li className={`wa-historia-item wa-historia-${item.tipo}`}>
      <span className="wa-historia-marca">
        <Simbolo nome={ICONE[item.tipo]} tamanho={16} />
      </span>
      <div className="wa-historia-corpo">
        <div className="wa-historia-titulo">{titulo}</div>
        {detalhe && <div className="wa-suave">{detalhe}</div>}
      </div>
      <time dateTime={item.em}>{formatarMomento(item.em, idioma)}</time>
    </li>
  )
  switch (item.tipo) {
    case 'operacao': {
      const quem = typeof item.quem === 'string' ? t(`assistente.linha.quem.${item.quem}`) : item.quem.nome
      return linha(
        <>
          <b>{acao(item.acao)}</b>
          {item.resultado !== 'ok' && <SeloDoResultado resultado={item.resultado} />}
        </>,
        item.erro ? `${quem} · ${mensagem(`erros.${item.erro}`)}` : quem,
      )
    }
    case 'evento':
      return linha(
        <>
          <span>{t(`valores.evento.${item.evento}`)}</span>
          {vezes > 1 && <span className="wa-suave">{t('assistente.linha.vezes', { vezes })}</span>}
          {(item.resultado === 'falhou' || item.resultado === 'nao_reconhecido') && (
            <SeloDoResultado resultado={item.resultado} />
          )}
        </>,
        null,
      )
    case 'mudanca': {
      const palavras = [
        item.motivo && t(`valores.motivo.${item.motivo}`),
        item.fonte && t(`assistente.linha.fonte.${item.fonte}`),
      ]
      const passagem = { de: t(`valores.status.${item.de}`), para: t(`valores.status.${item.para}`) }
      return linha(
        <>
          <span className="wa-so-leitor">{t('assistente.linha.passou', passagem)}</span>
          <span className="wa-historia-passagem" aria-hidden="true">
            <Etiqueta status={item.de} />
            <Simbolo nome="ArrowRight" tamanho={16} />
            <Etiqueta status={item.para} />
          </span>
        </>,
        palavras.filter(Boolean).join(' · ') || null,
      )
    }
  }
}
