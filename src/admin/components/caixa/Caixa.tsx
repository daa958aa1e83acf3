import React, { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { FiltroDaCaixa } from '../../../resources/conversa/caixa.js'
import { BotaoDeAvisos } from '../avisos/BotaoDeAvisos.js'
import { Botao } from '../base/Botao.js'
import { contarNoTitulo } from '../base/contagem.js'
import { Raiz } from '../base/Raiz.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { TelaDaConversa } from '../conversa/TelaDaConversa.js'
import { BuscaDaCaixa } from './BuscaDaCaixa.js'
import {
  enderecoNaCaixa,
  type LugarNaCaixa,
  lerLugarNaCaixa,
  PARA_ESCREVER,
  pedeNovaConversa,
  pedeParaEscrever,
} from './endereco-da-caixa.js'
import { Filtros } from './Filtros.js'
import { ListaDaCaixa } from './ListaDaCaixa.js'
import { NovaConversa } from './NovaConversa.js'
import { useCaixa } from './use-caixa.js'

/** The inbox: who wrote, beside what was said. The address says what is shown, so that it can be kept and sent. */
const CaixaDeConversas = () => {
  const { t } = useTextos()
  const { search, state, key } = useLocation()
  const [nova, setNova] = useState(() => pedeNovaConversa(search))
  const navegar = useNavigate()
  const lugar = lerLugarNaCaixa(search)
  const { conversa, mensagem, filtro, busca } = lugar
  const caixa = useCaixa({ filtro, busca })
  const raiz = useRef<HTMLDivElement>(null)
  const atual = useRef(lugar)
  atual.current = lugar

  useEffect(() => {
    if (caixa.naoLidas !== null) contarNoTitulo(caixa.naoLidas)
  }, [caixa.naoLidas])

  // Narrowing is no step to go back over; opening a conversation is.
  const irPara = useCallback(
    (mudanca: Partial<LugarNaCaixa>, { replace = true, state = null as unknown } = {}) =>
      navegar(enderecoNaCaixa({ ...atual.current, ...mudanca }), { replace, state }),
    [navegar],
  )
  const aoBuscar = useCallback((nova: string) => irPara({ busca: nova }), [irPara])
  const abrir = (id: string) =>
    irPara({ conversa: id, mensagem: null }, { replace: false, state: PARA_ESCREVER })
  const fechar = () => {
    const aberta = conversa
    irPara({ conversa: null, mensagem: null }, { replace: false })
    // Back to where it was opened from.
    requestAnimationFrame(() =>
      raiz.current?.querySelector<HTMLElement>(`[data-conversa="${aberta}"]`)?.focus(),
    )
  }
  const aoTeclar = (evento: KeyboardEvent) => {
    if (evento.key !== 'Escape' || !conversa || evento.defaultPrevented) return
    if ((evento.target as HTMLElement).closest('dialog, [popover]')) return
    fechar()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape, wherever the focus is within
    <div ref={raiz} className={`wa-caixa ${conversa ? 'wa-caixa-aberta' : ''}`} onKeyDown={aoTeclar}>
      {/* Also where only the conversation is in view. */}
      <h1 className="wa-so-leitor">{t('caixa.titulo')}</h1>
      <section className="wa-caixa-lado">
        <header className="wa-caixa-topo">
          <div className="wa-caixa-titulo">
            <p aria-hidden="true">{t('caixa.titulo')}</p>
            {caixa.naoLidas !== null && <BotaoDeAvisos vista={caixa.vista} aoAbrir={abrir} />}
            {caixa.podeComecar && (
              <Botao icone="Plus" aoClicar={() => setNova(true)}>
                {t('caixa.nova.botao')}
              </Botao>
            )}
          </div>
          <BuscaDaCaixa busca={busca} aoMudar={aoBuscar} />
          <Filtros
            filtro={filtro}
            naoLidas={caixa.naoLidas}
            aoMudar={(novo: FiltroDaCaixa | null) => irPara({ filtro: novo })}
          />
        </header>
        <ListaDaCaixa
          caixa={caixa}
          lugar={lugar}
          aoVerTodas={() => irPara({ filtro: null, busca: '' })}
          aoComecar={caixa.podeComecar ? () => setNova(true) : null}
        />
      </section>
      {nova && caixa.podeComecar && (
        <NovaConversa
          aoFechar={() => setNova(false)}
          aoAbrir={(id) => {
            setNova(false)
            abrir(id)
          }}
        />
      )}
      <section className="wa-caixa-conversa">
        {conversa ? (
          <TelaDaConversa
            key={`${conversa} ${mensagem ?? ''}`}
            id={conversa}
            emVoltaDe={mensagem}
            escrever={pedeParaEscrever(state) ? key : null}
            aoVoltar={fechar}
            aoIrParaOFim={() => irPara({ mensagem: null })}
          />
        ) : (
          <div className="wa-caixa-escolha">
            <Simbolo nome="MessageCircle" tamanho={44} />
            <p>{t('caixa.escolha')}</p>
            <p className="wa-suave">{t('caixa.teclas')}</p>
          </div>
        )}
      </section>
    </div>
  )
}

const Caixa = () => (
  <Raiz className="wa-caixa-raiz">
    <CaixaDeConversas />
  </Raiz>
)

export default Caixa
