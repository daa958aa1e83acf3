import type { DataSource } from 'typeorm'
import { Empresa } from '../resources/empresa/empresa.js'
import { Usuario } from '../resources/usuario/usuario.js'
import { auditar, O_SISTEMA } from '../services/auditoria/auditar.js'
import { esvaziarEmpresa } from '../services/empresas/esvaziar-empresa.js'
import { CONTAS } from './contas.js'
import { EMPRESAS } from './dados/empresas.js'

export interface DemoRemovida {
  empresas: number
  usuarios: number
}

/** Everything that was made for the demo, and what was done with it since; what people made themselves stays. */
export const removerDaBase = async (dataSource: DataSource): Promise<DemoRemovida> => {
  const daDemo: { id: number; configuracao: number }[] = await dataSource.query(
    `SELECT e.id, c.id AS configuracao FROM whatsapp.empresa e
     JOIN whatsapp.configuracao_whatsapp c ON c.empresa_id = e.id WHERE e.referencia = ANY ($1) ORDER BY e.id`,
    [EMPRESAS.map(({ referencia }) => referencia)],
  )
  for (const { configuracao } of daDemo) await esvaziarEmpresa(dataSource, configuracao)
  return dataSource.transaction(async (manager) => {
    const usuarios = await manager.delete(
      Usuario,
      CONTAS.map(({ email }) => ({ email })),
    )
    for (const { id } of daDemo) await manager.delete(Empresa, id)
    if (daDemo.length > 0)
      await auditar(manager, {
        ...O_SISTEMA,
        recurso: 'Empresa',
        acao: 'delete',
        resultado: 'ok',
        detalhe: 'demo',
      })
    return { empresas: daDemo.length, usuarios: usuarios.affected ?? 0 }
  })
}
