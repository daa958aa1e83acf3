import { type ResourceJSON, useQueryParams } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import { enderecoDoCsv, enderecoEmMassa } from '../base/endereco.js'
import { Simbolo } from '../base/Simbolo.js'
import { type ChaveDeTexto, usarTextos } from '../base/textos.js'
import { CaixaDeBusca } from './CaixaDeBusca.js'

const PAUSA_MS = 350

const ROTULO: Record<string, ChaveDeTexto> = {
  ConfiguracaoWhatsApp: 'moldura.busca.ConfiguracaoWhatsApp',
  Empresa: 'moldura.busca.Empresa',
  Conversa: 'conversas.buscar.Conversa',
  Mensagem: 'conversas.buscar.Mensagem',
  ModeloDeMensagem: 'modelos.buscar',
}

interface Props {
  resource: ResourceJSON
  /** Whether there is anything to search in. */
  busca: boolean
  /** Whether the list can be had as a file. */
  csv: boolean
}

/** The search box over a list: it sets one filter in the address and leaves the others alone. */
export const BarraDaLista = ({ resource, busca, csv }: Props) => {
  const { t, acao, idioma } = usarTextos()
  const recurso = resource.id
  const { filters, storeParams } = useQueryParams<unknown, Record<string, string>>()
  return (
    <div className="wa-barra-da-lista">
      {busca && (
        <CaixaDeBusca
          rotulo={t(ROTULO[recurso] ?? 'moldura.inicio.buscar')}
          inicial={filters?.busca ?? ''}
          pausaMs={PAUSA_MS}
          aoBuscar={(texto) => {
            const { busca: _antes, ...outros } = filters ?? {}
            storeParams({ filters: texto ? { ...outros, busca: texto } : outros, page: '1' })
          }}
        />
      )}
      {resource.resourceActions.some(({ name }) => name === 'emMassa') && (
        <Link className="wa-botao" to={enderecoEmMassa(comPrefixo(filters ?? {}))}>
          <Simbolo nome="Layers" tamanho={16} />
          {acao('emMassa')}
        </Link>
      )}
      {csv && (
        <a className="wa-botao" href={enderecoDoCsv(recurso, filters ?? {}, idioma)} download>
          <Simbolo nome="Download" tamanho={16} />
          {acao('exportarLista')}
        </a>
      )}
    </div>
  )
}

/** As the list's own address carries them. */
const comPrefixo = (filtros: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(filtros).map(([nome, valor]) => [`filters.${nome}`, valor]))
