import React, { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import type { AlertaAberto } from '../../../services/alertas/sino.js'
import { enderecoDaLista, enderecoDoRegistro } from '../base/endereco.js'
import { formatarMomento } from '../base/formatos.js'
import { Raiz } from '../base/Raiz.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { useSino } from './use-sino.js'

/** More is more than anybody reads. */
const MUITOS = 99

/** The bell: how many alerts are new to whoever looks, and the latest of those that last. For a top bar, the host's too. */
export const Sino = () => {
  const { t } = useTextos()
  const { sino, ler, marcarVistos } = useSino()
  const [aberto, setAberto] = useState(false)
  const caixa = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!aberto) return
    const fora = ({ target }: Event) => {
      if (!caixa.current?.contains(target as Node)) setAberto(false)
    }
    const tecla = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setAberto(false)
      caixa.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', fora)
    document.addEventListener('keydown', tecla)
    return () => {
      document.removeEventListener('pointerdown', fora)
      document.removeEventListener('keydown', tecla)
    }
  }, [aberto])
  if (!sino) return null
  const { total, naoVistos, abertos } = sino
  const alternar = () => {
    if (!aberto) {
      ler()
      marcarVistos()
    }
    setAberto(!aberto)
  }
  return (
    <Raiz className="wa-sino">
      <div ref={caixa}>
        <button
          type="button"
          className="wa-sino-botao"
          aria-expanded={aberto}
          aria-label={t('alertas.sino.rotulo', { total, novos: naoVistos })}
          onClick={alternar}
        >
          <Simbolo nome="Bell" tamanho={18} />
          {naoVistos > 0 && <b>{naoVistos > MUITOS ? `${MUITOS}+` : naoVistos}</b>}
        </button>
        {aberto && (
          <section className="wa-sino-caixa" aria-label={t('alertas.sino.titulo')}>
            {abertos.length === 0 ? (
              <p className="wa-suave">{t('alertas.sino.nenhum')}</p>
            ) : (
              <ul>
                {abertos.map((alerta) => (
                  <Item key={alerta.id} alerta={alerta} aoAbrir={() => setAberto(false)} />
                ))}
              </ul>
            )}
            <p className="wa-entre">
              <Link
                to={enderecoDaLista('Alerta', total > 0 ? { situacaoDoAlerta: 'aberto' } : {})}
                onClick={() => setAberto(false)}
              >
                {t('alertas.sino.verTodos', { total })}
              </Link>
              <Link to={enderecoDaLista('ContatoDeAlerta')} onClick={() => setAberto(false)}>
                {t('alertas.sino.contatos')}
              </Link>
            </p>
          </section>
        )}
      </div>
    </Raiz>
  )
}

const Item = ({ alerta, aoAbrir }: { alerta: AlertaAberto; aoAbrir: () => void }) => {
  const { t, idioma } = useTextos()
  const { id, tipoDeAlerta, empresa, servidor, grave, inicio, configuracaoId } = alerta
  const onde =
    configuracaoId === null
      ? enderecoDoRegistro('Alerta', id, 'show')
      : enderecoDoRegistro('ConfiguracaoWhatsApp', String(configuracaoId), 'conectar')
  return (
    <li className={grave ? 'wa-sino-grave' : ''}>
      <Link to={onde} onClick={aoAbrir}>
        <strong>{t(`valores.tipoDeAlerta.${tipoDeAlerta}`)}</strong>
        <span>{empresa ?? servidor}</span>
        <span className="wa-suave wa-miudo">
          {t('alertas.sino.desde', { quando: formatarMomento(inicio, idioma) })}
        </span>
      </Link>
    </li>
  )
}
