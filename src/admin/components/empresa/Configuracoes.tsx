import { BasePropertyComponent, type RecordJSON, useResource } from 'adminjs'
import React, { useCallback, useEffect, useState } from 'react'
import { Botao } from '../base/Botao.js'
import { lerRegistro } from '../base/ler-registro.js'
import { useTextos } from '../base/textos.js'
import { Convite } from '../conexao/Convite.js'
import { Espera } from '../conexao/Espera.js'
import type { DaEmpresa } from './aba.js'
import { DadosEFim } from './DadosEFim.js'
import { type CampoDoFormulario, Formulario } from './Formulario.js'

const DA_EMPRESA: readonly CampoDoFormulario[] = [
  // Too long is said, not cut off.
  { nome: 'nome', tipo: 'texto', atributos: { required: true } },
  { nome: 'contatoNome', tipo: 'texto' },
  { nome: 'contatoTelefone', tipo: 'texto', atributos: { type: 'tel' } },
  { nome: 'contatoEmail', tipo: 'texto', atributos: { type: 'email' } },
  { nome: 'ativo', tipo: 'sim' },
]
const DO_WHATSAPP: readonly CampoDoFormulario[] = [
  { nome: 'ativo', tipo: 'sim' },
  { nome: 'confirmarLeitura', tipo: 'sim' },
]
/** What is at the top of the page already, or can be changed here. */
const NAO_REPETE = [
  'empresaId',
  'status',
  'motivo',
  'statusDesde',
  'numeroConectado',
  'ativo',
  'confirmarLeitura',
]

const JA_NO_FORMULARIO = [...DA_EMPRESA.map(({ nome }) => nome), 'criadoEm', 'atualizadoEm']

interface Lidos {
  /** Null: the host has closed it to this user. */
  empresa: RecordJSON | null
  configuracao: RecordJSON | null
}

const podeEditar = (record: RecordJSON) => record.recordActions.some(({ name }) => name === 'edit')

/** All that is set up for a company, each part to be changed where it stands. */
export const Configuracoes = ({ conexao, lido }: DaEmpresa) => {
  const { t, recurso } = useTextos()
  const { id, empresaId } = lido.estado
  const [lidos, setLidos] = useState<Lidos | 'falhou' | null>(null)
  const ler = useCallback(() => {
    setLidos(null)
    const um = (qual: string, registro: number) => lerRegistro(qual, String(registro)).catch(() => null)
    Promise.all([um('Empresa', empresaId), um('ConfiguracaoWhatsApp', id)]).then(([empresa, configuracao]) =>
      setLidos(empresa || configuracao ? { empresa, configuracao } : 'falhou'),
    )
  }, [empresaId, id])
  useEffect(ler, [ler])
  // The head of the page shows the name and whether it is in business.
  const { reler } = conexao

  if (lidos === 'falhou')
    return (
      <div className="wa-quadro">
        <Convite icone="WifiOff" tom="neutro" titulo={t('moldura.inicio.falhou')}>
          <Botao aoClicar={ler}>{t('moldura.inicio.tentar')}</Botao>
        </Convite>
      </div>
    )
  if (!lidos)
    return (
      <div className="wa-quadro">
        <Espera titulo={t('retaguarda.carregando')} />
      </div>
    )
  const { empresa, configuracao } = lidos
  return (
    <div className="wa-configuracoes">
      {empresa && (
        <section className="wa-parte">
          <h2>{t('empresa.partes.empresa')}</h2>
          <Formulario
            recurso="Empresa"
            record={empresa}
            campos={DA_EMPRESA}
            soLeitura={!podeEditar(empresa)}
            aoSalvar={reler}
          />
        </section>
      )}
      {configuracao && (
        <section className="wa-parte">
          <h2>{recurso('ConfiguracaoWhatsApp')}</h2>
          <Formulario
            recurso="ConfiguracaoWhatsApp"
            record={configuracao}
            campos={DO_WHATSAPP}
            soLeitura={!podeEditar(configuracao)}
            aoSalvar={reler}
          />
        </section>
      )}
      {configuracao && (
        <section className="wa-parte">
          <h2>{t('empresa.partes.tecnico')}</h2>
          <Fatos record={configuracao} recurso="ConfiguracaoWhatsApp" exceto={NAO_REPETE} />
          {empresa && <Fatos record={empresa} recurso="Empresa" exceto={JA_NO_FORMULARIO} />}
        </section>
      )}
      {empresa && <DadosEFim empresa={empresa} />}
    </div>
  )
}

/** As AdminJS shows a record, without its page. */
const Fatos = ({
  record,
  recurso,
  exceto,
}: {
  record: RecordJSON
  recurso: string
  exceto: readonly string[]
}) => {
  const { t, propriedade } = useTextos()
  const resource = useResource(recurso)
  if (!resource) return null
  return (
    <dl className="wa-fatos">
      {resource.showProperties
        .filter(({ name }) => !exceto.includes(name))
        .map((property) => {
          const valor = record.params[property.name]
          return (
            <div key={property.name}>
              <dt>{propriedade(property.label, recurso)}</dt>
              <dd>
                {valor === null || valor === undefined || valor === '' ? (
                  t('moldura.geral.vazio')
                ) : (
                  <BasePropertyComponent
                    where="list"
                    property={property}
                    resource={resource}
                    record={record}
                  />
                )}
              </dd>
            </div>
          )
        })}
    </dl>
  )
}
