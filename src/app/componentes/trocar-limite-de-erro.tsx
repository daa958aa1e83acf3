import { ErrorBoundary } from 'adminjs'
import React from 'react'
import { LimiteDeErro } from '../../admin/components/base/LimiteDeErro.js'
import { Raiz } from '../../admin/components/base/Raiz.js'
import { TelaDeErro } from '../../admin/components/base/TelaDeErro.js'

export const TELA_DE_ERRO = (
  <Raiz>
    <TelaDeErro />
  </Raiz>
)

/**
 * AdminJS's boundary says "Javascript Error" and what was thrown, stays when one goes to another page, and can
 * be neither translated nor replaced. What all of its instances draw is the one place to get at it.
 */
export const trocarLimiteDeErro = (): void => {
  ErrorBoundary.prototype.render = function (this: ErrorBoundary) {
    return <LimiteDeErro erro={TELA_DE_ERRO}>{this.props.children}</LimiteDeErro>
  }
}
