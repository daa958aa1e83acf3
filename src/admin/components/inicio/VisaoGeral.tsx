import React from 'react'
import { Link, useNavigate } from 'react-router-dom'
import type { Status } from '../../../resources/configuracao-whatsapp/status.js'
import { enderecoDaLista } from '../base/endereco.js'
import { Raiz } from '../base/Raiz.js'
import { usarTextos } from '../base/textos.js'
import { usarIntervalo } from '../base/usar-intervalo.js'
import { usarVivo } from '../base/vivo.js'
import { CaixaDeBusca } from '../lista/CaixaDeBusca.js'
import { Atencao } from './Atencao.js'
import { GraficoDeStatus } from './GraficoDeStatus.js'
import { AtrasoDasEntregas, Dias, Minutos } from './Movimento.js'
import { Parte } from './Parte.js'
import { Servidores } from './Servidores.js'
import { usarVisaoGeral } from './usar-visao-geral.js'

const RECURSO = 'ConfiguracaoWhatsApp'
/** A busy server hints many times a second; the overview follows more calmly. */
const NO_MAXIMO_A_CADA_MS = 1000

interface Props {
  contagem: Partial<Record<Status, number>>
  recarregar: () => void
}

/** How all connections are doing, who needs help first of all, and the way into the list. */
export const VisaoGeral = ({ contagem, recarregar }: Props) => {
  const { t } = usarTextos()
  const navigate = useNavigate()
  const { geral, servidores, reler } = usarVisaoGeral()
  const relerTudo = usarIntervalo(() => {
    recarregar()
    reler()
  }, NO_MAXIMO_A_CADA_MS)
  usarVivo(relerTudo)

  return (
    <Raiz className="wa-pagina">
      <div className="wa-inicio">
        <div>
          <h1>{t('moldura.inicio.titulo')}</h1>
          <p className="wa-suave">{t('moldura.inicio.texto')}</p>
        </div>
        <div className="wa-entre">
          <CaixaDeBusca
            rotulo={t('moldura.busca.ConfiguracaoWhatsApp')}
            aoBuscar={(busca) => navigate(enderecoDaLista(RECURSO, busca ? { busca } : {}))}
          />
          <Link className="wa-botao" to={enderecoDaLista(RECURSO)}>
            {t('moldura.inicio.verTodas')}
          </Link>
        </div>
        <div className="wa-partes">
          <div className="wa-pilha">
            <Parte titulo={t('retaguarda.status.titulo')} lida={contagem}>
              {(lida) => <GraficoDeStatus contagem={lida} />}
            </Parte>
            <Parte titulo={t('retaguarda.atraso.titulo')} lida={geral}>
              {({ atraso }) => <AtrasoDasEntregas atraso={atraso} />}
            </Parte>
          </div>
          <Parte
            titulo={t('retaguarda.atencao.titulo')}
            lida={geral}
            conta={typeof geral === 'object' ? geral.atencao.total : undefined}
          >
            {({ atencao }) => <Atencao atencao={atencao} aoReparar={relerTudo} />}
          </Parte>
        </div>
        <Parte
          titulo={t('retaguarda.servidores.titulo')}
          lida={servidores}
          espera={t('retaguarda.servidores.perguntando')}
        >
          {(lida) => <Servidores servidores={lida} />}
        </Parte>
        <div className="wa-partes wa-partes-iguais">
          <Parte titulo={t('retaguarda.dias.titulo')} lida={geral}>
            {({ dias }) => <Dias dias={dias} />}
          </Parte>
          <Parte titulo={t('retaguarda.minutos.titulo')} lida={geral}>
            {({ minutos }) => <Minutos minutos={minutos} />}
          </Parte>
        </div>
      </div>
    </Raiz>
  )
}
