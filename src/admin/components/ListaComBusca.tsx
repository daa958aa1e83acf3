import { Box, Pagination, Text } from '@adminjs/design-system'
import { type ActionProps, RecordsTable, useQueryParams, useSelectedRecords } from 'adminjs'
import React, { useEffect, useRef } from 'react'
import { Raiz } from './base/Raiz.js'
import { BarraDaLista } from './lista/BarraDaLista.js'
import { ListaVazia } from './lista/ListaVazia.js'
import { usarListaViva } from './lista/usar-lista-viva.js'

/** AdminJS's list with a search box above it, words instead of an empty table, and rows that stay current. */
const ListaComBusca = ({ resource, action, setTag }: ActionProps) => {
  const { records, loading, direction, sortBy, page, total, fetchData, perPage } = usarListaViva(
    resource.id,
    action.custom?.aoVivo === true,
  )
  const { selectedRecords, handleSelect, handleSelectAll, setSelectedRecords } = useSelectedRecords(records)
  const { storeParams } = useQueryParams()
  const comecou = useRef(false)
  // React may batch a quick reading's start and end into one render: `loading` is then never seen true.
  useEffect(() => {
    comecou.current = true
  }, [])
  const veio = records.length > 0 || (comecou.current && !loading)

  useEffect(() => {
    if (veio) setTag?.(String(total))
  }, [veio, total, setTag])
  useEffect(() => setSelectedRecords([]), [resource.id, setSelectedRecords])

  // The last row of the last page may come to fit the filter no more.
  const ultima = Math.ceil(total / perPage)
  const alem = records.length === 0 && ultima > 0 && page > ultima
  useEffect(() => {
    if (alem) storeParams({ page: String(ultima) })
  }, [alem, ultima])

  return (
    <Box variant="container">
      <Raiz>
        <BarraDaLista
          resource={resource}
          busca={action.custom?.busca === true}
          csv={action.custom?.csv === true}
        />
      </Raiz>
      {records.length === 0 && veio && !alem ? (
        <Raiz>
          <ListaVazia resource={resource} />
        </Raiz>
      ) : (
        // AdminJS would turn the rows into placeholders with every reading: they stay in view, dimmed at most.
        <Raiz className={`wa-lista ${loading ? 'wa-relendo' : ''}`}>
          <RecordsTable
            resource={resource}
            records={records}
            actionPerformed={() => fetchData()}
            onSelect={handleSelect}
            onSelectAll={handleSelectAll}
            selectedRecords={selectedRecords}
            direction={direction}
            {...(sortBy && { sortBy })}
            isLoading={!veio}
          />
        </Raiz>
      )}
      <Text mt="xl" textAlign="center">
        <Pagination
          page={page}
          perPage={perPage}
          total={total}
          onChange={(numero: number) => storeParams({ page: String(numero) })}
        />
      </Text>
    </Box>
  )
}

export default ListaComBusca
