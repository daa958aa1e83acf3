import React from 'react'
import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { tamanhoEmPalavras } from './endereco-da-midia.js'
import { Falhou } from './Falhou.js'
import { useFalhaDaMidia } from './use-falha-da-midia.js'

/** A document by its name and size: saved, never opened here, for it may carry anything. */
export const Documento = ({ mensagem }: { mensagem: MensagemNaConversa }) => {
  const { t, idioma } = useTextos()
  const { id, midia } = mensagem
  const { falha, aoFalhar, tentar, endereco } = useFalhaDaMidia(id)
  const nome = [midia?.nome, midia?.nomeArquivo].find((um) => typeof um === 'string') as string | undefined
  const tamanho = typeof midia?.tamanho === 'number' ? tamanhoEmPalavras(midia.tamanho, idioma) : null
  return (
    <>
      <a
        className="wa-documento"
        href={endereco}
        download
        onClick={(evento) => {
          evento.preventDefault()
          baixar(endereco, nome ?? '').catch(aoFalhar)
        }}
      >
        <Simbolo nome="FileText" tamanho={26} />
        <span>
          <b>{nome ?? t('caixa.midia.semNome')}</b>
          <span>{[extensaoDe(nome), tamanho, t('caixa.midia.baixar')].filter(Boolean).join(' · ')}</span>
        </span>
      </a>
      {falha && falha !== 'formato' && <Falhou id={id} falha={falha} aoTentar={tentar} />}
    </>
  )
}

/** By hand, so that what went wrong is said here and not in a file. */
const baixar = async (endereco: string, nome: string): Promise<void> => {
  const resposta = await fetch(endereco)
  if (!resposta.ok) throw new Error(String(resposta.status))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await resposta.blob())
  link.download = nomeDe(resposta) ?? nome
  link.click()
  URL.revokeObjectURL(link.href)
}

/** As the server has cleaned it. */
const nomeDe = (resposta: Response): string | null => {
  const [, nome] = /filename\*=UTF-8''([^;]+)/.exec(resposta.headers.get('content-disposition') ?? '') ?? []
  return nome ? decodeURIComponent(nome) : null
}

const extensaoDe = (nome: string | undefined): string | null =>
  /\.([a-z\d]{1,5})$/i.exec(nome ?? '')?.[1]?.toUpperCase() ?? null
