import React from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { STATUS, type Status } from '../../../resources/configuracao-whatsapp/status.js'
import { Etiqueta } from '../base/Etiqueta.js'
import { enderecoDaLista } from '../base/endereco.js'
import { Raiz } from '../base/Raiz.js'
import { usarTextos } from '../base/textos.js'
import { usarVivo } from '../base/vivo.js'
import { CaixaDeBusca } from '../lista/CaixaDeBusca.js'
import { usarIntervalo } from './usar-intervalo.js'

const RECURSO = 'ConfiguracaoWhatsApp'
/** A busy server hints many times a second; the overview follows more calmly. */
const NO_MAXIMO_A_CADA_MS = 1000

interface Props {
  contagem: Partial<Record<Status, number>>
  recarregar: () => void
}

/** How all connections are doing: one card per status, each a way into the list. */
export const VisaoGeral = ({ contagem, recarregar }: Props) => {
  const { t } = usarTextos()
  const navigate = useNavigate()
  usarVivo(usarIntervalo(recarregar, NO_MAXIMO_A_CADA_MS))

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
        <div className="wa-cartoes">
          {STATUS.map((status) => (
            <Link key={status} className="wa-cartao" to={enderecoDaLista(RECURSO, { status, ativo: 'true' })}>
              <span className="wa-cartao-total">{contagem[status] ?? 0}</span>
              <Etiqueta status={status} />
            </Link>
          ))}
        </div>
      </div>
    </Raiz>
  )
}
