import { useResource } from 'adminjs'
import React, { useEffect, useRef } from 'react'
import { Link } from 'react-router-dom'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import type { Aba } from './aba.js'
import { ABA_DA_CONEXAO, ABAS } from './lista-de-abas.js'

/** Whether whoever looks may open this tab. */
const usePodeAbrir = ({ exige }: Aba, pode: ReadonlySet<string>): boolean => {
  const recurso = useResource(exige && 'recurso' in exige ? exige.recurso : '')
  if (!exige) return true
  if ('acao' in exige) return pode.has(exige.acao)
  return recurso?.resourceActions.some(({ name }) => name === 'list') ?? false
}

const [PRIMEIRA] = ABAS

/** The tab that is asked for, by its name or its action's; the first one where there is none, or it may not be opened. */
export const useAba = (pedida: string, pode: ReadonlySet<string>): Aba => {
  const aba = ABAS.find(({ nome, acao }) => nome === pedida || acao === pedida) ?? PRIMEIRA
  return usePodeAbrir(aba, pode) ? aba : PRIMEIRA
}

interface Props {
  pode: ReadonlySet<string>
  aberta: string
  /** The page's address, without its query. */
  endereco: string
}

/** Links, since each tab has an address that can be kept and sent. */
export const Abas = ({ aberta, ...resto }: Props) => {
  const { t } = useTextos()
  const lista = useRef<HTMLUListElement>(null)
  // On a phone they do not all fit: the one that is open is in sight.
  useEffect(() => {
    const link = aberta && lista.current?.querySelector<HTMLElement>('[aria-current]')
    if (link && lista.current)
      lista.current.scrollLeft +=
        link.getBoundingClientRect().left - lista.current.getBoundingClientRect().left - 24
  }, [aberta])
  return (
    <nav className="wa-empresa-abas" aria-label={t('empresa.abas.rotulo')}>
      <ul ref={lista}>
        {ABAS.map((aba) => (
          <LinkDaAba key={aba.nome} aba={aba} aberta={aberta} {...resto} />
        ))}
      </ul>
    </nav>
  )
}

const LinkDaAba = ({ aba, pode, aberta, endereco }: Props & { aba: Aba }) => {
  const { t, acao, recurso } = useTextos()
  if (!usePodeAbrir(aba, pode)) return null
  const { nome, icone, chamada } = aba
  return (
    <li>
      <Link
        to={nome === ABA_DA_CONEXAO ? endereco : `${endereco}?aba=${nome}`}
        aria-current={nome === aberta ? 'page' : undefined}
      >
        <Simbolo nome={icone} tamanho={16} />
        {'recurso' in chamada
          ? recurso(chamada.recurso)
          : 'acao' in chamada
            ? acao(chamada.acao)
            : t(chamada.texto)}
      </Link>
    </li>
  )
}
