import { Icon } from '@adminjs/design-system'
import React from 'react'
import { useSelector } from 'react-redux'
import { Sino } from '../../admin/components/alertas/Sino.js'
import { BotaoDeTema } from './BotaoDeTema.js'
import { TrocaDePapel } from './PapeisDaDemo.js'
import { SeletorDeIdioma } from './SeletorDeIdioma.js'
import { useTextosDaMoldura } from './textos.js'

interface Estado {
  session: { email?: string; nome?: string } | null
  paths: { logoutPath: string }
}

const BarraDoTopo = ({ toggleSidebar }: { toggleSidebar: () => void }) => {
  const { t } = useTextosDaMoldura()
  const sessao = useSelector(({ session }: Estado) => session)
  const sair = useSelector(({ paths }: Estado) => paths.logoutPath)
  return (
    <header className="mo-topo">
      <button type="button" className="mo-botao mo-menu" aria-label={t('topo.menu')} onClick={toggleSidebar}>
        <Icon icon="Menu" size={22} />
      </button>
      <span className="mo-espaco" />
      {sessao?.email && <TrocaDePapel email={sessao.email} />}
      {sessao?.email && <Sino />}
      <SeletorDeIdioma />
      <BotaoDeTema />
      {sessao?.email && (
        <>
          <span className="mo-quem">
            <strong>{sessao.nome ?? sessao.email}</strong>
            {sessao.nome && <span>{sessao.email}</span>}
          </span>
          <form action={sair} method="POST">
            <button type="submit" className="mo-botao mo-sair" aria-label={t('topo.sair')}>
              <span aria-hidden="true">
                <Icon icon="LogOut" size={18} />
              </span>
              <span className="mo-sair-texto">{t('topo.sair')}</span>
            </button>
          </form>
        </>
      )}
    </header>
  )
}

export default BarraDoTopo
