import React from 'react'
import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import type { TipoDeMensagem } from '../../../resources/mensagem/mensagem.js'
import { Simbolo } from '../base/Simbolo.js'
import { usarTextos } from '../base/textos.js'

const ICONE: Partial<Record<TipoDeMensagem, string>> = {
  imagem: 'Image',
  audio: 'Mic',
  video: 'Video',
  documento: 'FileText',
  figurinha: 'Smile',
  localizacao: 'MapPin',
  contato: 'User',
  enquete: 'BarChart2',
  visualizacao_unica: 'EyeOff',
  desconhecido: 'HelpCircle',
}

interface Props {
  mensagem: MensagemNaConversa
  /** False: what is said is not for this user. */
  comConteudo: boolean
}

/** What a message says: its text, and a line in words for what only the phone can show. */
export const Conteudo = ({ mensagem, comConteudo }: Props) => {
  const { t } = usarTextos()
  const { tipo, texto, midia, apagada } = mensagem
  if (apagada) return <p className="wa-bolha-muda">{t('conversas.apagada')}</p>
  if (!comConteudo) return <p className="wa-bolha-muda">{t(`valores.tipo.${tipo}`)}</p>
  if (tipo === 'reacao')
    return (
      <p className="wa-bolha-muda">
        {texto ? t('conversas.reagiu', { emoji: texto }) : t('conversas.tirouReacao')}
      </p>
    )
  const icone = ICONE[tipo]
  const mapa = enderecoDoMapa(midia)
  return (
    <>
      {icone && (
        <p className="wa-bolha-arquivo">
          <Simbolo nome={icone} tamanho={16} />
          <span>{[t(`valores.tipo.${tipo}`), midia?.nome, duracao(midia)].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {texto && <p className="wa-bolha-texto">{texto}</p>}
      {mapa && (
        <a href={mapa} target="_blank" rel="noreferrer noopener">
          {t('conversas.verNoMapa')}
        </a>
      )}
    </>
  )
}

const duracao = (midia: MensagemNaConversa['midia']): string | null => {
  if (typeof midia?.segundos !== 'number') return null
  const resto = String(midia.segundos % 60).padStart(2, '0')
  return `${Math.floor(midia.segundos / 60)}:${resto}`
}

const enderecoDoMapa = (midia: MensagemNaConversa['midia']): string | null =>
  typeof midia?.latitude === 'number' && typeof midia.longitude === 'number'
    ? `https://www.google.com/maps?q=${midia.latitude},${midia.longitude}`
    : null
