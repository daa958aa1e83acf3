import React, { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { Botao } from '../base/Botao.js'
import { enderecoDoLogin } from '../base/endereco.js'
import { guardar, lerGuardado } from '../base/guardado.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { Achadas } from './Achadas.js'
import type { LugarNaCaixa } from './endereco-da-caixa.js'
import { Linha } from './Linha.js'
import type { CaixaEmTela } from './use-caixa.js'

interface Props {
  caixa: CaixaEmTela
  lugar: LugarNaCaixa
  aoVerTodas: () => void
  /** Null: not for this user. */
  aoComecar: (() => void) | null
}

/** Where the list was scrolled to, by what it showed: kept through Back and reloading. */
const chaveDoRolo = ({ filtro, busca }: LugarNaCaixa): string => `wa-caixa-rolo ${filtro ?? ''} ${busca}`

/** The conversations, and with a search the messages that were found. */
export const ListaDaCaixa = ({ caixa, lugar, aoVerTodas, aoComecar }: Props) => {
  const { t } = useTextos()
  const rolo = useRef<HTMLElement>(null)
  const { linhas, mensagens, comConteudo, falha } = caixa
  const chave = chaveDoRolo(lugar)
  const haLinhas = linhas !== null && linhas.length > 0

  useLayoutEffect(() => {
    const elemento = rolo.current
    if (elemento && haLinhas) elemento.scrollTop = Number(lerGuardado('aba', chave) ?? 0)
  }, [chave, haLinhas])

  const vazia = linhas !== null && linhas.length === 0 && mensagens.length === 0
  return (
    <nav
      ref={rolo}
      className="wa-caixa-lista"
      aria-label={t('caixa.titulo')}
      onScroll={(evento) => {
        // Out of sight, on a phone, it has no height and no place.
        if (evento.currentTarget.clientHeight > 0)
          guardar('aba', chave, String(evento.currentTarget.scrollTop))
      }}
      onKeyDown={andarPelaLista}
    >
      {falha === 'sessao' && (
        <Mensagem tipo="erro">
          {t('conexao.vivo.sessao')} <a href={enderecoDoLogin()}>{t('conexao.vivo.entrar')}</a>
        </Mensagem>
      )}
      {falha === 'rede' && <Mensagem tipo="erro">{t('caixa.falhou')}</Mensagem>}
      {!linhas && !falha && <p className="wa-caixa-nada">{t('caixa.carregando')}</p>}
      {vazia && (
        <div className="wa-caixa-nada">
          <p>{semNada()}</p>
          {!lugar.busca && !lugar.filtro && aoComecar && (
            <Botao icone="Plus" aoClicar={aoComecar}>
              {t('caixa.nova.botao')}
            </Botao>
          )}
          {(lugar.busca || lugar.filtro) && <Botao aoClicar={aoVerTodas}>{t('caixa.verTodas')}</Botao>}
        </div>
      )}
      {lugar.busca && linhas && linhas.length > 0 && (
        <h2 className="wa-caixa-parte">{t('caixa.conversasAchadas')}</h2>
      )}
      {linhas && linhas.length > 0 && (
        <ul className="wa-caixa-linhas">
          {linhas.map((linha) => (
            <Linha
              key={linha.id}
              linha={linha}
              lugar={lugar}
              comConteudo={comConteudo}
              comEmpresa={caixa.naoLidas === null}
            />
          ))}
        </ul>
      )}
      {caixa.haMais && (
        <Botao aparencia="texto" desligado={caixa.buscandoMais} aoClicar={caixa.verMais}>
          {t(caixa.buscandoMais ? 'caixa.carregando' : 'caixa.mais')}
        </Botao>
      )}
      {mensagens.length > 0 && <Achadas mensagens={mensagens} lugar={lugar} />}
    </nav>
  )

  function semNada(): string {
    if (lugar.busca) return t('caixa.nada.busca', { busca: lugar.busca })
    return lugar.filtro ? t(`caixa.nada.${lugar.filtro}`) : t('caixa.vazia')
  }
}

/** The arrows go from one row to the next. */
const andarPelaLista = (evento: KeyboardEvent<HTMLElement>): void => {
  const passo = { ArrowDown: 1, ArrowUp: -1 }[evento.key]
  if (!passo) return
  const links = [...evento.currentTarget.querySelectorAll<HTMLElement>('a.wa-caixa-item')]
  const atual = links.indexOf(document.activeElement as HTMLElement)
  const proximo = links[atual + passo]
  if (!proximo) return
  evento.preventDefault()
  proximo.focus()
}
