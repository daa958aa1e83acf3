import React, { type ReactNode } from 'react'

export type Aparelho = 'android' | 'iphone'
export type Passo = 'abra' | 'menu' | 'dispositivos' | 'aponte' | 'digite'

interface Props {
  passo: Passo
  aparelho: Aparelho
}

/** A phone with what to touch in colour. Says nothing that the words beside it do not. */
export const DesenhoDoPasso = ({ passo, aparelho }: Props) => (
  <svg className="wa-desenho" viewBox="0 0 64 60" aria-hidden="true" focusable="false">
    <rect className="wa-d-corpo" x="15" y="2" width="34" height="56" rx={aparelho === 'iphone' ? 8 : 5} />
    {aparelho === 'iphone' ? (
      <rect className="wa-d-escuro" x="27" y="5" width="10" height="2.6" rx="1.3" />
    ) : (
      <circle className="wa-d-escuro" cx="32" cy="6.4" r="1.5" />
    )}
    {CENAS[passo](aparelho)}
  </svg>
)

const Linhas = ({ de, quantas }: { de: number; quantas: number }) => (
  <>
    {Array.from({ length: quantas }, (_, indice) => (
      <g key={`${de + indice}`} className="wa-d-fundo">
        <circle cx="22" cy={de + indice * 9} r="2.6" />
        <rect x="27" y={de - 1.5 + indice * 9} width="16" height="3" rx="1.5" />
      </g>
    ))}
  </>
)

const CENAS: Record<Passo, (aparelho: Aparelho) => ReactNode> = {
  digite: () => (
    <>
      <rect className="wa-d-fundo" x="20" y="15" width="24" height="3.4" rx="1.7" />
      {[0, 1, 2, 3].map((coluna) => (
        <rect key={coluna} className="wa-d-cor" x={19 + coluna * 7} y="25" width="5" height="7" rx="1.5" />
      ))}
      <Linhas de={41} quantas={2} />
    </>
  ),
  abra: () => (
    <>
      <path className="wa-d-cor" d="M32 21a10 10 0 1 1-5.2 18.5L22 41l1.5-4.8A10 10 0 0 1 32 21z" />
      <path className="wa-d-risco" d="M28 29h8M28 33.5h5" />
    </>
  ),
  menu: (aparelho) =>
    aparelho === 'android' ? (
      <>
        <rect className="wa-d-fundo" x="19" y="13" width="13" height="3.4" rx="1.7" />
        <circle className="wa-d-aro" cx="43" cy="15" r="6.5" />
        <g className="wa-d-cor">
          <circle cx="43" cy="11.6" r="1.4" />
          <circle cx="43" cy="15" r="1.4" />
          <circle cx="43" cy="18.4" r="1.4" />
        </g>
        <Linhas de={29} quantas={3} />
      </>
    ) : (
      <>
        <Linhas de={16} quantas={3} />
        <g className="wa-d-fundo">
          <circle cx="22" cy="49" r="2.2" />
          <circle cx="29" cy="49" r="2.2" />
          <circle cx="36" cy="49" r="2.2" />
        </g>
        <circle className="wa-d-aro" cx="43" cy="49" r="6.5" />
        <circle className="wa-d-anel" cx="43" cy="49" r="2.3" />
      </>
    ),
  dispositivos: () => (
    <>
      <rect className="wa-d-traco" x="22" y="14" width="20" height="13" rx="2" />
      <path className="wa-d-traco" d="M19 30h26" />
      <rect className="wa-d-cor" x="19" y="37" width="26" height="9" rx="4.5" />
      <path className="wa-d-risco" d="M24.5 41.5h15" />
    </>
  ),
  aponte: () => (
    <>
      <path className="wa-d-traco wa-d-mira" d="M21 24v-4h4M39 20h4v4M43 36v4h-4M25 40h-4v-4" />
      <g className="wa-d-cor">
        <path d="M25 24h5v5h-5zM34 24h5v5h-5zM25 33h5v5h-5zM34 33h2v2h-2zM37 36h2v2h-2zM37 33h2v1.5h-2z" />
      </g>
    </>
  ),
}
