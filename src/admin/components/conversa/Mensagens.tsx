import React, { Fragment, useRef } from 'react'
import {
  COM_RESPOSTA,
  type ConversaAberta,
  type MensagemNaConversa,
} from '../../../resources/conversa/conversa-aberta.js'
import { Botao } from '../base/Botao.js'
import { useTextos } from '../base/textos.js'
import type { AoAgir } from '../resposta/AcoesDaMensagem.js'
import type { Alvo } from '../resposta/alvo.js'
import { Bolha } from './Bolha.js'
import { nomeDoDia } from './dia.js'
import type { ConversaEmTela } from './use-conversa.js'
import { useLeitura } from './use-leitura.js'
import { useRolagem } from './use-rolagem.js'

interface Props {
  conversa: ConversaAberta
  tela: ConversaEmTela
  nome: string
  podeResponder: boolean
  aoEscolher: (alvo: Alvo) => void
  /** The message it was found by. */
  emVoltaDe: string | null
  aoIrParaOFim: () => void
}

/** What was said, day by day; it stays where the reader is, and follows only who is at the end. */
export const Mensagens = ({
  conversa,
  tela,
  nome,
  podeResponder,
  aoEscolher,
  emVoltaDe,
  aoIrParaOFim,
}: Props) => {
  const { t, idioma } = useTextos()
  const { mensagens, haMais, naoSaoAsUltimas } = conversa
  const rolagem = useRolagem(conversa.id, mensagens, emVoltaDe)
  const aoVerOFim = useLeitura(conversa, rolagem.noFim)
  const porLer = useRef(primeiraPorLer(conversa)).current

  let dia = ''
  return (
    <div className="wa-conversa-meio">
      <div
        ref={rolagem.rolo}
        className="wa-conversa-rolo"
        role="log"
        aria-label={t('conversas.historico', { nome })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={() => {
          rolagem.aoRolar()
          if (rolagem.noFim()) aoVerOFim()
        }}
      >
        <div>
          {haMais && (
            <div className="wa-conversa-anteriores">
              <Botao
                aparencia="texto"
                desligado={tela.buscandoAnteriores}
                aoClicar={() => {
                  rolagem.segurar()
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
                  {mensagem.id === porLer && <li className="wa-dia wa-desde-aqui">{t('caixa.desdeAqui')}</li>}
                  <Bolha
                    nome={nome}
                    mensagem={mensagem}
                    achada={mensagem.id === emVoltaDe}
                    comConteudo={conversa.comConteudo}
                    podeEscrever={conversa.podeMarcarLida}
                    aoPedir={
                      podeResponder ? (fazer) => void tela.pedir({ fazer, mensagem: mensagem.id }) : null
                    }
                    agir={
                      podeResponder && COM_RESPOSTA.includes(conversa.tipo)
                        ? agirCom(mensagem, tela, aoEscolher)
                        : null
                    }
                  />
                </Fragment>
              )
            })}
          </ol>
        </div>
      </div>
      {naoSaoAsUltimas ? (
        <button type="button" className="wa-novas" onClick={aoIrParaOFim}>
          ↓ {t('caixa.irParaOFim')}
        </button>
      ) : (
        rolagem.novas > 0 && (
          <button type="button" className="wa-novas" onClick={rolagem.irParaOFim}>
            ↓ {rolagem.novas === 1 ? t('caixa.umaNova') : t('caixa.novas', { quantas: rolagem.novas })}
          </button>
        )
      )}
    </div>
  )
}

const agirCom = (
  mensagem: MensagemNaConversa,
  tela: ConversaEmTela,
  aoEscolher: (alvo: Alvo) => void,
): AoAgir => ({
  responder: () => aoEscolher({ fazer: 'responder', mensagem }),
  editar: () => aoEscolher({ fazer: 'editar', mensagem }),
  reagir: (emoji) => void tela.pedir({ fazer: 'reagir', mensagem: mensagem.id, emoji }),
  apagar: () => void tela.pedir({ fazer: 'apagar', mensagem: mensagem.id }),
})

/** Where reading begins; null: everything was read, or it began before this page. */
const primeiraPorLer = ({ mensagens, naoLidas }: ConversaAberta): string | null => {
  if (naoLidas === 0) return null
  const recebidas = mensagens.filter(({ origem, tipo }) => origem === 'contato' && tipo !== 'reacao')
  return recebidas.length >= naoLidas ? (recebidas.at(-naoLidas)?.id ?? null) : null
}
