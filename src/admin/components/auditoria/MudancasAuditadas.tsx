import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, flat, useTranslation } from 'adminjs'
import React from 'react'
import type { TarefaNaTrilha } from '../../../resources/auditoria/auditoria.js'
import { Mensagem } from '../base/Mensagem.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { ResultadosDaTarefa } from './ResultadosDaTarefa.js'
import { TabelaDeMudancas } from './TabelaDeMudancas.js'

/** What an audited action changed, column by column; or why it did not. */
const MudancasAuditadas = ({ record, property }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t, mensagem } = useTextos()
  if (!record) return null
  const { resultado, detalhe } = record.params as { resultado: string; detalhe?: string | null }
  return (
    <ValueGroup label={translateProperty(property.label, property.resourceId)}>
      <Raiz>
        {resultado === 'falhou' && detalhe && <Mensagem tipo="erro">{mensagem(`erros.${detalhe}`)}</Mensagem>}
        {resultado === 'recusado' && <Mensagem tipo="info">{t('moldura.auditoria.recusado')}</Mensagem>}
        {record.params['depois.tarefa'] === undefined ? (
          <TabelaDeMudancas
            record={record}
            ocultas={resultado === 'ok' ? (detalhe?.split(', ') ?? []) : []}
          />
        ) : (
          <ResultadosDaTarefa feita={flat.get(record.params, 'depois') as TarefaNaTrilha} />
        )}
      </Raiz>
    </ValueGroup>
  )
}

export default MudancasAuditadas
