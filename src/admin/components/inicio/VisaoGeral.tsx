import React from 'react'
import { Link, useNavigate } from 'react-router-dom'
import type { Status } from '../../../resources/configuracao-whatsapp/status.js'
import { Atencao } from '../atencao/Atencao.js'
import { enderecoDaLista } from '../base/endereco.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { useIntervalo } from '../base/use-intervalo.js'
import { useVivo } from '../base/vivo.js'
import { CaixaDeBusca } from '../lista/CaixaDeBusca.js'
import { AvisosDosServidores } from './AvisosDosServidores.js'
import { Cobertura } from './Cobertura.js'
import { Desistiram } from './Desistiram.js'
import { EmRisco } from './EmRisco.js'
import { Funil } from './Funil.js'
import { GraficoDeStatus } from './GraficoDeStatus.js'
import { AtrasoDasEntregas, Dias, Minutos } from './Movimento.js'
import { Parte } from './Parte.js'
import { Piores } from './Piores.js'
import { Servidores } from './Servidores.js'
import { useVisaoGeral } from './use-visao-geral.js'

const RECURSO = 'ConfiguracaoWhatsApp'
/** A busy server hints many times a second; the overview follows more calmly. */
const NO_MAXIMO_A_CADA_MS = 1000

interface Props {
  contagem: Partial<Record<Status, number>>
  recarregar: () => void
}

/** How all connections are doing, who needs help first of all, and the way into the list. */
export const VisaoGeral = ({ contagem, recarregar }: Props) => {
  const { t } = useTextos()
  const navigate = useNavigate()
  const { geral, servidores, reler } = useVisaoGeral()
  const relerTudo = useIntervalo(() => {
    recarregar()
    reler()
  }, NO_MAXIMO_A_CADA_MS)
  useVivo(relerTudo)

  return (
    <Raiz className="wa-pagina">
      <div className="wa-inicio">
        <div>
          <h1>{t('moldura.marca')}</h1>
          <p className="wa-suave">{t('moldura.inicio.texto')}</p>
        </div>
        {Array.isArray(servidores) && <AvisosDosServidores servidores={servidores} />}
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
          <Parte
            titulo={t('retaguarda.atencao.titulo')}
            lida={geral}
            conta={typeof geral === 'object' ? geral.atencao.total : undefined}
          >
            {({ atencao }) => <Atencao atencao={atencao} aoMudar={relerTudo} />}
          </Parte>
          <div className="wa-pilha">
            <Parte titulo={t('retaguarda.status.titulo')} lida={contagem}>
              {(lida) => <GraficoDeStatus contagem={lida} />}
            </Parte>
            <Parte titulo={t('retaguarda.atraso.titulo')} lida={geral}>
              {({ atraso }) => <AtrasoDasEntregas atraso={atraso} />}
            </Parte>
            <Parte titulo={t('recuperacao.titulo')} lida={geral}>
              {({ cobertura }) => <Cobertura cobertura={cobertura} />}
            </Parte>
          </div>
        </div>
        <div className="wa-partes wa-partes-iguais">
          <Parte titulo={t('funil.titulo')} lida={geral}>
            {({ funil }) => <Funil funil={funil} />}
          </Parte>
          <Parte
            titulo={t('funil.desistiram.titulo')}
            lida={geral}
            conta={typeof geral === 'object' ? geral.funil.desistiram.total : undefined}
          >
            {({ funil }) => <Desistiram desistiram={funil.desistiram} />}
          </Parte>
        </div>
        <Parte
          titulo={t('saude.emRisco.titulo')}
          lida={geral}
          conta={typeof geral === 'object' ? geral.emRisco.total : undefined}
        >
          {({ emRisco }) => <EmRisco emRisco={emRisco} />}
        </Parte>
        <Parte titulo={t('disponibilidade.piores.titulo')} lida={geral}>
          {({ piores }) => <Piores piores={piores} />}
        </Parte>
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
