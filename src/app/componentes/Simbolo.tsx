import React from 'react'

/** The mark: a message that arrived. The same as estaticos/marca.svg, in the theme's colours. */
export const Simbolo = ({ tamanho = 32 }: { tamanho?: number }) => (
  <svg
    viewBox="0 0 48 48"
    width={tamanho}
    height={tamanho}
    aria-hidden="true"
    focusable="false"
    className="mo-marca"
  >
    <path d="M24 4C12.4 4 3 12.6 3 23.2c0 4.3 1.6 8.3 4.2 11.4L5 44l10-3.2c2.8 1.1 5.8 1.7 9 1.7 11.6 0 21-8.6 21-19.3S35.6 4 24 4Z" />
    <path d="m15.5 24 6 6 11.5-13" />
  </svg>
)
