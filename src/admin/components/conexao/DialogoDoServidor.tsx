import React, { useState } from 'react'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { semInstancia } from '../../../resources/configuracao-whatsapp/status.js'
import { Campo } from '../base/Campo.js'
import { Dialogo } from '../base/Dialogo.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { OpcoesDeServidor } from './OpcoesDeServidor.js'

interface Props {
  estado: EstadoDaConexao
  aoConfirmar: (dados: Record<string, unknown>) => void
  aoFechar: () => void
}

/** The SaaS's server or the company's own. The key is written, never read back. */
export const DialogoDoServidor = ({ estado, aoConfirmar, aoFechar }: Props) => {
  const { t } = useTextos()
  const [proprio, setProprio] = useState(estado.servidor.proprio)
  const [url, setUrl] = useState(estado.servidor.url ?? '')
  const [apiKey, setApiKey] = useState('')
  const [conferido, setConferido] = useState(false)
  const preso = !semInstancia(estado)
  // The same server with a new key leaves nothing behind.
  const soAChave = preso && estado.servidor.proprio
  const urlInvalida = !/^https?:\/\/\S+$/.test(url.trim())
  const chaveCurta = apiKey.trim().length < 8

  const confirmar = () => {
    setConferido(true)
    if (!proprio) return aoConfirmar({ modo: 'padrao' })
    if (!urlInvalida && !chaveCurta) aoConfirmar({ modo: 'proprio', url: url.trim(), apiKey: apiKey.trim() })
  }

  return (
    <Dialogo
      titulo={t('conexao.servidor.titulo')}
      confirmar={t('conexao.servidor.salvar')}
      desligado={preso && !soAChave}
      aoConfirmar={confirmar}
      aoFechar={aoFechar}
    >
      {preso && <Mensagem tipo="info">{t('conexao.servidor.primeiroExclua')}</Mensagem>}
      <OpcoesDeServidor proprio={proprio} desligado={preso} aoMudar={setProprio} />
      {proprio && (
        <>
          <Campo
            rotulo={t('conexao.servidor.url')}
            valor={url}
            aoMudar={setUrl}
            erro={conferido && urlInvalida ? t('conexao.servidor.urlInvalida') : undefined}
            atributos={{ type: 'url', placeholder: t('conexao.servidor.exemplo'), disabled: preso }}
          />
          <Campo
            rotulo={t('conexao.servidor.chave')}
            valor={apiKey}
            aoMudar={setApiKey}
            ajuda={t(
              estado.servidor.chaveDefinida ? 'conexao.servidor.definida' : 'conexao.servidor.naoDefinida',
            )}
            erro={conferido && chaveCurta ? t('conexao.servidor.chaveCurta') : undefined}
            atributos={{ type: 'password', autoComplete: 'new-password', disabled: preso && !soAChave }}
          />
        </>
      )}
    </Dialogo>
  )
}
