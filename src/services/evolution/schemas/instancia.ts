import { z } from 'zod'
import { type EstadoEvolution, estadoEvolution, numeroDoJid, textoOuNulo } from './comum.js'

/** One instance as the server's database has it; `estado` can be stale there, `estado()` asks the memory. */
export interface InstanciaEvolution {
  id: string | null
  nome: string
  estado: EstadoEvolution
  /** Digits of the phone it belongs, or last belonged, to: this survives a logout. */
  numero: string | null
  nomePerfil: string | null
  fotoPerfilUrl: string | null
  /** The instance's own key: a secret. */
  token: string | null
  /** 401 logged out, 403 banned, …; of the last disconnection, kept after a new connection. */
  motivoDesconexao: number | null
  desconectadaEm: Date | null
}

const data = textoOuNulo.transform((texto) => {
  const quando = new Date(texto ?? Number.NaN)
  return Number.isNaN(quando.getTime()) ? null : quando
})
const inteiro = z.coerce.number().int().nullish().catch(null)

/** The row of 2.x. */
const linhaAtual = z
  .looseObject({
    id: textoOuNulo,
    // Empty is possible: Evolution lets one instance without a name be created.
    name: z.string(),
    connectionStatus: estadoEvolution,
    ownerJid: textoOuNulo,
    profileName: textoOuNulo,
    profilePicUrl: textoOuNulo,
    token: textoOuNulo,
    disconnectionReasonCode: inteiro,
    disconnectionAt: data,
  })
  .transform(
    (linha): InstanciaEvolution => ({
      id: linha.id,
      nome: linha.name,
      estado: linha.connectionStatus,
      numero: numeroDoJid(linha.ownerJid),
      nomePerfil: linha.profileName,
      fotoPerfilUrl: linha.profilePicUrl,
      token: linha.token,
      motivoDesconexao: linha.disconnectionReasonCode ?? null,
      desconectadaEm: linha.disconnectionAt,
    }),
  )

/** The row of the versions before: `{instance: {instanceName, owner, profileName, …}}`. */
const linhaAntiga = z
  .looseObject({
    instance: z.looseObject({
      instanceId: textoOuNulo,
      instanceName: z.string(),
      status: estadoEvolution,
      owner: textoOuNulo,
      profileName: textoOuNulo,
      profilePictureUrl: textoOuNulo,
      apikey: textoOuNulo,
    }),
  })
  .transform(
    ({ instance }): InstanciaEvolution => ({
      id: instance.instanceId,
      nome: instance.instanceName,
      estado: instance.status,
      numero: numeroDoJid(instance.owner),
      nomePerfil: instance.profileName,
      fotoPerfilUrl: instance.profilePictureUrl,
      token: instance.apikey,
      motivoDesconexao: null,
      desconectadaEm: null,
    }),
  )

/**
 * The list of instances. A row we cannot read fails the whole list: left out, it would look like an instance that
 * vanished. Only `null` rows, which name nobody, are skipped.
 */
export const instanciasSchema = z
  .array(z.union([linhaAtual, linhaAntiga]).nullable())
  .transform((linhas) => linhas.filter((linha) => linha !== null))
