import React, { useId } from 'react'
import {
  type ComportamentoVisto,
  PROTOCOLOS,
  type Protocolo,
} from '../../../resources/configuracao-whatsapp/comportamento.js'
import { Campo } from '../base/Campo.js'
import { Chave } from '../base/Chave.js'
import { useTextos } from '../base/textos.js'

/** The proxy as it stands in the form. */
export interface ProxyDoFormulario {
  ligado: boolean
  protocolo: Protocolo
  host: string
  porta: string
  usuario: string
  senha: string
}

type Lido = ComportamentoVisto['proxy']

export const proxyDe = (lido: Lido): ProxyDoFormulario => ({
  ligado: lido !== null,
  protocolo: lido?.protocolo ?? 'http',
  host: lido?.host ?? '',
  porta: lido ? String(lido.porta) : '',
  usuario: lido?.usuario ?? '',
  senha: '',
})

export const mudouProxy = (proxy: ProxyDoFormulario, lido: Lido): boolean =>
  JSON.stringify(proxy) !== JSON.stringify(proxyDe(lido)) && (proxy.ligado || lido !== null)

const invalido = ({ host, porta }: ProxyDoFormulario): boolean =>
  host.trim() === '' || !/^\d{1,5}$/.test(porta.trim()) || Number(porta) < 1 || Number(porta) > 65_535

/** What is sent of it; null: it is not complete. */
export const lerProxy = (proxy: ProxyDoFormulario): Record<string, unknown> | null => {
  if (!proxy.ligado) return { proxy: false }
  if (invalido(proxy)) return null
  return {
    proxy: true,
    proxyProtocolo: proxy.protocolo,
    proxyHost: proxy.host.trim(),
    proxyPorta: Number(proxy.porta),
    proxyUsuario: proxy.usuario.trim(),
    ...(proxy.senha && { proxySenha: proxy.senha }),
  }
}

interface Props {
  proxy: ProxyDoFormulario
  senhaDefinida: boolean
  /** Whether what is missing is said. */
  conferido: boolean
  aoMudar: (proxy: ProxyDoFormulario) => void
}

export const CamposDoProxy = ({ proxy, senhaDefinida, conferido, aoMudar }: Props) => {
  const { t } = useTextos()
  const id = useId()
  const campo = (nome: 'host' | 'porta' | 'usuario') => ({
    rotulo: t(`comportamento.proxy.${nome}`),
    valor: proxy[nome],
    aoMudar: (valor: string) => aoMudar({ ...proxy, [nome]: valor }),
  })
  return (
    <section className="wa-comportamento-proxy">
      <h2>{t('comportamento.proxy.titulo')}</h2>
      <p className="wa-suave">{t('comportamento.proxy.texto')}</p>
      <Chave
        titulo={t('comportamento.proxy.usar')}
        texto={t('comportamento.proxy.textoUsar')}
        ligada={proxy.ligado}
        aoMudar={(ligado) => aoMudar({ ...proxy, ligado })}
      />
      {proxy.ligado && (
        <div className="wa-comportamento-campos">
          <div className="wa-campo">
            <label htmlFor={id}>{t('comportamento.proxy.protocolo')}</label>
            <select
              id={id}
              value={proxy.protocolo}
              onChange={({ target }) => aoMudar({ ...proxy, protocolo: target.value as Protocolo })}
            >
              {PROTOCOLOS.map((nome) => (
                <option key={nome} value={nome}>
                  {nome.toUpperCase()}
                </option>
              ))}
            </select>
          </div>
          <Campo
            {...campo('host')}
            erro={conferido && invalido(proxy) ? t('comportamento.proxy.faltam') : undefined}
            atributos={{ autoComplete: 'off', autoCapitalize: 'off', spellCheck: false, maxLength: 256 }}
          />
          <Campo
            {...campo('porta')}
            atributos={{ inputMode: 'numeric', autoComplete: 'off', maxLength: 5 }}
          />
          <Campo {...campo('usuario')} atributos={{ autoComplete: 'off', maxLength: 256 }} />
          <Campo
            rotulo={t('comportamento.proxy.senha')}
            valor={proxy.senha}
            aoMudar={(senha) => aoMudar({ ...proxy, senha })}
            ajuda={senhaDefinida ? t('comportamento.proxy.senhaDefinida') : undefined}
            atributos={{ type: 'password', autoComplete: 'new-password', maxLength: 256 }}
          />
        </div>
      )}
    </section>
  )
}
