import React from 'react'
import { lerDemo } from '../../admin/components/base/demo.js'
import { raizDoPainel } from '../../admin/components/base/endereco.js'
import { useTextosDaDemo } from './textos.js'

/** In the top bar of a demo: who to be, at once. */
export const TrocaDePapel = ({ email }: { email: string }) => {
  const t = useTextosDaDemo()
  const demo = lerDemo()
  if (!demo) return null
  return (
    <form action={`${raizDoPainel()}/demo/entrar`} method="POST" className="mo-papeis">
      <label>
        <span className="mo-papeis-texto">{t('verComo')}</span>
        <select name="email" value={email} onChange={(evento) => evento.target.form?.submit()}>
          {!demo.contas.some((conta) => conta.email === email) && <option value={email}>{email}</option>}
          {demo.contas.map((conta) => (
            <option key={conta.email} value={conta.email}>
              {t(`contas.${conta.chave as 'admin'}`)}
            </option>
          ))}
        </select>
      </label>
    </form>
  )
}

/** Below the login form of a demo. @param login the form's address */
export const EntradaDaDemo = ({ login }: { login: string }) => {
  const t = useTextosDaDemo()
  const demo = lerDemo()
  if (!demo) return null
  return (
    <section className="mo-entrada-demo" aria-label={t('entrar')}>
      <p>{t('entrar')}</p>
      <form action={login.replace(/login$/, 'demo/entrar')} method="POST">
        {demo.contas.map((conta) => (
          <button key={conta.email} type="submit" name="email" value={conta.email} className="mo-botao">
            {t(`contas.${conta.chave as 'admin'}`)}
          </button>
        ))}
      </form>
    </section>
  )
}
