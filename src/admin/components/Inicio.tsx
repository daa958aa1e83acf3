import { ApiClient } from 'adminjs'
import React, { useCallback, useEffect, useMemo, useState } from 'react'
import { PAPEIS_DA_ACAO } from '../../resources/configuracao-whatsapp/acoes.js'
import type { Papel } from '../../resources/papel.js'
import type { Inicio as Resposta } from '../inicio.js'
import { Botao } from './base/Botao.js'
import { Raiz } from './base/Raiz.js'
import { usarTextos } from './base/textos.js'
import { Convite } from './conexao/Convite.js'
import { Espera } from './conexao/Espera.js'
import { TelaDaConexao } from './conexao/TelaDaConexao.js'
import { VisaoGeral } from './inicio/VisaoGeral.js'

/** The first page: a tenant's own connection, or the back office's overview. */
const Inicio = () => {
  const { t } = usarTextos()
  const [resposta, setResposta] = useState<Resposta | 'falhou' | null>(null)
  const carregar = useCallback(() => {
    new ApiClient().getDashboard<Resposta>().then(
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
    return <DaEmpresa id={resposta.estado.id} papel={resposta.papel} />
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

const DaEmpresa = ({ id, papel }: { id: number; papel: Papel }) => {
  const pode = useMemo(
    () =>
      new Set(
        Object.entries(PAPEIS_DA_ACAO).flatMap(([acao, papeis]) => (papeis.includes(papel) ? [acao] : [])),
      ),
    [papel],
  )
  return (
    <Raiz className="wa-pagina">
      <TelaDaConexao id={id} pode={pode} />
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
