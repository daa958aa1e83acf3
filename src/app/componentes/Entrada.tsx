import React, { useState } from 'react'
import { Aparencia } from './Aparencia.js'
import { BotaoDeTema } from './BotaoDeTema.js'
import { EntradaDaDemo } from './PapeisDaDemo.js'
import { SeletorDeIdioma } from './SeletorDeIdioma.js'
import { Simbolo } from './Simbolo.js'
import { useTextosDaMoldura } from './textos.js'
import { guardarEmail, lerEmail } from './ultimo-email.js'

interface Pedido {
  action: string
  /** A key of the locale, or a sentence already. */
  errorMessage?: string | null
  /** Seconds, after too many tries. */
  espera?: number
}

/** AdminJS's page sets it after the bundle has read it for our props: those come empty. */
const lerPedido = (): Pedido =>
  (window as unknown as { __APP_STATE__?: Pedido }).__APP_STATE__ ?? { action: window.location.pathname }

const Entrada = () => {
  const { action, errorMessage = null, espera = 0 } = lerPedido()
  return (
    <Aparencia>
      <div className="mo-entrada">
        <header className="mo-entrada-topo">
          <SeletorDeIdioma />
          <BotaoDeTema />
        </header>
        <Formulario action={action} errorMessage={errorMessage} espera={espera} />
      </div>
    </Aparencia>
  )
}

const Formulario = ({ action, errorMessage, espera }: Required<Pedido>) => {
  const { t, i18n, marca, translateMessage } = useTextosDaMoldura()
  const [mostra, setMostra] = useState(false)
  const [enviando, setEnviando] = useState(false)
  // Refused: the address was seldom what was wrong.
  const [email, setEmail] = useState(() => (errorMessage || espera > 0 ? lerEmail() : ''))
  return (
    <main className="mo-cartao">
      <div className="mo-cartao-marca">
        <Simbolo tamanho={40} />
        {marca}
      </div>
      <h1>{t('entrada.titulo')}</h1>
      <p>{t('entrada.texto')}</p>
      {(errorMessage || espera > 0) && (
        <div className="mo-erro" role="alert">
          {errorMessage
            ? translateMessage(errorMessage)
            : t('entrada.espere', { tempo: porExtenso(espera, i18n.language) })}
        </div>
      )}
      <form
        // With its query: where one wanted to go.
        action={action + window.location.search}
        method="POST"
        onSubmit={() => {
          guardarEmail(email)
          setEnviando(true)
        }}
      >
        <label htmlFor="email">{t('entrada.email')}</label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={(evento) => setEmail(evento.target.value)}
          required
        />
        <label htmlFor="password">{t('entrada.senha')}</label>
        <input
          id="password"
          name="password"
          type={mostra ? 'text' : 'password'}
          autoComplete="current-password"
          required
        />
        <label className="mo-mostrar">
          <input type="checkbox" checked={mostra} onChange={() => setMostra(!mostra)} />
          {t('entrada.mostrar')}
        </label>
        <button type="submit" className="mo-entrar" disabled={enviando}>
          {t(enviando ? 'entrada.entrando' : 'entrada.entrar')}
        </button>
      </form>
      <a className="mo-esqueci" href={`${action.replace(/login$/, 'esqueci')}?idioma=${i18n.language}`}>
        {i18n.t('whatsapp.acesso.esqueci.link')}
      </a>
      <EntradaDaDemo login={action} />
    </main>
  )
}

/** "30 segundos", "4 minutes": never less than there is to wait. */
const porExtenso = (segundos: number, idioma: string): string => {
  const minutos = segundos > 60
  const unidade = { style: 'unit', unit: minutos ? 'minute' : 'second', unitDisplay: 'long' } as const
  return new Intl.NumberFormat(idioma, unidade).format(minutos ? Math.ceil(segundos / 60) : segundos)
}

export default Entrada
