import { Box, Pagination, Text } from '@adminjs/design-system'
import { type ActionProps, RecordsTable, useQueryParams, useRecords, useSelectedRecords } from 'adminjs'
import React, { useEffect, useRef } from 'react'
import { Raiz } from './base/Raiz.js'
import { usarVivo } from './base/vivo.js'
import { usarIntervalo } from './inicio/usar-intervalo.js'
import { BarraDaLista } from './lista/BarraDaLista.js'
import { ListaVazia } from './lista/ListaVazia.js'

const NO_MAXIMO_A_CADA_MS = 1000
/** For what is not in view, but may come to be: a filter by status lets rows in. */
const CALMAMENTE_MS = 5000

/** AdminJS's list with a search box above it, words instead of an empty table, and rows that stay current. */
const ListaComBusca = ({ resource, action, setTag }: ActionProps) => {
  const { records, loading, direction, sortBy, page, total, fetchData, perPage } = useRecords(resource.id)
  const { selectedRecords, handleSelect, handleSelectAll, setSelectedRecords } = useSelectedRecords(records)
  const { storeParams } = useQueryParams()
  const comecou = useRef(false)
  const calado = useRef(false)
  // React may batch a quick reading's start and end into one render: `loading` is then never seen true.
  useEffect(() => {
    comecou.current = true
  }, [])
  const veio = records.length > 0 || (comecou.current && !loading)

  useEffect(() => {
    if (veio) setTag?.(String(total))
  }, [veio, total, setTag])
  useEffect(() => {
    if (!loading) calado.current = false
  }, [loading])
  useEffect(() => setSelectedRecords([]), [resource.id, setSelectedRecords])

  const reler = () => {
    calado.current = true
    fetchData()
  }
  const atualizar = usarIntervalo(reler, NO_MAXIMO_A_CADA_MS)
  const atualizarComCalma = usarIntervalo(reler, CALMAMENTE_MS)
  const aoVivo: unknown = action.custom?.aoVivo
  usarVivo((ids) => {
    if (!aoVivo) return
    if (!ids || aoVivo === 'todas' || records.some(({ id }) => ids.includes(Number(id)))) atualizar()
    else atualizarComCalma()
  })

  return (
    <Box variant="container">
      <Raiz>
        <BarraDaLista
          resource={resource}
          busca={action.custom?.busca === true}
          csv={action.custom?.csv === true}
        />
      </Raiz>
      {records.length === 0 && veio ? (
        <Raiz>
          <ListaVazia resource={resource} />
        </Raiz>
      ) : (
        // AdminJS would turn the rows into placeholders with every reading: they stay in view, dimmed at most.
        <Raiz className={`wa-lista ${loading && !calado.current ? 'wa-relendo' : ''}`}>
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
