import React from 'react'
import { MAXIMO_EM_MB } from '../../../resources/mensagem/arquivos.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { ICONE_DA_ESPECIE } from '../conversa/icone-da-especie.js'
import { tamanhoEmPalavras } from '../midia/endereco-da-midia.js'
import type { Anexo } from './anexo.js'

interface Props {
  anexo: Anexo
  ocupado: boolean
  aoTirar: () => void
  aoMudarParaDocumento: () => void
}

/** One file before it goes: what it is, how far it is, or why it does not. */
export const AnexoEscolhido = ({ anexo, ocupado, aoTirar, aoMudarParaDocumento }: Props) => {
  const { t, idioma } = useTextos()
  const { arquivo, nome, especie, previa, falha, enviado } = anexo
  const palavras = useFalha(anexo)
  return (
    <li className={`wa-anexo ${falha ? 'wa-anexo-falhou' : ''}`}>
      <span className="wa-anexo-previa">
        {especie === 'imagem' && previa && <img src={previa} alt="" />}
        {especie === 'video' && previa && <video src={previa} muted preload="metadata" tabIndex={-1} />}
        {!previa && <Simbolo nome={ICONE_DA_ESPECIE[especie] ?? 'FileText'} tamanho={26} />}
      </span>
      <span className="wa-anexo-dados">
        <b>{nome}</b>
        <span>
          {t(`valores.tipo.${especie}`)} · {tamanhoEmPalavras(arquivo.size, idioma)}
        </span>
        {enviado !== null && <progress value={enviado} max={1} aria-label={t('envio.andamento', { nome })} />}
        {palavras && (
          <span className="wa-anexo-falha" role="alert">
            {palavras}
            {falha === 'naoServe' && (
              <button type="button" className="wa-bolha-acao" onClick={aoMudarParaDocumento}>
                {t('envio.comoDocumento')}
              </button>
            )}
          </span>
        )}
      </span>
      <button
        type="button"
        className="wa-anexo-tirar"
        disabled={ocupado}
        aria-label={t('envio.tirar', { nome })}
        title={t('envio.tirar', { nome })}
        onClick={aoTirar}
      >
        <Simbolo nome="X" />
      </button>
    </li>
  )
}

const useFalha = ({ falha, especie }: Anexo): string | null => {
  const { t, mensagem } = useTextos()
  if (falha === null) return null
  if (typeof falha === 'object') return mensagem(`erros.${falha.codigo}`)
  if (falha === 'grande') return t('envio.falhas.grande', { mb: MAXIMO_EM_MB[especie] })
  return t(`envio.falhas.${falha}`)
}
