import { Box, Pagination, Text } from '@adminjs/design-system'
import { type ActionProps, RecordsTable, useQueryParams, useSelectedRecords } from 'adminjs'
import React, { type ComponentProps, type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { Navigate, useLocation } from 'react-router-dom'
import { enderecoDoRegistro } from '../base/endereco.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { useUltimo } from '../base/use-ultimo.js'
import { anotarLista } from '../base/volta.js'
import { comAcoesDaLinha } from './acoes-da-linha.js'
import { BarraDaLista } from './BarraDaLista.js'
import { Fichas } from './Fichas.js'
import { ListaFalhou } from './ListaFalhou.js'
import { ListaVazia } from './ListaVazia.js'
import { TamanhoDaPagina } from './TamanhoDaPagina.js'
import { SEM_LINHAS, useListaViva } from './use-lista-viva.js'

/** AdminJS's list with a search box above it, words instead of an empty table, and rows that stay current. */
const ListaComBusca = ({ resource, action, setTag }: ActionProps) => {
  const { t } = useTextos()
  const { lida, falha, paginas, quais, reler } = useListaViva(resource.id, action.custom?.aoVivo === true)
  const { records, total = 0, page = 1, perPage = 1 } = lida ?? { records: SEM_LINHAS }
  const { selectedRecords, handleSelect, handleSelectAll, setSelectedRecords } = useSelectedRecords(records)
  const tabela = useRef<HTMLDivElement>(null)
  // AdminJS's rows answer to the mouse only.
  useEffect(() => {
    for (const linha of tabela.current?.querySelectorAll('tbody tr') ?? [])
      linha.setAttribute('tabindex', '0')
  })
  const { storeParams } = useQueryParams()
  const { search } = useLocation()

  useEffect(() => anotarLista(resource.id, search), [resource.id, search])
  useEffect(() => setTag?.(lida ? String(total) : ''), [lida, total, setTag])
  // What is ticked and no longer asked for would be done something to unseen.
  useEffect(() => {
    if (quais) setSelectedRecords([])
  }, [quais, setSelectedRecords])

  // The last row of the last page may come to fit the filter no more.
  const ultima = Math.ceil(total / perPage)
  const alem = records.length === 0 && ultima > 0 && page > ultima
  const virar = useUltimo((numero: number) => storeParams({ page: String(numero) }))
  useEffect(() => {
    if (alem) virar.current(ultima)
  }, [alem, ultima, virar])

  // It goes on behind its last page: that is said, instead of looking like the end.
  const corta = Number(action.custom?.contarAte)
  const haMais = paginas !== null && paginas.total >= corta && page >= ultima

  const linhas = () => {
    if (falha) return <ListaFalhou falha={falha} aoTentar={reler} />
    if (lida && records.length === 0 && !alem) return <ListaVazia resource={resource} />
    return (
      <Tabela
        resource={resource}
        records={records}
        actionPerformed={reler}
        onSelect={handleSelect}
        onSelectAll={handleSelectAll}
        selectedRecords={selectedRecords}
        {...(lida && { direction: lida.direction })}
        {...(lida?.sortBy && { sortBy: lida.sortBy })}
        isLoading={!lida}
      />
    )
  }

  // To a company, its page is the list.
  const [unica] = records
  if (action.custom?.umSo && unica && records.length === 1)
    return <Navigate replace to={enderecoDoRegistro(resource.id, unica.id, 'show')} />

  return (
    <Box variant="container">
      {/* AdminJS's own is not reached by Tab; the bar has one that is. Other lists keep theirs. */}
      <style>{`[data-css="${resource.id}-filter-button"] { display: none; }`}</style>
      <Raiz>
        <BarraDaLista
          resource={resource}
          busca={action.custom?.busca === true}
          csv={action.custom?.csv === true}
        />
      </Raiz>
      <Raiz>
        <Fichas recurso={resource.id} />
      </Raiz>
      <Raiz className="wa-lista">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a row's Enter is its click, which AdminJS hears alone */}
        <div ref={tabela} onKeyDown={abrirComEnter}>
          {linhas()}
        </div>
      </Raiz>
      {haMais && (
        <Raiz>
          <p className="wa-suave">{t('moldura.vazio.fimDaLista', { total: corta })}</p>
        </Raiz>
      )}
      {paginas && paginas.total > 0 && (
        <Raiz className="wa-rodape-da-lista">
          <TamanhoDaPagina atual={paginas.perPage} />
        </Raiz>
      )}
      {paginas && (
        <Text mt="xl" textAlign="center">
          <Pagination {...paginas} onChange={(numero: number) => storeParams({ page: String(numero) })} />
        </Text>
      )}
    </Box>
  )
}

/** Within the table's own limits of failure: what is no row breaks no more than it. */
const Tabela = (props: ComponentProps<typeof RecordsTable>) => {
  const { resource, records } = props
  const comAcoes = useMemo(() => comAcoesDaLinha(resource.id, records), [resource.id, records])
  return <RecordsTable {...props} records={comAcoes} />
}

const abrirComEnter = (evento: KeyboardEvent): void => {
  const alvo = evento.target as HTMLElement
  if (evento.key === 'Enter' && alvo.tagName === 'TR') alvo.click()
}

export default ListaComBusca
