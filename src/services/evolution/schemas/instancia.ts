import { z } from 'zod'
import { caber, LIMITES } from '../../../resources/limites.js'
import { ajustesSchema, type ProxyDoServidor, proxySchema, resumoDosAjustes } from './ajustes.js'
import { type EstadoEvolution, estadoEvolution, inteiroOuNulo, numeroDoJid, textoOuNulo } from './comum.js'

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
  /** How it behaves, as `resumoDosAjustes` writes it; null: the list does not say. */
  ajustes: string | null
  /** Undefined: the list does not say. Holds a secret. */
  proxy: ProxyDoServidor | null | undefined
}

const data = inteiroOuNulo('palavra').transform((texto) => {
  const quando = new Date(texto ?? Number.NaN)
  return Number.isNaN(quando.getTime()) ? null : quando
})
const inteiro = z.coerce.number().int().nullish().catch(null)

/** The row of 2.x. */
const linhaAtual = z
  .looseObject({
    id: inteiroOuNulo('id'),
    // Empty is possible: Evolution lets one instance without a name be created.
    name: z.string().transform((nome) => caber(nome, LIMITES.nome)),
    connectionStatus: estadoEvolution,
    ownerJid: inteiroOuNulo('endereco'),
    profileName: textoOuNulo('nome'),
    profilePicUrl: inteiroOuNulo('url'),
    token: inteiroOuNulo('chave'),
    disconnectionReasonCode: inteiro,
    disconnectionAt: data,
    Setting: ajustesSchema,
    Proxy: proxySchema,
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
      ajustes: linha.Setting && resumoDosAjustes(linha.Setting),
      proxy: linha.Setting ? linha.Proxy : undefined,
    }),
  )

/** The row of the versions before: `{instance: {instanceName, owner, profileName, …}}`. */
const linhaAntiga = z
  .looseObject({
    instance: z.looseObject({
      instanceId: inteiroOuNulo('id'),
      instanceName: z.string().transform((nome) => caber(nome, LIMITES.nome)),
      status: estadoEvolution,
      owner: inteiroOuNulo('endereco'),
      profileName: textoOuNulo('nome'),
      profilePictureUrl: inteiroOuNulo('url'),
      apikey: inteiroOuNulo('chave'),
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
      ajustes: null,
      proxy: undefined,
    }),
  )

/**
 * The list of instances. A row we cannot read fails the whole list: left out, it would look like an instance that
 * vanished. Only `null` rows, which name nobody, are skipped.
 */
export const linhaDaLista = z.union([linhaAtual, linhaAntiga]).nullable()
export const instanciasSchema = z
  .array(linhaDaLista)
  .transform((linhas) => linhas.filter((linha) => linha !== null))
