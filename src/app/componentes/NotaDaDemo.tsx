import React, { useCallback, useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import { lerDemo } from '../../admin/components/base/demo.js'
import { enderecoDaLista, enderecoDoRegistro, raizDoPainel } from '../../admin/components/base/endereco.js'
import { Raiz } from '../../admin/components/base/Raiz.js'
import { Simbolo } from '../../admin/components/base/Simbolo.js'
import { useVivo } from '../../admin/components/base/vivo.js'
import type { Passeio } from '../demonstracao.js'
import { useTextosDaDemo } from './textos.js'

/** That all of this is made up, and the way through a first connection. */
export const NotaDaDemo = () => {
  const t = useTextosDaDemo()
  const [passeio, setPasseio] = useState<Passeio | null>(null)
  const [cabe] = useState(() => window.matchMedia('(min-width: 721px)').matches)
  const ler = useCallback(() => {
    fetch(`${raizDoPainel()}/demo`)
      .then((resposta) => (resposta.ok ? resposta.json() : null))
      // Without it, there is a page all the same.
      .then(setPasseio, () => undefined)
  }, [])
  useEffect(ler, [ler])
  useVivo(ler)
  if (!lerDemo() || !passeio) return null
  const { conectada, comMensagem, nome } = passeio
  return (
    <Raiz className="mo-demo">
      {/* On a phone it would push what it tells of out of sight. */}
      <details open={cabe}>
        <summary>
          <h2>{t('titulo')}</h2>
        </summary>
        <p className="wa-suave">{t('texto')}</p>
        <ol className="mo-demo-passos">
          <Passo feito={conectada}>
            <Link
              className="wa-link"
              to={enderecoDoRegistro('ConfiguracaoWhatsApp', String(passeio.configuracao), 'show')}
            >
              {t('conecte', { nome })}
            </Link>
          </Passo>
          <Passo feito={conectada}>
            <a className="wa-link" href={passeio.telefone} target="_blank" rel="noreferrer">
              {t('escaneie')}
            </a>
          </Passo>
          <Passo feito={comMensagem}>
            <a className="wa-link" href={passeio.telefone} target="_blank" rel="noreferrer">
              {t('escreva')}
            </a>{' '}
            <Link
              className="wa-link"
              to={enderecoDaLista('Conversa', { empresaId: String(passeio.empresaId) })}
            >
              {t('leia')}
            </Link>
          </Passo>
        </ol>
        {comMensagem && <p role="status">{t('pronto')}</p>}
      </details>
    </Raiz>
  )
}

const Passo = ({ feito, children }: { feito: boolean; children: React.ReactNode }) => {
  const t = useTextosDaDemo()
  return (
    <li className={feito ? 'mo-demo-feito' : ''}>
      {feito && (
        <>
          <Simbolo nome="Check" tamanho={16} />
          <span className="mo-so-leitor">{t('feito')}</span>
        </>
      )}
      <span>{children}</span>
    </li>
  )
}
