import React, { type FormEvent, useState } from 'react'
import {
  type CampoDoComportamento,
  CHAVES,
  type ComportamentoVisto,
  FRASE_NO_MAXIMO,
} from '../../../resources/configuracao-whatsapp/comportamento.js'
import { Botao } from '../base/Botao.js'
import { Campo } from '../base/Campo.js'
import { Chave } from '../base/Chave.js'
import { useTextos } from '../base/textos.js'
import { CamposDoProxy, lerProxy, mudouProxy, proxyDe } from './CamposDoProxy.js'

interface Props {
  lido: ComportamentoVisto
  salvando: boolean
  /** Given what differs from what was read. */
  aoSalvar: (dados: Record<string, unknown>) => void
}

/** The switches, the sentence for callers, and the proxy for whoever may set it. */
export const Formulario = ({ lido, salvando, aoSalvar }: Props) => {
  const { t } = useTextos()
  const [ajustes, setAjustes] = useState(lido.ajustes)
  const [proxy, setProxy] = useState(proxyDe(lido.proxy))
  const [conferido, setConferido] = useState(false)
  const pode = (campo: CampoDoComportamento) => lido.pode.includes(campo)

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    setConferido(true)
    const doProxy = pode('proxy') && mudouProxy(proxy, lido.proxy) ? lerProxy(proxy) : {}
    if (!doProxy || salvando) return
    const mudados = ([...CHAVES, 'mensagemChamada'] as const).filter(
      (nome) => pode(nome) && ajustes[nome] !== lido.ajustes[nome],
    )
    aoSalvar({ ...Object.fromEntries(mudados.map((nome) => [nome, ajustes[nome]])), ...doProxy })
  }

  return (
    <form className="wa-quadro wa-comportamento" onSubmit={enviar} noValidate>
      <p className="wa-suave">
        {t(lido.pode.length > 0 ? 'comportamento.texto' : 'comportamento.soLeitura')}
      </p>
      <div className="wa-opcoes">
        {CHAVES.map((nome) => (
          <React.Fragment key={nome}>
            <Chave
              titulo={t(`comportamento.chaves.${nome}.titulo`)}
              texto={t(`comportamento.chaves.${nome}.texto`)}
              ligada={ajustes[nome]}
              desligado={!pode(nome)}
              aoMudar={(ligada) => setAjustes({ ...ajustes, [nome]: ligada })}
            />
            {nome === 'recusarChamadas' && ajustes.recusarChamadas && (
              <div className="wa-comportamento-frase">
                <Campo
                  rotulo={t('comportamento.frase.rotulo')}
                  ajuda={t('comportamento.frase.ajuda')}
                  valor={ajustes.mensagemChamada}
                  aoMudar={(mensagemChamada) => setAjustes({ ...ajustes, mensagemChamada })}
                  linhas={2}
                  atributos={{ maxLength: FRASE_NO_MAXIMO, disabled: !pode('mensagemChamada') }}
                />
              </div>
            )}
          </React.Fragment>
        ))}
      </div>
      {pode('proxy') && (
        <CamposDoProxy
          proxy={proxy}
          senhaDefinida={lido.proxy?.senhaDefinida ?? false}
          conferido={conferido}
          aoMudar={setProxy}
        />
      )}
      {lido.pode.length > 0 && (
        <div>
          <Botao tipo="submit" aparencia="principal" icone="Check" desligado={salvando}>
            {t(salvando ? 'comportamento.salvando' : 'comportamento.salvar')}
          </Botao>
        </div>
      )}
    </form>
  )
}
