import { BasePropertyComponent, type RecordJSON, useResource } from 'adminjs'
import React, { useCallback, useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import { Botao } from '../base/Botao.js'
import { enderecoDaLista, enderecoDoRegistro } from '../base/endereco.js'
import { useTextos } from '../base/textos.js'
import { useIntervalo } from '../base/use-intervalo.js'
import { useVivo } from '../base/vivo.js'
import { Convite } from '../conexao/Convite.js'
import { Espera } from '../conexao/Espera.js'
import { type Lida, lerLista } from '../lista/api.js'

/** What is asked most is among the latest; the list has the rest. */
const LINHAS = 10
const NO_MAXIMO_A_CADA_MS = 2000

interface Props {
  recurso: string
  empresaId: number
  /** Columns that say nothing here. */
  exceto: readonly string[]
}

/** The latest that a company has in one of the panel's lists, and the way to all of it. */
export const AbaDeRegistros = ({ recurso, empresaId, exceto }: Props) => {
  const { t, recurso: nomeDoRecurso, propriedade } = useTextos()
  const resource = useResource(recurso)
  const [lida, setLida] = useState<Lida | 'falhou' | null>(null)
  const ler = useCallback(async () => {
    const { lida: nova } = await lerLista({
      recurso,
      search: `?filters.empresaId=${empresaId}&perPage=${LINHAS}`,
    })
    // What is a little old is better than nothing.
    setLida((antes) => nova ?? (antes === null ? 'falhou' : antes))
  }, [recurso, empresaId])
  useEffect(() => void ler(), [ler])
  const reler = useIntervalo(ler, NO_MAXIMO_A_CADA_MS)
  useVivo(() => void reler())

  if (!resource) return null
  if (lida === 'falhou')
    return (
      <div className="wa-quadro wa-quadro-baixo">
        <Convite icone="WifiOff" tom="neutro" titulo={t('moldura.vazio.naoVeio')}>
          <Botao aoClicar={() => void ler()}>{t('moldura.inicio.tentar')}</Botao>
        </Convite>
      </div>
    )
  if (!lida)
    return (
      <div className="wa-quadro wa-quadro-baixo">
        <Espera titulo={t('retaguarda.carregando')} />
      </div>
    )
  if (lida.records.length === 0)
    return (
      <div className="wa-quadro wa-quadro-baixo">
        <Convite icone="Inbox" tom="neutro" titulo={t('empresa.registros.nenhum')} />
      </div>
    )
  const colunas = resource.listProperties.filter(({ name }) => name !== 'empresaId' && !exceto.includes(name))
  const abre = ({ recordActions }: RecordJSON) => recordActions.some(({ name }) => name === 'show')
  return (
    <div className="wa-lista wa-aba-lista">
      <table>
        <thead>
          <tr>
            {colunas.map(({ name, label }) => (
              <th key={name} scope="col">
                {propriedade(label, recurso)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lida.records.map((record) => (
            <tr key={record.id}>
              {colunas.map((property, i) => {
                const valor = (
                  <BasePropertyComponent
                    where="list"
                    property={property}
                    resource={resource}
                    record={record}
                  />
                )
                return (
                  <td
                    key={property.name}
                    data-property-name={property.name}
                    data-rotulo={propriedade(property.label, recurso)}
                  >
                    {i === 0 && abre(record) ? (
                      <Link className="wa-registro" to={enderecoDoRegistro(recurso, record.id, 'show')}>
                        {valor}
                      </Link>
                    ) : (
                      valor
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Link className="wa-botao" to={enderecoDaLista(recurso, { empresaId: String(empresaId) })}>
        {t('empresa.registros.todos', { nome: nomeDoRecurso(recurso), total: lida.total })}
      </Link>
    </div>
  )
}
