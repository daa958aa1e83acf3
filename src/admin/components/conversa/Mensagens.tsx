import React, { Fragment, useLayoutEffect, useRef } from 'react'
import type { ConversaAberta } from '../../../resources/conversa/conversa-aberta.js'
import { Botao } from '../base/Botao.js'
import { usarTextos } from '../base/textos.js'
import { Bolha } from './Bolha.js'
import { nomeDoDia } from './dia.js'
import type { ConversaEmTela } from './usar-conversa.js'

interface Props {
  conversa: ConversaAberta
  tela: ConversaEmTela
  nome: string
  podeResponder: boolean
}

/** So near the end counts as being there: then what comes in is followed. */
const PERTO_PX = 120

/** What was said, day by day; it stays where the reader is, and follows only who is at the end. */
export const Mensagens = ({ conversa, tela, nome, podeResponder }: Props) => {
  const { t, idioma } = usarTextos()
  const rolo = useRef<HTMLDivElement>(null)
  const antes = useRef({ primeira: '', altura: 0, noFim: true })
  const { mensagens, haMais } = conversa

  useLayoutEffect(() => {
    const elemento = rolo.current
    if (!elemento) return
    const { primeira, altura, noFim } = antes.current
    const vieramAnteriores = primeira !== '' && primeira !== mensagens[0]?.id
    if (noFim) elemento.scrollTop = elemento.scrollHeight
    else if (vieramAnteriores) elemento.scrollTop += elemento.scrollHeight - altura
    antes.current = { ...antes.current, primeira: mensagens[0]?.id ?? '', altura: elemento.scrollHeight }
  }, [mensagens])

  const aoRolar = () => {
    const elemento = rolo.current
    if (!elemento) return
    const falta = elemento.scrollHeight - elemento.scrollTop - elemento.clientHeight
    antes.current.noFim = falta < PERTO_PX
  }

  let dia = ''
  return (
    <div
      ref={rolo}
      className="wa-conversa-rolo"
      role="log"
      aria-label={t('conversas.historico', { nome })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={aoRolar}
    >
      {haMais && (
        <div className="wa-conversa-anteriores">
          <Botao
            aparencia="texto"
            desligado={tela.buscandoAnteriores}
            aoClicar={() => {
              antes.current.noFim = false
              tela.verAnteriores()
            }}
          >
            {t(tela.buscandoAnteriores ? 'conversas.buscandoAnteriores' : 'conversas.anteriores')}
          </Botao>
        </div>
      )}
      {mensagens.length === 0 && <p className="wa-suave wa-conversa-vazia">{t('conversas.vazia')}</p>}
      <ol className="wa-bolhas">
        {mensagens.map((mensagem) => {
          const nomeDele = nomeDoDia(mensagem.em, idioma, {
            hoje: t('conversas.hoje'),
            ontem: t('conversas.ontem'),
          })
          const comeca = nomeDele !== dia
          dia = nomeDele
          return (
            <Fragment key={mensagem.id}>
              {comeca && <li className="wa-dia">{nomeDele}</li>}
              <Bolha
                nome={nome}
                mensagem={mensagem}
                comConteudo={conversa.comConteudo}
                aoPedir={podeResponder ? (fazer) => void tela.pedir({ fazer, mensagem: mensagem.id }) : null}
              />
            </Fragment>
          )
        })}
      </ol>
    </div>
  )
}
