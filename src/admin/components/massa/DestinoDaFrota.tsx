import React, { useState } from 'react'
import { Campo } from '../base/Campo.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'

export type DestinoEscolhido = { modo: 'padrao' } | { modo: 'proprio'; url?: string; apiKey: string }

const ESCOLHAS = ['padrao', 'outro', 'soChave'] as const
type Escolha = (typeof ESCOLHAS)[number]

interface Props {
  /** Whether what is wrong is to be said by now. */
  conferido: boolean
  /** Null: it is not complete. */
  aoMudar: (destino: DestinoEscolhido | null) => void
}

/** To which server, and with which key. The key is written, never read back. */
export const DestinoDaFrota = ({ conferido, aoMudar }: Props) => {
  const { t } = useTextos()
  const [escolha, setEscolha] = useState<Escolha>('padrao')
  const [url, setUrl] = useState('')
  const [apiKey, setApiKey] = useState('')

  const mudar = (nova: { escolha?: Escolha; url?: string; apiKey?: string }) => {
    const { escolha: qual, url: onde, apiKey: chave } = { escolha, url, apiKey, ...nova }
    setEscolha(qual)
    setUrl(onde)
    setApiKey(chave)
    if (qual === 'padrao') return aoMudar({ modo: 'padrao' })
    const completo = chave.trim().length >= 8 && (qual === 'soChave' || ehEndereco(onde))
    aoMudar(
      completo
        ? { modo: 'proprio', apiKey: chave.trim(), ...(qual === 'outro' && { url: onde.trim() }) }
        : null,
    )
  }

  return (
    <>
      <fieldset className="wa-opcoes">
        <legend>{t('frota.titulo')}</legend>
        {ESCOLHAS.map((qual) => (
          <label key={qual} className="wa-opcao">
            <input
              type="radio"
              name="destino"
              checked={escolha === qual}
              onChange={() => mudar({ escolha: qual })}
            />
            <strong>{t(`frota.${qual}`)}</strong>
          </label>
        ))}
      </fieldset>
      {escolha === 'outro' && (
        <Campo
          rotulo={t('frota.url')}
          valor={url}
          aoMudar={(valor) => mudar({ url: valor })}
          erro={conferido && !ehEndereco(url) ? t('frota.urlInvalida') : undefined}
          atributos={{ type: 'url', placeholder: t('conexao.servidor.exemplo') }}
        />
      )}
      {escolha !== 'padrao' && (
        <Campo
          rotulo={t('frota.chave')}
          valor={apiKey}
          aoMudar={(valor) => mudar({ apiKey: valor })}
          erro={conferido && apiKey.trim().length < 8 ? t('frota.chaveCurta') : undefined}
          atributos={{ type: 'password', autoComplete: 'new-password' }}
        />
      )}
      {escolha !== 'soChave' && <Mensagem tipo="info">{t('frota.aviso')}</Mensagem>}
    </>
  )
}

const ehEndereco = (texto: string): boolean => /^https?:\/\/\S+$/.test(texto.trim())
