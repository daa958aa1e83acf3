import React from 'react'
import type { LinhaDaCaixa } from '../../../resources/conversa/caixa.js'
import { comecoDe } from '../base/formatos.js'
import { lerRascunho } from '../base/rascunhos.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { ICONE_DA_ESPECIE } from '../conversa/icone-da-especie.js'
import { Situacao } from '../conversa/Situacao.js'
import { palavrasDaMensagem, quemFalou } from './palavras-da-mensagem.js'

/** How a conversation stands: what was said last, of which kind, by whom, and what became of it. */
export const UltimasPalavras = ({ linha, comConteudo }: { linha: LinhaDaCaixa; comConteudo: boolean }) => {
  const { t } = useTextos()
  const { ultima } = linha
  const rascunho = lerRascunho(linha.id)
  if (rascunho)
    return (
      <span className="wa-caixa-item-palavras">
        <b className="wa-caixa-item-rascunho">{t('caixa.rascunho')}:</b> {comecoDe(rascunho)}
      </span>
    )
  if (!ultima) return <span className="wa-caixa-item-palavras">{t('caixa.semMensagens')}</span>
  const icone = ultima.apagada ? 'Slash' : ICONE_DA_ESPECIE[ultima.tipo]
  const quem = quemFalou(linha, ultima, t)
  return (
    <span className="wa-caixa-item-palavras">
      {ultima.direcao === 'saida' && <Situacao status={ultima.status} />}
      {quem && <span>{quem}:</span>}
      {icone && <Simbolo nome={icone} tamanho={15} />}
      <span className="wa-caixa-item-texto">{palavrasDaMensagem(ultima, comConteudo, t)}</span>
    </span>
  )
}
