import React from 'react'
import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { formatarMomento } from '../base/formatos.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { Arquivo } from '../midia/Arquivo.js'
import { emMinutos, temArquivo } from '../midia/endereco-da-midia.js'
import { Cartoes } from './Cartoes.js'
import { DoAnuncio } from './DoAnuncio.js'
import { ICONE_DA_ESPECIE } from './icone-da-especie.js'
import { nomeDaEspecie } from './nome-da-especie.js'
import { TextoFormatado } from './TextoFormatado.js'

interface Props {
  mensagem: MensagemNaConversa
  /** False: what is said is not for this user. */
  comConteudo: boolean
  /** Whether this user may begin a conversation with whom somebody recommends. */
  podeEscrever: boolean
}

/** What a message says: its text, and a line in words for what only the phone can show. */
export const Conteudo = ({ mensagem, comConteudo, podeEscrever }: Props) => {
  const { t, idioma } = useTextos()
  const { tipo, texto, midia, apagada } = mensagem
  if (apagada) return <p className="wa-bolha-muda">{t('conversas.apagada')}</p>
  const especie = nomeDaEspecie(mensagem, t)
  if (!comConteudo) return <p className="wa-bolha-muda">{especie}</p>
  if (tipo === 'reacao')
    return (
      <p className="wa-bolha-muda">
        {texto ? t('conversas.reagiu', { emoji: texto }) : t('conversas.tirouReacao')}
      </p>
    )
  const icone = ICONE_DA_ESPECIE[tipo]
  const mapa = enderecoDoMapa(midia)
  const itens = typeof midia?.itens === 'number' ? t('conversas.itens', { quantos: midia.itens }) : null
  return (
    <>
      <DoAnuncio midia={midia} />
      {temArquivo(mensagem) && <Arquivo mensagem={mensagem} />}
      {icone && !temArquivo(mensagem) && (
        <p className="wa-bolha-arquivo">
          <Simbolo nome={icone} tamanho={16} />
          <span>{[especie, midia?.nome, itens, duracao(midia)].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {!icone && !texto && <p className="wa-bolha-muda">{especie}</p>}
      {tipo === 'contato' && texto && <Cartoes mensagem={mensagem} podeEscrever={podeEscrever} />}
      {texto && tipo !== 'contato' && (
        <p className="wa-bolha-texto">
          <TextoFormatado texto={texto} />
        </p>
      )}
      {typeof midia?.inicio === 'number' && (
        <p>{t('conversas.comeca', { quando: formatarMomento(midia.inicio, idioma) })}</p>
      )}
      {mapa && (
        <a className="wa-bolha-mapa" href={mapa} target="_blank" rel="noreferrer noopener">
          {t('conversas.verNoMapa')}
        </a>
      )}
    </>
  )
}

const duracao = (midia: MensagemNaConversa['midia']): string | null =>
  typeof midia?.segundos === 'number' ? emMinutos(midia.segundos) : null

const enderecoDoMapa = (midia: MensagemNaConversa['midia']): string | null =>
  typeof midia?.latitude === 'number' && typeof midia.longitude === 'number'
    ? `https://www.google.com/maps?q=${midia.latitude},${midia.longitude}`
    : null
