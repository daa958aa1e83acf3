import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import { TabelaDeMudancas } from './auditoria/TabelaDeMudancas.js'
import { Mensagem } from './base/Mensagem.js'
import { Raiz } from './base/Raiz.js'
import { usarTextos } from './base/textos.js'

/** What an audited action changed, column by column; or why it did not. */
const MudancasAuditadas = ({ record, property }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t, mensagem } = usarTextos()
  if (!record) return null
  const { resultado, detalhe } = record.params as { resultado: string; detalhe?: string | null }
  return (
    <ValueGroup label={translateProperty(property.label, property.resourceId)}>
      <Raiz>
        {resultado === 'falhou' && detalhe && <Mensagem tipo="erro">{mensagem(`erros.${detalhe}`)}</Mensagem>}
        {resultado === 'recusado' && <Mensagem tipo="info">{t('moldura.auditoria.recusado')}</Mensagem>}
        <TabelaDeMudancas record={record} ocultas={resultado === 'ok' ? (detalhe?.split(', ') ?? []) : []} />
      </Raiz>
    </ValueGroup>
  )
}

export default MudancasAuditadas
