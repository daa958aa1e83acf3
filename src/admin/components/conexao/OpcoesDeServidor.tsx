import React from 'react'
import { useTextos } from '../base/textos.js'

interface Props {
  proprio: boolean
  desligado: boolean
  aoMudar: (proprio: boolean) => void
}

export const OpcoesDeServidor = ({ proprio, desligado, aoMudar }: Props) => {
  const { t } = useTextos()
  const opcao = (ehProprio: boolean, titulo: string, texto: string) => (
    <label className="wa-opcao">
      <input
        type="radio"
        name="servidor"
        checked={proprio === ehProprio}
        disabled={desligado}
        onChange={() => aoMudar(ehProprio)}
      />
      <strong>{titulo}</strong>
      <span>{texto}</span>
    </label>
  )
  return (
    <fieldset className="wa-opcoes">
      <legend className="wa-so-leitor">{t('conexao.servidor.titulo')}</legend>
      {opcao(false, t('conexao.servidor.padrao'), t('conexao.servidor.textoPadrao'))}
      {opcao(true, t('conexao.servidor.proprio'), t('conexao.servidor.textoProprio'))}
    </fieldset>
  )
}
