import type { DataSource } from 'typeorm'
import { criarLacoDeTrabalho, type LacoDeTrabalho } from '../laco-de-trabalho.js'
import type { Registro } from '../registro/registro.js'

/** Where the trail's chain ends: kept out of its database, it proves that nobody made the whole chain anew. */
export interface PontaDaAuditoria {
  /** Of the last row. */
  id: number
  /** In hex. */
  hash: string
}

const A_CADA_MS = 5 * 60_000
const PONTA = `SELECT id::float8 AS id, encode(hash, 'hex') AS hash FROM whatsapp.auditoria_ponta`

/** Hands the end on whenever it was found moved: to the host, or else into the log. Any number of nodes run one. */
export const criarGuardaDaPonta = ({
  dataSource,
  registro,
  guardar = (ponta) => registro.info({ ...ponta }, 'ponta da auditoria'),
}: {
  dataSource: DataSource
  registro: Registro
  guardar?: ((ponta: PontaDaAuditoria) => unknown) | undefined
}): LacoDeTrabalho => {
  let guardada = 0
  return criarLacoDeTrabalho({
    async passo() {
      const [ponta]: PontaDaAuditoria[] = await dataSource.query(PONTA)
      if (ponta && ponta.id !== guardada) {
        await guardar(ponta)
        guardada = ponta.id
      }
      return A_CADA_MS
    },
    aoFalhar: (err) => registro.error({ err }, 'a ponta da auditoria não foi guardada'),
  })
}
