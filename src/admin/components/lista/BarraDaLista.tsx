import { type ResourceJSON, useFilterDrawer, useQueryParams } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import { Botao } from '../base/Botao.js'
import { enderecoDoCsv, enderecoEmMassa } from '../base/endereco.js'
import { Simbolo } from '../base/Simbolo.js'
import { type ChaveDeTexto, useTextos } from '../base/textos.js'
import { CaixaDeBusca } from './CaixaDeBusca.js'
import { ListasSalvas } from './ListasSalvas.js'

const PAUSA_MS = 350

const ROTULO: ReadonlyMap<string, ChaveDeTexto> = new Map(
  Object.entries({
    ConfiguracaoWhatsApp: 'moldura.busca.ConfiguracaoWhatsApp',
    Empresa: 'moldura.busca.Empresa',
    Mensagem: 'conversas.buscar.Mensagem',
    ModeloDeMensagem: 'modelos.buscar',
    EventoWebhook: 'listas.buscarEvento',
  }),
)

interface Props {
  resource: ResourceJSON
  /** Whether there is anything to search in. */
  busca: boolean
  /** Whether the list can be had as a file. */
  csv: boolean
}

/** The search box over a list: it sets one filter in the address and leaves the others alone. */
export const BarraDaLista = ({ resource, busca, csv }: Props) => {
  const { t, acao, idioma } = useTextos()
  const recurso = resource.id
  const { filters, storeParams } = useQueryParams<unknown, Record<string, string>>()
  const { toggleFilter, filtersCount } = useFilterDrawer()
  return (
    <div className="wa-barra-da-lista">
      {busca && (
        <CaixaDeBusca
          rotulo={t(ROTULO.get(recurso) ?? 'moldura.inicio.buscar')}
          inicial={filters?.busca ?? ''}
          pausaMs={PAUSA_MS}
          aoBuscar={(texto) => {
            const { busca: _antes, ...outros } = filters ?? {}
            storeParams({ filters: texto ? { ...outros, busca: texto } : outros, page: '1' })
          }}
        />
      )}
      <Botao icone="Filter" aoClicar={toggleFilter}>
        {filtersCount > 0 ? t('listas.filtrando', { total: filtersCount }) : t('listas.filtrar')}
      </Botao>
      <ListasSalvas key={recurso} recurso={recurso} />
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
