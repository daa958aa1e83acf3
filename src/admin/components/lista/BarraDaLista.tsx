import { useQueryParams } from 'adminjs'
import React from 'react'
import { type ChaveDeTexto, usarTextos } from '../base/textos.js'
import { CaixaDeBusca } from './CaixaDeBusca.js'

const PAUSA_MS = 350

const ROTULO: Record<string, ChaveDeTexto> = {
  ConfiguracaoWhatsApp: 'moldura.busca.ConfiguracaoWhatsApp',
  Empresa: 'moldura.busca.Empresa',
  Conversa: 'conversas.buscar.Conversa',
  Mensagem: 'conversas.buscar.Mensagem',
}

/** The search box over a list: it sets one filter in the address and leaves the others alone. */
export const BarraDaLista = ({ recurso }: { recurso: string }) => {
  const { t } = usarTextos()
  const { filters, storeParams } = useQueryParams<unknown, Record<string, string>>()
  return (
    <div className="wa-barra-da-lista">
      <CaixaDeBusca
        rotulo={t(ROTULO[recurso] ?? 'moldura.inicio.buscar')}
        inicial={filters?.busca ?? ''}
        pausaMs={PAUSA_MS}
        aoBuscar={(texto) => {
          const { busca: _antes, ...outros } = filters ?? {}
          storeParams({ filters: texto ? { ...outros, busca: texto } : outros, page: '1' })
        }}
      />
    </div>
  )
}
