import type { DataSource } from 'typeorm'
import type { Motivo, Status } from '../../resources/configuracao-whatsapp/status.js'
import { semTabelas } from './resolver-empresa.js'

/** A company and its connection, as they are now. Holds no secret and no QR. */
export interface EmpresaConsultada {
  referencia: string
  nome: string
  slug: string
  /** False: switched off, nothing is sent or connected for it. */
  ativo: boolean
  status: Status
  statusDesde: Date
  motivo: Motivo | null
  /** E.164 without the plus sign; null while none is connected. */
  numeroConectado: string | null
}

/** Null: there is no company of that reference. */
export const consultarEmpresa = async (
  dataSource: DataSource,
  referencia: string,
): Promise<EmpresaConsultada | null> => {
  const [linha]: EmpresaConsultada[] = await dataSource
    .query(
      `SELECT e.referencia, e.nome, e.slug, e.ativo AND coalesce(c.ativo, true) AS ativo,
         coalesce(c.status, 'nao_configurado') AS status, coalesce(c.status_desde, e.criado_em) AS "statusDesde",
         c.motivo, c.numero_conectado AS "numeroConectado"
       FROM whatsapp.empresa e LEFT JOIN whatsapp.configuracao_whatsapp c ON c.empresa_id = e.id
       WHERE e.referencia = $1`,
      [referencia],
    )
    .catch(semTabelas)
  return linha ?? null
}
