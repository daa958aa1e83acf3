import { ErrorBoundary } from 'adminjs'
import React from 'react'
import { Contencao } from '../../admin/components/base/Contencao.js'
import { Queda } from '../../admin/components/base/Queda.js'
import { Raiz } from '../../admin/components/base/Raiz.js'

export const QUEDA = (
  <Raiz>
    <Queda />
  </Raiz>
)

/**
 * AdminJS's boundary says "Javascript Error" and what was thrown, stays when one goes to another page, and can
 * be neither translated nor replaced. What all of its instances draw is the one place to get at it.
 */
export const conterQuedas = (): void => {
  ErrorBoundary.prototype.render = function (this: ErrorBoundary) {
    return <Contencao queda={QUEDA}>{this.props.children}</Contencao>
  }
}
