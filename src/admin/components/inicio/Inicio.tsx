import { ApiClient } from 'adminjs'
import React, { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router-dom'
import type { Inicio as Resposta } from '../../inicio.js'
import { Botao } from '../base/Botao.js'
import { paginaAberta } from '../base/endereco.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { Convite } from '../conexao/Convite.js'
import { Espera } from '../conexao/Espera.js'
import { TelaDaEmpresa } from '../empresa/TelaDaEmpresa.js'
import { VisaoGeral } from './VisaoGeral.js'

/** It may be the host's first page, or one of its others. */
const lerInicio = () => {
  const api = new ApiClient()
  const pageName = paginaAberta()
  return pageName === null ? api.getDashboard<Resposta>() : api.getPage<Resposta>({ pageName })
}

/** The first page: a tenant's own connection, or the back office's overview. */
const Inicio = () => {
  const { t } = useTextos()
  const [resposta, setResposta] = useState<Resposta | 'falhou' | null>(null)
  const carregar = useCallback(() => {
    lerInicio().then(
      ({ data }) => setResposta(data),
      // Numbers that are a little old are better than none.
      () => setResposta((antes) => antes ?? 'falhou'),
    )
  }, [])
  useEffect(carregar, [carregar])

  if (resposta === 'falhou') {
    return (
      <Quadro>
        <Convite icone="WifiOff" tom="neutro" titulo={t('moldura.inicio.falhou')}>
          <Botao aoClicar={carregar}>{t('moldura.inicio.tentar')}</Botao>
        </Convite>
      </Quadro>
    )
  }
  if (!resposta) {
    return (
      <Quadro>
        <Espera titulo={t('conexao.carregando')} />
      </Quadro>
    )
  }
  if (resposta.tipo === 'geral') return <VisaoGeral contagem={resposta.contagem} recarregar={carregar} />
  if (resposta.tipo === 'empresa' && resposta.estado) {
    return <DaEmpresa id={resposta.estado.id} acoes={resposta.acoes} />
  }
  return (
    <Quadro>
      <Convite
        icone="HelpCircle"
        tom="neutro"
        titulo={t(resposta.tipo === 'empresa' ? 'conexao.naoConfiguradaAinda' : 'moldura.inicio.semAcesso')}
      />
    </Quadro>
  )
}

const DaEmpresa = ({ id, acoes }: { id: number; acoes: readonly string[] }) => {
  const pode = useMemo(() => new Set(acoes), [acoes])
  const { pathname } = useLocation()
  return (
    <Raiz className="wa-pagina">
      <TelaDaEmpresa id={id} pode={pode} endereco={pathname} />
    </Raiz>
  )
}

const Quadro = ({ children }: { children: React.ReactNode }) => (
  <Raiz className="wa-pagina">
    <div className="wa-conexao">
      <div className="wa-quadro">{children}</div>
    </div>
  </Raiz>
)

export default Inicio
