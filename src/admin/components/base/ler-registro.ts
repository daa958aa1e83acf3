import { ApiClient, type RecordJSON } from 'adminjs'
import { SessaoTerminou, traduzirFalha } from './falha.js'

/** A record as its page or a form shows it. @throws SessaoTerminou, SemResposta */
export const lerRegistro = async (recurso: string, id: string): Promise<RecordJSON> => {
  const { data } = await new ApiClient()
    .recordAction({ resourceId: recurso, recordId: id, actionName: 'show' })
    .catch(traduzirFalha)
  // A host that sends API calls to its login page answers with that page.
  if (!data.record) throw new SessaoTerminou('no record')
  return data.record
}
